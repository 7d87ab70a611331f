import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { serve } from '@platform/kernel/serve'
import { haveSameReaders, whyNotMerge } from '../rules/mergeable'
import { forgetPair } from '../store/kept-apart'
import type { Order } from '../store/orders'
import { assertSeen, entitledTo } from './advance'
import { again } from './again'
import { fold, holdPair } from './fold'

/**
 * 合并: folds one order into another one, by the holder of both or somebody above both places. Whoever merges two that were kept apart
 * says by it that they are the same after all.
 */
export const merge = serve(contract.appeals.merge, async (ctx, { from, into, note, reasons, score }) => {
  if (from.orderId === into.orderId) throw new Refusal('badInput', 'into itself', { field: 'into', sentence: '不能并入它自己，请另选一件' })
  return again(ctx, async (open) => {
    const pair = await holdPair(open, ctx, from.orderId, into.orderId)
    const [one, other] = [found(pair.from, 'from'), found(pair.into, 'into')]
    entitledTo(ctx, one, 'merge')
    const [seat] = entitledTo(ctx, other, 'merge')
    await assertSeen(ctx, open, one, from.version)
    await assertSeen(ctx, open, other, into.version)
    assertFit(one, 'from')
    assertFit(other, 'into')
    if (!haveSameReaders(one, other))
      throw new Refusal('wrongMoment', 'one of them is sensitive', { field: 'into', sentence: '其中一件是敏感件，只由点名人员办理，不能和另一件合并' })
    await forgetPair(open.db, ctx.districtId, [one.id, other.id])
    const signing = seat ? { ...ctx, hats: [seat.hat] } : ctx
    const why = { how: 'person' as const, score: score ?? null, reasons, note: note ?? null }
    const { mergeId, version } = await fold(signing, open, { from: one, into: other, shells: pair.shells }, why)
    return { mergeId, orderId: other.id, version, status: other.status }
  })
})

function found(order: Order | null, field: 'from' | 'into'): Order {
  if (!order) throw new Refusal('notFound', `no order ${field}`, { field: `${field}.orderId`, sentence: '没有这件工单，请重新选择' })
  return order
}

/** In a state in which it can be merged. */
function assertFit(order: Order, part: 'from' | 'into'): void {
  const why = whyNotMerge(order, part)
  if (why) throw new Refusal('wrongMoment', `${part} is ${order.status}`, { field: part, sentence: why })
}
