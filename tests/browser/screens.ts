import type { FewAppeals } from './a-few-appeals'
import { home } from './a-few-appeals'

/** Every main screen, and words by which one knows that it is there. */
export interface Screen {
  name: string
  path(few: FewAppeals): string
  shows: string
}

export const residentScreens: readonly Screen[] = [
  { name: 'home', path: () => '/home/index/index', shows: '联系卡' },
  { name: 'put in a bag', path: () => '/appeals/put/index?bag=complaint', shows: '具体在哪' },
  { name: 'receipt', path: () => '/appeals/receipt/index', shows: '已经投进去了' },
  { name: 'my appeals', path: () => '/home/mine/index', shows: '垃圾' },
  { name: 'an answered appeal', path: ({ replied }) => `/appeals/one/index?ref=${replied}`, shows: '这次办得怎么样' },
  { name: 'an appeal in hand', path: ({ going }) => `/appeals/one/index?ref=${going}`, shows: '正在办理' },
  { name: 'deliberations', path: () => '/appeals/deliberations/index', shows: '议事结果' },
  { name: 'receipt code', path: () => '/appeals/code/index', shows: '回执码' },
  { name: 'messages', path: () => '/home/messages/index', shows: '路灯' },
  { name: 'me', path: () => '/home/me/index', shows: '关怀模式' },
  { name: 'contact card', path: () => `/grids/card/index?path=${home}`, shows: '网格员' },
  { name: 'choose a place', path: () => '/grids/choose/index?for=home', shows: '从列表里选' },
  { name: 'privacy', path: () => '/platform/privacy/index', shows: '隐私' },
  { name: 'invitation', path: () => '/platform/invitation/index', shows: '邀请码' },
  { name: 'the demo’s people', path: () => '/platform/demo/index', shows: '网格员' },
  { name: 'sign in', path: () => '/platform/sign-in/index', shows: '登录' },
]

export const staffScreens: readonly Screen[] = [
  { name: 'inbox', path: () => '/desk/inbox/index', shows: '待接收' },
  { name: 'order', path: ({ order }) => `/desk/order/index?id=${order}`, shows: '垃圾' },
  { name: 'outbox', path: () => '/desk/outbox/index', shows: '都发出去了' },
  { name: 'patrol', path: () => '/desk/patrol/index', shows: '什么事' },
  { name: 'today', path: () => '/desk/today/index', shows: '随手拍' },
  { name: 'desk entry', path: () => '/desk/enter/index', shows: '怎么来的' },
  { name: 'search', path: () => '/desk/search/index', shows: '搜索' },
  { name: 'people', path: () => '/desk/people/index', shows: '邀请' },
  { name: 'terms and calendar', path: () => '/desk/clock/index', shows: '首次答复' },
  { name: 'an order on paper', path: ({ order }) => `/desk/print/index?id=${order}`, shows: '居民说' },
]

/** What only a town or the district has, and what only an administrator has. */
export const highScreens: readonly (Screen & { as: string })[] = [
  { name: 'samples', as: 'townCentre-t2-1', path: () => '/desk/samples/index', shows: '还没有抽查过' },
  { name: 'people, for an administrator', as: 'admin-1', path: () => '/desk/people/index', shows: '企业微信群' },
]
