import { contract } from '@shared/contract'
import { act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { findMark, isAnyDirty, markDirty, recount, sumUp, takeDirty, takeDirtyMonths } from '../store/report-cells'

/** An act that began before the last look may have been written after it. */
const overlap = 10 * 60_000
const batch = 50
const longest = 10_000
const monthsAtOnce = 2

/**
 * Counts anew the months of grids in which an order changed; a batch an act, for ten seconds at most, the rest next time. Then adds up
 * the months that were touched.
 */
export const rollUpReports = serve(contract.appeals.rollUpReports, async (ctx) => {
  const mark = await findMark(ctx.db, ctx.districtId)
  await act(ctx, async (open) => {
    const dirty = await markDirty(open.db, ctx.districtId, mark && new Date(mark.getTime() - overlap), ctx.now)
    open.record({ subject: 'reports', internal: true, data: { dirty } })
  })
  const until = performance.now() + longest
  const counted = await whileAnyDirty(ctx, 'grids', () => (performance.now() < until ? countSome(ctx) : 0))
  // Also when the time is up: numbers that were counted are to be seen.
  await whileAnyDirty(ctx, 'sums', () => sumSome(ctx))
  return { counted, left: (await isAnyDirty(ctx.db, ctx.districtId, 'grids')) || (await isAnyDirty(ctx.db, ctx.districtId, 'sums')) }
})

/** Until nothing is left, or what is left is in the hands of another run; answers how much was done. */
async function whileAnyDirty(ctx: Context, what: 'grids' | 'sums', some: () => Promise<number> | 0): Promise<number> {
  let done = 0
  while (await isAnyDirty(ctx.db, ctx.districtId, what)) {
    const more = await some()
    if (more === 0) break
    done += more
  }
  return done
}

async function countSome(ctx: Context): Promise<number> {
  return act(ctx, async (open) => {
    const pairs = await takeDirty(open.db, ctx.districtId, batch)
    if (pairs.length > 0) await recount(open.db, ctx.districtId, pairs)
    open.record({ subject: 'reports', internal: true, data: { counted: pairs.length } })
    return pairs.length
  })
}

async function sumSome(ctx: Context): Promise<number> {
  return act(ctx, async (open) => {
    const months = await takeDirtyMonths(open.db, ctx.districtId, monthsAtOnce)
    for (const month of months) await sumUp(open.db, ctx.districtId, month)
    open.record({ subject: 'reports', internal: true, data: { months: months.length } })
    return months.length
  })
}
