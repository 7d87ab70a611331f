import { contract } from '@shared/contract'
import { type Act, act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import type { Working } from '@platform/rules/working-time'
import { readWorking, working } from '@platform/store/working-times'
import { recounted } from '../rules/recounted'
import { holdOutdated, type Order, putRecounted } from '../store/orders'
import { clockFor } from './clock-for'
import { timedOf } from './correct'

const batch = 200
const most = 5000

/**
 * Counts the deadlines of open orders anew after the working time of the district changed, each once, and writes down what moved. It goes
 * through them by id and wakes itself for the rest; two at a time share the work, and what one had to leave the next hour takes.
 */
export const recount = serve(contract.appeals.recount, async (ctx, { after }) => {
  // Not what this process remembers: it may be from before the change that woke it.
  working.forget(ctx)
  const now = await working.get(ctx)
  let moved = 0
  let last = after
  for (let done = 0; now.version > 0 && done < most; done += batch) {
    const { held, changed, to } = await act(ctx, (open) => recountSome({ ...ctx, working: now, db: open.db }, open, last, done + batch >= most))
    moved += changed
    last = to
    if (held < batch) break
  }
  return { moved }
})

async function recountSome(ctx: Context, open: Act, from: string | null, isLast: boolean) {
  const now = ctx.working.version
  const orders = await holdOutdated(open.db, ctx.districtId, now, from, batch)
  const clock = await clockFor(ctx)
  const times = new Map<number, Working>()
  for (const { clockVersion } of orders) if (!times.has(clockVersion)) times.set(clockVersion, await readWorking(open.db, ctx.districtId, clockVersion))
  let changed = 0
  for (const order of orders) {
    const change = recounted({ ...clock, time: times.get(order.clockVersion) ?? ctx.working }, clock, order, timedOf(order), ctx.now)
    await putRecounted(open.db, order, { ...change, clockVersion: now })
    if (!change) continue
    changed++
    const line = lineOf(order, change.replyDue ?? null)
    open.record({ subject: order.id, internal: true, data: { line, before: dues(order), after: dues(change), clock: now } })
  }
  open.record({ subject: ctx.districtId, internal: true, data: { clock: now, seen: orders.length, moved: changed } })
  const to = orders.at(-1)?.id ?? from
  if (isLast && orders.length === batch) open.enqueue('appeals.recount', { after: to })
  return { held: orders.length, changed, to }
}

const dues = ({ acceptDue, replyDue }: { acceptDue?: Date | null; replyDue?: Date | null }) => ({
  acceptDue: acceptDue?.toISOString() ?? null,
  replyDue: replyDue?.toISOString() ?? null,
})

function lineOf(order: Order, replyDue: Date | null): string {
  if (!replyDue || !order.replyDue || replyDue.getTime() === order.replyDue.getTime()) return '工作时间有调整，接收时限随着重算'
  return `工作时间有调整，答复时限${replyDue > order.replyDue ? '顺延' : '提前'}`
}
