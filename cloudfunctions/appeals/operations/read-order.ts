import { Refusal } from '@shared/platform/refusal'
import type { Context } from '@platform/kernel/context'
import { isHelper } from '../rules/helper'
import { canRead } from '../rules/standing'
import { listHelps } from '../store/helps'
import { findOrder, type Order } from '../store/orders'

/** An order that the caller may read; a merged one that is not sensitive also to who may read what it was merged into. @throws Refusal notFound · notAllowed for who is not over the place. */
export async function readOrder(ctx: Context, id: string): Promise<Order> {
  const order = await findOrder(ctx.db, ctx.districtId, id)
  if (!order) throw new Refusal('notFound', `order ${id}`, { field: 'orderId' })
  if (await helpsWith(ctx, order)) return order
  const lead = order.mergedInto && !order.sensitive && !canRead(ctx.hats, order) ? await findOrder(ctx.db, ctx.districtId, order.mergedInto) : null
  if (!canRead(ctx.hats, order) && !(lead && canRead(ctx.hats, lead)))
    throw new Refusal('notAllowed', `${id} is not theirs to read`, { sentence: '这件事不在您的辖区，或已转给别人' })
  return order
}

/** Whoever was asked to help (联办) reads what it is about. Sensitive orders are never shared so. */
async function helpsWith(ctx: Context, order: Order): Promise<boolean> {
  if (order.sensitive || canRead(ctx.hats, order)) return false
  const helps = await listHelps(ctx.db, ctx.districtId, order.id)
  return helps.some((help) => ctx.hats.some((hat) => isHelper(hat, help)))
}
