import type { Flow, Standing } from '../platform/flow'
import { handlers, type Role, supervisors } from '../platform/role'

/** Where a work order (工单) is. */
export const orderStatuses = ['held', 'dispatched', 'handling', 'waiting', 'replied', 'visiting', 'closed', 'withdrawn'] as const
export type OrderStatus = (typeof orderStatuses)[number]

/** What staff read. */
export const statusName: Record<OrderStatus, string> = {
  held: '待审核',
  dispatched: '待接收',
  handling: '办理中',
  waiting: '待居民补充',
  replied: '待评价',
  visiting: '待回访',
  closed: '已办结',
  withdrawn: '已撤回',
}

export const orderActions = [
  'release', 'decline', 'accept', 'ask', 'respond', 'resume', 'transfer', 'note', 'reply',
  'survey', 'visit', 'reopen', 'close', 'add', 'urge', 'withdraw', 'unsend',
] as const
export type OrderAction = (typeof orderActions)[number]

const open: readonly OrderStatus[] = ['held', 'dispatched', 'handling', 'waiting']
const resident: readonly Role[] = ['resident']
const system: readonly Role[] = ['system']
const appellant: readonly Standing[] = ['appellant']

/**
 * The life of a work order. One table for the server, the screens and `docs/flows`.
 * `who` is how the person stands to this order, `by` the roles that may stand so.
 */
export const orderFlow: Flow<OrderStatus, OrderAction> = {
  release: { from: ['held'], to: 'dispatched', who: ['holder', 'above'], by: supervisors, needs: [], clock: 'none', label: '审核通过', line: '内容审核通过，已派出', visibility: 'public' },
  decline: { from: ['held'], to: 'closed', who: ['holder', 'above'], by: supervisors, needs: ['note'], clock: 'stop', label: '不予受理', line: '不予受理', visibility: 'public', grave: true },
  accept: { from: ['dispatched'], to: 'handling', who: ['holder'], by: handlers, needs: [], clock: 'startReply', label: '接收', line: '已接收，开始办理', visibility: 'public' },
  ask: { from: ['handling'], to: 'waiting', who: ['holder'], by: handlers, needs: ['note'], clock: 'pause', label: '问居民', line: '想请您再说一点', visibility: 'public' },
  respond: { from: ['waiting'], to: 'handling', who: appellant, by: resident, needs: ['text'], clock: 'resume', label: '回答', line: '居民作了补充', visibility: 'public' },
  resume: { from: ['waiting'], to: 'handling', who: ['system'], by: system, needs: [], clock: 'resume', label: '继续办理', line: '等待补充已到期，继续办理', visibility: 'public' },
  transfer: { from: ['dispatched', 'handling'], to: 'dispatched', who: ['holder'], by: handlers, needs: ['target', 'note'], clock: 'none', label: '转办', line: '已转给更合适的人办理', visibility: 'public' },
  note: { from: ['held', 'dispatched', 'handling', 'waiting', 'replied', 'visiting'], to: 'stay', who: ['holder', 'above'], by: handlers, needs: ['note'], clock: 'none', label: '内部备注', line: '内部备注', visibility: 'internal' },
  reply: { from: ['handling'], to: 'replied', who: ['holder'], by: handlers, needs: ['outcome', 'note'], clock: 'stop', label: '答复', line: '已答复', visibility: 'public' },
  survey: { from: ['replied'], to: 'closed', orTo: 'visiting', who: appellant, by: resident, needs: ['score'], clock: 'none', label: '评价', line: '居民作了评价', visibility: 'public' },
  visit: { from: ['visiting'], to: 'closed', who: ['above'], by: supervisors, needs: ['note'], clock: 'none', label: '回访', line: '已回访', visibility: 'public' },
  reopen: { from: ['replied', 'visiting', 'closed'], to: 'handling', who: appellant, by: resident, needs: ['text'], clock: 'restart', label: '还没好，再办一次', line: '居民说还没好，再办一次', visibility: 'public' },
  close: { from: ['replied'], to: 'closed', who: ['system'], by: system, needs: [], clock: 'none', label: '办结', line: '评价期已过，未评价，已办结', visibility: 'public' },
  add: { from: ['held', 'dispatched', 'handling', 'waiting', 'replied'], to: 'stay', who: appellant, by: resident, needs: ['text'], clock: 'none', label: '补充几句', line: '居民补充', visibility: 'public' },
  urge: { from: ['dispatched', 'handling'], to: 'stay', who: appellant, by: resident, needs: [], clock: 'none', label: '催一催', line: '居民催办', visibility: 'public' },
  withdraw: { from: open, to: 'withdrawn', who: appellant, by: resident, needs: [], clock: 'stop', label: '不用办了，撤回', line: '居民已撤回', visibility: 'public', grave: true },
  unsend: { from: ['held', 'dispatched'], to: 'withdrawn', who: appellant, by: resident, needs: [], clock: 'stop', label: '撤回修改', line: '居民在一分钟内撤回', visibility: 'public' },
}
