import { drawBars, hasOwnTabs, tabBarPath } from './bars'
import { PhoneContext } from './context'
import { associate, codeSpace, loadComponent } from './loader'
import { call, isTabPage, type Instance, type OpenPage, stack, topPage } from './open-pages'
import { splitUrl } from './paths'
import { manifest, pagePaths, windowOf } from './program'
import { bridge } from './set-data'

export type RouteKind = 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab' | 'navigateBack'
export interface Target {
  readonly url: string
  readonly delta?: number
}

/** WeChat keeps at most ten pages open. */
const deepest = 10

const context = new PhoneContext()
const backend = associate(context)
const tabs = new Map<string, OpenPage>()
let lastId = 0

/** Starts the events of the drawing context; once. */
export function startContext(): void {
  context.onEvent(() => undefined)
}

/** Goes somewhere. Refuses in WeChat's words: no such page, a tab by the wrong way, too deep. */
export function goTo(kind: RouteKind, target: Target): void {
  if (kind === 'navigateBack') return void goBack(target.delta ?? 1)
  const { path, query } = splitUrl(topPage()?.path ?? '', target.url)
  if (!pagePaths.includes(path)) throw new Error(`page "${path}" is not found`)
  const isTab = isTabPage(path)
  if (kind === 'switchTab' && !isTab) throw new Error('can not switch to no-tabBar page')
  if ((kind === 'navigateTo' || kind === 'redirectTo') && isTab) throw new Error(`can not ${kind} a tabbar page`)
  if (kind === 'navigateTo' && stack.length >= deepest) throw new Error('webview count limit exceed')
  leave(kind)
  enter(path, kind === 'switchTab' ? {} : query)
}

function leave(kind: RouteKind): void {
  if (kind === 'navigateTo') return void hide(topPage())
  if (kind === 'redirectTo') return void close(stack.pop())
  while (stack.length > 0) {
    const page = stack.pop()
    if (kind === 'switchTab' && page && isTabPage(page.path)) hide(page)
    else close(page)
  }
  if (kind === 'reLaunch') {
    for (const page of tabs.values()) close(page)
    tabs.clear()
  }
}

function goBack(delta: number): void {
  if (stack.length < 2) throw new Error('cannot navigate back at first page.')
  for (let left = Math.min(delta, stack.length - 1); left > 0; left -= 1) close(stack.pop())
  show(topPage())
}

function enter(path: string, query: Record<string, string>): void {
  const kept = tabs.get(path)
  if (kept) {
    stack.push(kept)
    return void show(kept)
  }
  const page = create(path, query)
  stack.push(page)
  if (isTabPage(path)) tabs.set(path, page)
  call(page, 'onLoad', query)
  show(page)
  call(page, 'onReady')
}

function create(path: string, query: Record<string, string>): OpenPage {
  loadComponent(path)
  const host = document.createElement('wx-page')
  const place = document.createElement('div')
  host.append(place)
  host.dataset.route = path
  if (manifest.styles[path]) host.append(styleOf(manifest.styles[path]))
  document.body.append(host)
  const root = backend.createRoot('page-root', codeSpace, path)
  const instance = root.get() as unknown as Instance
  Object.assign(instance, { route: path, __route__: path, options: query })
  bridge(instance)
  root.attach(host as never, place as never)
  const page: OpenPage = { id: (lastId += 1), path, query, host, root, instance }
  listenToScroll(page)
  return page
}

function styleOf(css: string): HTMLStyleElement {
  const style = document.createElement('style')
  style.textContent = css
  return style
}

function listenToScroll(page: OpenPage): void {
  const distance = windowOf(page.path).onReachBottomDistance ?? 50
  let near = false
  page.host.addEventListener('scroll', () => {
    const { scrollTop, scrollHeight, clientHeight } = page.host
    call(page, 'onPageScroll', { scrollTop })
    const bottom = scrollHeight - clientHeight - scrollTop <= distance
    if (bottom && !near) call(page, 'onReachBottom')
    near = bottom
  })
}

/** The program's own tab bar is one component per tab page, made once; it stands outside the page's own tree. */
function mountOwnTabs(page: OpenPage): void {
  if (!hasOwnTabs(page) || page.instance.getTabBar) return
  loadComponent(tabBarPath)
  const place = page.host.appendChild(document.createElement('div'))
  const root = backend.createRoot('page-root', codeSpace, tabBarPath)
  root.attach(page.host as never, place as never)
  page.instance.getTabBar = () => root.get()
}

function show(page: OpenPage | undefined): void {
  if (!page) return
  page.host.style.display = ''
  drawBars(page, (path) => goTo('switchTab', { url: `/${path}` }))
  mountOwnTabs(page)
  call(page, 'onShow')
}

function hide(page: OpenPage | undefined): void {
  if (!page) return
  call(page, 'onHide')
  page.host.style.display = 'none'
}

function close(page: OpenPage | undefined): void {
  if (!page) return
  tabs.delete(page.path)
  call(page, 'onUnload')
  page.root.release()
  page.host.remove()
}
