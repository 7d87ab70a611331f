import { orderFlow, type OrderAction } from '@shared/appeals/order.flow'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { restored } from '../rules/restored'
import { tellHolder } from '../rules/tell'
import { changeOrder, holdOrder } from '../store/orders'
import { assertSeen } from './advance'
import { isUndoable } from './who-may-act'

/** 撤销: takes back one's own last harmless move within a minute, as long as nothing else has happened. Status, holder and clocks are as before. */
export const undo = serve(contract.appeals.undo, (ctx, { orderId, version }) =>
  act(ctx, async (open) => {
    const order = await holdOrder(open.db, ctx.districtId, orderId)
    if (order.undo?.by !== ctx.actor.personId) throw new Refusal('notAllowed', `${orderId}: not their move`, { sentence: '只有刚才操作的人才能撤销' })
    await assertSeen(ctx, open, order, version)
    if (!isUndoable(order, ctx)) throw new Refusal('wrongMoment', 'too late', { sentence: '已经超过一分钟，不能撤销了，请用别的办法改正' })
    const action = order.undo.action as OrderAction
    const before = restored(order.undo.before)
    const next = await changeOrder(open.db, order, { ...before, undo: null }, ctx)
    const moved = before.holderRole !== undefined && before.holderRole !== order.holderRole
    const tell = moved ? [tellHolder(order, '刚才转来的一件已撤回', order.title)] : []
    open.record({ subject: orderId, data: { undone: action, line: `工作人员撤回了“${orderFlow[action].label}”`, tell } })
    return { version: next, status: before.status ?? order.status }
  }),
)
