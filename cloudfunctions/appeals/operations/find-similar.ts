import { contract } from '@shared/contract'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { type Alike, findAlike } from '../../triage'
import { canFold, canReceive, haveSameReaders } from '../rules/mergeable'
import { canRead, standings } from '../rules/standing'
import { listOfOrder } from '../store/appeals'
import { listKeptApart } from '../store/kept-apart'
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
  const all = await listOfOrder(ctx.db, ctx.districtId, order.id)
  const own = all.slice(0, ownCompared)
  const found = await Promise.all(own.map(({ id }) => findAlike(ctx, { appealId: id }, { limit: candidates })))
  const alike = found.flat().sort((a, b) => b.score - a.score)
  const [present, apart] = await Promise.all([
    listPresent(ctx.db, ctx.districtId, [...new Set(alike.map(({ appealId }) => appealId))]),
    listKeptApart(ctx.db, ctx.districtId, [...new Set([order.id, ...all.map(({ homeOrderId }) => homeOrderId)])]),
  ])
  return onceForEachOrder(alike, present)
    .filter(({ one, homeOrderId }) => one.id !== order.id && !apart.has(one.id) && !apart.has(homeOrderId))
    .filter(({ one }) => one.status !== 'withdrawn' && canRead(ctx.hats, one))
    .slice(0, shown)
    .map(({ one, score, reasons, automatic }) => ({
      order: toRow(ctx, one),
      version: one.version,
      score,
      reasons,
      automatic,
      mayMerge: mayMerge(ctx, order, one),
    }))
})

/** Whether the caller may merge the two now, one way or the other. */
function mayMerge(ctx: Context, one: Order, other: Order): boolean {
  if (standings(ctx.hats, one).length === 0 || standings(ctx.hats, other).length === 0 || !haveSameReaders(one, other)) return false
  return (canFold(one.status) && canReceive(other.status)) || (canFold(other.status) && canReceive(one.status))
}

/** The orders that have these appeals now, each once with the likest of its appeals, in the order given. */
export function onceForEachOrder(alike: readonly Alike[], present: ReadonlyMap<string, Present>) {
  const seen = new Set<string>()
  return alike.flatMap(({ appealId, score, reasons, automatic }) => {
    const found = present.get(appealId)
    if (!found || seen.has(found.order.id)) return []
    seen.add(found.order.id)
    return [{ one: found.order, homeOrderId: found.homeOrderId, text: found.text, score, reasons, automatic }]
  })
}
