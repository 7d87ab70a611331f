import type { Urgency } from '@shared/appeals/order'
import { lateWords } from '@shared/platform/due-words'
import { contract } from '@shared/contract'
import { act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import type { Tell } from '@platform/operations/tell'
import { tellHolder, tellPost, urgently } from '../rules/tell'
import { warningAfter } from '../rules/warning'
import { hasToWarn, holdToWarn, type Order, putWarnings } from '../store/orders'
import { postAbove } from './post-above'

const batch = 500

/**
 * Warns holders whose deadline comes near, and them and the level above once it has passed and once more after a working day: each once.
 * Two sweeps at a time share the work, for each skips what the other holds; what is not reached waits for the next minute.
 */
export const warn = serve(contract.appeals.warn, async (ctx, { most }) => {
  let warned = 0
  while (warned < most && (await hasToWarn(ctx.db, ctx.districtId, ctx.now))) {
    const count = await act(ctx, async (open) => {
      const due = await holdToWarn(open.db, ctx.districtId, ctx.now, Math.min(batch, most - warned))
      for (const order of due)
        open.record({
          subject: order.id,
          internal: true,
          data: { line: lineOf(order, ctx.now), of: order.warnOf, tell: await toTell({ ...ctx, db: open.db }, order) },
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
  return { warned }
})

function lineOf(order: Order, now: Date): string {
  const what = order.status === 'dispatched' || order.status === 'held' ? '接收' : '答复'
  const late = order.due ? lateWords(order.due.toISOString(), now) : null
  return late ? `${what}时限已过，${late}` : `${what}时限快到了`
}

async function toTell(ctx: Context, order: Order): Promise<Tell[]> {
  const title = lineOf(order, ctx.now)
  const own = urgently(tellHolder(order, title, order.title), order.urgency)
  if (order.warnOf === 'near' || order.sensitive || order.holderRole === 'districtCentre') return [own]
  const above = await postAbove(ctx, order)
  const body = `${order.holderPost}：${order.title}`
  return [own, urgently(tellPost(above, order, title, body), order.urgency)]
}
