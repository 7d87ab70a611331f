import { appConfig, manifest, windowOf } from './program'
import { loadComponent } from './loader'
import { goTo, isTabPage, mount, type OpenPage } from './stack'

let bar: HTMLElement | null = null
let tabs: HTMLElement | null = null
let tabsHidden = false
const titles = new Map<number, string>()

/** Draws what WeChat draws around a page: the title unless the page has its own, the tabs unless the program has its own. */
export function drawBars(page: OpenPage): void {
  bar?.remove()
  tabs?.remove()
  const ownTitle = windowOf(page.path).navigationStyle === 'custom'
  page.host.classList.toggle('with-bar', !ownTitle)
  bar = ownTitle ? null : titleBar(page)
  const native = isTabPage(page.path) && !appConfig.tabBar?.custom && !tabsHidden
  page.host.classList.toggle('with-tabs', native)
  tabs = native ? nativeTabs(page.path) : null
  if (isTabPage(page.path) && appConfig.tabBar?.custom) ownTabs(page)
}

export function setTitle(page: OpenPage, title: string): void {
  titles.set(page.id, title)
  drawBars(page)
}

export function hideTabs(hidden: boolean, page: OpenPage | undefined): void {
  tabsHidden = hidden
  if (page) drawBars(page)
}

function titleBar(page: OpenPage): HTMLElement {
  const made = document.createElement('div')
  made.className = 'native-bar'
  made.textContent = titles.get(page.id) ?? windowOf(page.path).navigationBarTitleText ?? ''
  document.body.append(made)
  return made
}

function nativeTabs(current: string): HTMLElement {
  const made = document.createElement('div')
  made.className = 'native-tabs'
  for (const { pagePath, text } of appConfig.tabBar?.list ?? []) {
    const tab = document.createElement('button')
    tab.textContent = text
    tab.disabled = pagePath === current
    tab.addEventListener('click', () => goTo('switchTab', { url: `/${pagePath}` }))
    made.append(tab)
  }
  document.body.append(made)
  return made
}

/** The program's own tab bar is one component per tab page, made once. */
function ownTabs(page: OpenPage): void {
  const path = 'custom-tab-bar/index'
  if (page.host.querySelector('.own-tabs') || manifest.scripts[path] === undefined) return
  loadComponent(path)
  const place = document.createElement('div')
  place.className = 'own-tabs'
  page.host.append(place)
  const instance = mount(path, place)
  page.instance.getTabBar = () => instance
}
