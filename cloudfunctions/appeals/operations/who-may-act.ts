import type { Caps } from '@shared/appeals/caps'
import { limits } from '@shared/appeals/limits'
import type { OrderAction } from '@shared/appeals/order.flow'
import type { RefusalCode } from '@shared/platform/refusal'
import type { Context } from '@platform/kernel/context'
import type { Order } from '../store/orders'
import { keyOfHolder } from './post-above'

interface WhyNot {
  code: RefusalCode
  sentence: string
}
type Asker = Pick<Context, 'actor' | 'now'> & { caps: Caps }
const not = (sentence: string, code: RefusalCode = 'wrongMoment'): WhyNot => ({ code, sentence })

/** What a judge may do before the ruling. */
const beforeRuling: readonly OrderAction[] = ['rule', 'note', 'supervise', 'answerSupervision', 'setCategory', 'confirmCategory', 'setUrgency', 'undo']

const conditions: Partial<Record<OrderAction, (order: Order, ctx: Asker) => WhyNot | null>> = {
  visit: (order, { actor }) =>
    order.repliedBy !== null && order.repliedBy === actor.personId ? not('回访要由另一位同事来做，不能由答复的人自己回访', 'notAllowed') : null,
  rule: (order) => (order.decision === 'ruling' ? null : not('这件事没有待裁定的退单')),
  handBack: (order) =>
    order.ruledPost !== null && order.ruledPost === keyOfHolder(order) ? not('上级已经裁定由这里办理，不能再退。确有困难可以上报或申请延期') : null,
  askExtension: (order, ctx) => whyNoExtension(order, ctx),
  grantExtension: (order, ctx) => decides(order, ctx, 'extension', '没有待批的延期申请'),
  refuseExtension: (order, ctx) => decides(order, ctx, 'extension', '没有待批的延期申请'),
  proposeSpam: (order) => (order.decision === null ? null : not('还有一项在等上级决定，请等结果')),
  confirmSpam: (order, ctx) => decides(order, ctx, 'spam', '没有人提出这不是诉求'),
  rejectSpam: (order, ctx) => decides(order, ctx, 'spam', '没有人提出这不是诉求'),
  answerSupervision: (order) => (order.supervision && !order.supervision.answer ? null : not('没有待回复的督办')),
  openDeliberation: (order) => whyNoDeliberation(order),
  addArgument: (order) => (order.deliberated === 'open' ? null : not('这件事没有正在进行的议事')),
  decideDeliberation: (order) => (order.deliberated === 'open' ? null : not('这件事没有正在进行的议事')),
  undo: (order, ctx) => (isUndoable(order, ctx) ? null : not('已经超过一分钟，或有了新的进展，不能撤销了')),
}

/** What the flow cannot say in a row: why this move is not open on this order to this person now; null when it is. */
export function whyNot(ctx: Asker, order: Order, action: OrderAction): WhyNot | null {
  if (order.decision === 'ruling' && order.status === 'dispatched' && !beforeRuling.includes(action)) return not('这件事已退过三次，请先裁定由谁办理')
  return conditions[action]?.(order, ctx) ?? null
}

export function mayAct(ctx: Asker, order: Order, action: OrderAction): boolean {
  return whyNot(ctx, order, action) === null
}

/** Whether the last move was this person's own, harmless, and less than a minute ago. */
export function isUndoable({ undo }: Pick<Order, 'undo'>, { actor, now }: Omit<Asker, 'caps'>): boolean {
  return undo !== null && undo.by === actor.personId && now.getTime() - Date.parse(undo.at) <= limits.undo
}

function whyNoDeliberation({ bag, sensitive, deliberated }: Order): WhyNot | null {
  if (bag !== 'suggestion') return not('只有蓝袋子里的建议要议事')
  if (sensitive) return not('敏感件不公开议事')
  return deliberated === 'open' ? not('已经在议了，请先记下结果') : null
}

function whyNoExtension(order: Order, { now, caps }: Asker): WhyNot | null {
  if (order.decision !== null) return not('还有一项在等上级决定，请等结果')
  if (caps.extensions === 0) return not('本区规定不能延期，请按时限答复，或如实答复现在办不了')
  if (order.extensions >= caps.extensions) return not(`已经延期 ${order.extensions} 次，不能再延`)
  if (order.replyDue && order.replyDue <= now) return not('答复时限已过，延期要在到期前申请')
  return null
}

/** Who asked does not decide. */
function decides(order: Order, { actor }: Asker, what: Order['decision'], none: string): WhyNot | null {
  if (order.decision !== what) return not(none)
  return order.asked?.by === actor.personId ? not('提出的人不能自己批，要由另一位同事决定', 'notAllowed') : null
}
