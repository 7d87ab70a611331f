import { contract } from '@shared/contract'
import { assertOwnTime } from '@platform/operations/set-working-time'
import { serve } from '@platform/kernel/serve'
import { workingTimeOf } from '@platform/rules/working-time'
import { recounted } from '../rules/recounted'
import { listRunning } from '../store/orders'
import { clockFor } from './clock-for'
import { timedOf } from './correct'

const most = 2000
const examples = 5

/** What a working time would do to the open orders, before it is saved: how many would move, and some of them. Writes nothing. */
export const foreseeWorkingTime = serve(contract.appeals.foreseeWorkingTime, async (ctx, own) => {
  assertOwnTime(own)
  const before = await clockFor(ctx)
  const after = { ...before, time: workingTimeOf(own) }
  const orders = await listRunning(ctx.db, ctx.districtId, ctx.now, most)
  const moved = orders.flatMap((order) => {
    const change = recounted(before, after, order, timedOf(order), ctx.now)
    if (!change) return []
    // The administrator sees no content: a number and two times.
    const iso = (date: Date | null | undefined) => date?.toISOString() ?? null
    return [{ number: order.number, before: iso(order.due ?? order.replyDue), after: iso(change.due ?? change.replyDue) }]
  })
  return { looked: orders.length, all: orders.length < most, moved: moved.length, examples: moved.slice(0, examples) }
})
