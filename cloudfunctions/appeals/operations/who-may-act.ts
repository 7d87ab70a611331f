import type { OrderAction } from '@shared/appeals/order.flow'
import type { Context } from '@platform/kernel/context'
import type { Order } from '../store/orders'

/** What the flow cannot say in a row: a return visit (回访) is never made by the one who gave the answer. */
export function mayAct(ctx: Pick<Context, 'actor'>, order: Order, action: OrderAction): boolean {
  return action !== 'visit' || order.repliedBy === null || order.repliedBy !== ctx.actor.personId
}
