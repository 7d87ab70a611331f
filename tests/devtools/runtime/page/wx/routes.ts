import { isTabPage, topPage } from '../open-pages'
import { goTo, type RouteKind } from '../router'
import { hideTabs, setTitle } from '../bars'
import { method } from './answer'

const route = (kind: RouteKind) => method(kind, ({ url, delta }) => goTo(kind, { url: String(url ?? ''), delta: Number(delta ?? 1) }))
const tabOnly = (name: string) =>
  method(name, () => {
    if (!isTabPage(topPage()?.path ?? '')) throw new Error('not TabBar page')
  })

export const routes = {
  navigateTo: route('navigateTo'),
  redirectTo: route('redirectTo'),
  reLaunch: route('reLaunch'),
  switchTab: route('switchTab'),
  navigateBack: route('navigateBack'),
  setNavigationBarTitle: method('setNavigationBarTitle', ({ title }) => {
    const page = topPage()
    if (page) setTitle(page, String(title))
  }),
  setNavigationBarColor: method('setNavigationBarColor', () => undefined),
  setBackgroundColor: method('setBackgroundColor', () => undefined),
  setBackgroundTextStyle: method('setBackgroundTextStyle', () => undefined),
  hideHomeButton: method('hideHomeButton', () => undefined),
  hideTabBar: method('hideTabBar', () => hideTabs(true, topPage())),
  showTabBar: method('showTabBar', () => hideTabs(false, topPage())),
  setTabBarBadge: tabOnly('setTabBarBadge'),
  removeTabBarBadge: tabOnly('removeTabBarBadge'),
  showTabBarRedDot: tabOnly('showTabBarRedDot'),
  hideTabBarRedDot: tabOnly('hideTabBarRedDot'),
  setTabBarStyle: method('setTabBarStyle', () => undefined),
  setTabBarItem: method('setTabBarItem', () => undefined),
  startPullDownRefresh: method('startPullDownRefresh', () => {
    const hook = topPage()?.instance.onPullDownRefresh
    if (typeof hook === 'function') hook.call(topPage()?.instance)
  }),
  stopPullDownRefresh: method('stopPullDownRefresh', () => undefined),
  pageScrollTo: method('pageScrollTo', ({ scrollTop, selector, offsetTop }) => {
    const host = topPage()?.host
    const target = typeof selector === 'string' ? host?.querySelector(selector) : null
    if (target && host) host.scrollTop += target.getBoundingClientRect().top - host.getBoundingClientRect().top + Number(offsetTop ?? 0)
    else if (host && scrollTop !== undefined) host.scrollTop = Number(scrollTop)
  }),
}
