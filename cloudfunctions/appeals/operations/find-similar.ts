import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { type Alike, findAlike } from '../../triage'
import { canRead } from '../rules/standing'
import { listOfOrder } from '../store/appeals'
import { listPresent, type Present } from '../store/likeness'
import type { Order } from '../store/orders'
import { readOrder } from './read-order'
import { toRow } from './show-order'

/** Of an order that answers many, so many appeals are compared: the first ones. */
const ownCompared = 3
const candidates = 50
const shown = 5

/**
 * Orders that may be about the same thing (同一事件), or by the same person (同一人), most alike first, each with its reasons. Nothing is
 * merged by this.
 */
export const findSimilar = serve(contract.appeals.findSimilar, async (ctx, { orderId }) => {
  const order = await readOrder(ctx, orderId)
  const own = (await listOfOrder(ctx.db, ctx.districtId, order.id)).slice(0, ownCompared)
  const found = await Promise.all(own.map(({ id }) => findAlike(ctx, { appealId: id }, { limit: candidates })))
  const alike = found.flat().sort((a, b) => b.score - a.score)
  const present = await listPresent(ctx.db, ctx.districtId, [...new Set(alike.map(({ appealId }) => appealId))])
  return onceForEachOrder(alike, present)
    .filter(({ one }) => isAnother(order, one) && canRead(ctx.hats, one))
    .slice(0, shown)
    .map(({ one, score, reasons }) => ({ order: toRow(one, ctx.hats, ctx.now), score, reasons }))
})

/** Whether two orders can be shown as perhaps one event. Whatever speaks against it, such as staff having told them apart, belongs here. */
function isAnother(order: Order, other: Order): boolean {
  return other.id !== order.id && other.status !== 'withdrawn'
}

/** The orders that have these appeals now, each once with the likest of its appeals, in the order given. */
export function onceForEachOrder(alike: readonly Alike[], present: ReadonlyMap<string, Present>) {
  const seen = new Set<string>()
  return alike.flatMap(({ appealId, score, reasons }) => {
    const found = present.get(appealId)
    if (!found || seen.has(found.order.id)) return []
    seen.add(found.order.id)
    return [{ one: found.order, text: found.text, score, reasons }]
  })
}
