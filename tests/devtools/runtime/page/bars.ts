import { isTabPage, type OpenPage } from './open-pages'
import { appConfig, manifest, windowOf } from './program'

type GoToTab = (path: string) => void

export const tabBarPath = 'custom-tab-bar/index'

let bar: HTMLElement | null = null
let tabs: HTMLElement | null = null
let tabsHidden = false
let goToTab: GoToTab = () => undefined
const titles = new Map<number, string>()

/** Draws what WeChat draws around a page: the title unless the page has its own, the tabs unless the program has its own. */
export function drawBars(page: OpenPage, go: GoToTab = goToTab): void {
  goToTab = go
  bar?.remove()
  tabs?.remove()
  const ownTitle = windowOf(page.path).navigationStyle === 'custom'
  const native = isTabPage(page.path) && !appConfig.tabBar?.custom && !tabsHidden
  page.host.classList.toggle('with-bar', !ownTitle)
  page.host.classList.toggle('with-tabs', native)
  bar = ownTitle ? null : titleBar(page)
  tabs = native ? nativeTabs(page.path) : null
}

export function hasOwnTabs(page: OpenPage): boolean {
  return isTabPage(page.path) && appConfig.tabBar?.custom === true && manifest.scripts[tabBarPath] !== undefined
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
    tab.addEventListener('click', () => goToTab(pagePath))
    made.append(tab)
  }
  document.body.append(made)
  return made
}
