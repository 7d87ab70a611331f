import type { Urgency } from '@shared/appeals/order'
import { lateWords } from '@shared/platform/due-words'
import { act, type Context } from '@platform/kernel/context'
import { warningAfter } from '../rules/warning'
import { hasToWarn, holdToWarn, type Order, putWarnings } from '../store/orders'
import { tellOfDelay } from './tell-of-delay'

const batch = 500

/**
 * Warns holders whose deadline comes near, and them and the level above once it has passed and once more after a working day: each once.
 * Two sweeps at a time share the work, for each skips what the other holds; what is not reached waits for the next minute.
 */
export async function warnOfDeadlines(ctx: Context, most: number): Promise<number> {
  let warned = 0
  while (warned < most && (await hasToWarn(ctx.db, ctx.districtId, ctx.now))) {
    const count = await act(ctx, async (open) => {
      const due = await holdToWarn(open.db, ctx.districtId, ctx.now, Math.min(batch, most - warned))
      for (const order of due)
        open.record({
          subject: order.id,
          internal: true,
          data: {
            line: lineOf(order, ctx.now),
            of: order.warnOf,
            tell: await tellOfDelay({ ...ctx, db: open.db }, order, lineOf(order, ctx.now), order.warnOf === 'near'),
          },
        })
      if (due.length === 0) open.record({ subject: ctx.districtId, internal: true, data: { warned: 0 } })
      await putWarnings(
        open.db,
        ctx.districtId,
        due.map((order) => ({
          id: order.id,
          ...(order.due && order.warnOf
            ? warningAfter(ctx.working, order.warnOf, order.due, order.urgency as Urgency, ctx.now)
            : { warnAt: null, warnOf: null }),
        })),
      )
      return due.length
    })
    warned += count
    if (count < batch) break
  }
  return warned
}

function lineOf(order: Order, now: Date): string {
  const what = order.status === 'dispatched' || order.status === 'held' ? '接收' : '答复'
  const late = order.due ? lateWords(order.due.toISOString(), now) : null
  return late ? `${what}时限已过，${late}` : `${what}时限快到了`
}
