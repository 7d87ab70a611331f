import { contract } from '@shared/contract'
import { act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { findMark, isAnyDirty, markDirty, recount, takeDirty } from '../store/report-cells'

/** An act that began before the last look may have been written after it. */
const overlap = 10 * 60_000
const batch = 50
const longest = 10_000

/** Counts anew the months of grids in which an order changed; a batch an act, for ten seconds at most, the rest next time. */
export const rollUpReports = serve(contract.appeals.rollUpReports, async (ctx) => {
  const mark = await findMark(ctx.db, ctx.districtId)
  await act(ctx, async (open) => {
    const dirty = await markDirty(open.db, ctx.districtId, mark && new Date(mark.getTime() - overlap), ctx.now)
    open.record({ subject: 'reports', internal: true, data: { dirty } })
  })
  const until = performance.now() + longest
  let counted = 0
  let left = await isAnyDirty(ctx.db, ctx.districtId)
  while (left && performance.now() < until) {
    counted += await countSome(ctx)
    left = await isAnyDirty(ctx.db, ctx.districtId)
  }
  return { counted, left }
})

async function countSome(ctx: Context): Promise<number> {
  return act(ctx, async (open) => {
    const pairs = await takeDirty(open.db, ctx.districtId, batch)
    if (pairs.length > 0) await recount(open.db, ctx.districtId, pairs)
    open.record({ subject: 'reports', internal: true, data: { counted: pairs.length } })
    return pairs.length
  })
}
