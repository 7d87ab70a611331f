import { contract } from '@shared/contract'
import { type Act, act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import type { Working } from '@platform/rules/working-time'
import { readWorking, working } from '@platform/store/working-times'
import { type GivenDays, givenDaysAnew } from '../rules/given-days'
import { recounted } from '../rules/recounted'
import type { Clock } from '../rules/terms'
import { holdOutdated, type Order, type OrderChange, putRecounted } from '../store/orders'
import { changeVisit, findOpenVisit, type Visit } from '../store/visits'
import { clockFor } from './clock-for'
import { timedOf } from './correct'

const batch = 200
const most = 5000

/**
 * Counts the deadlines of open orders anew after the working time of the district changed, with the days given for questions, supervisions
 * and return visits, each once, and writes down what moved. It goes through them by id and wakes itself for the rest; two at a time share
 * the work, and what one had to leave the next hour takes.
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
    if (await recountOne(ctx, open, clock, times.get(order.clockVersion) ?? ctx.working, order)) changed++
  }
  open.record({ subject: ctx.districtId, internal: true, data: { clock: now, seen: orders.length, moved: changed } })
  const to = orders.at(-1)?.id ?? from
  if (isLast && orders.length === batch) open.enqueue('appeals.recount', { after: to })
  return { held: orders.length, changed, to }
}

/** Counts one order anew and writes down what moved. Answers whether anything did. */
async function recountOne(ctx: Context, open: Act, clock: Clock, before: Working, order: Order): Promise<boolean> {
  const isVisited = order.status === 'visiting'
  const visit = isVisited ? await findOpenVisit(open.db, ctx.districtId, order.id) : null
  // Whoever waits for a return visit has been answered: only the visit has a day still.
  const change = isVisited ? null : recounted({ ...clock, time: before }, clock, order, timedOf(order), ctx.now)
  const given = givenDaysAnew(before, clock.time, order, visit, ctx.now)
  await putRecounted(open.db, order, { ...change, ...givenChange(order, given), clockVersion: ctx.working.version })
  if (given.visit) await changeVisit(open.db, order, { due: given.visit })
  if (!change && !isAny(given)) return false
  const moves = change && { before: dues(order), after: dues(change) }
  const days = isAny(given) && { given: { before: givenBefore(order, visit, given), after: given } }
  const line = change ? lineOf(order, change.replyDue ?? null) : `工作时间有调整，${namesOf(given)}的期限随着重算`
  open.record({ subject: order.id, internal: true, data: { line, ...moves, ...days, clock: ctx.working.version } })
  return true
}

const isAny = (given: GivenDays): boolean => Object.keys(given).length > 0

function givenChange({ supervision }: Order, given: GivenDays): OrderChange {
  return {
    ...(given.waitUntil && { waitUntil: given.waitUntil }),
    ...(supervision && given.supervision && { supervision: { ...supervision, due: given.supervision.toISOString() } }),
  }
}

/** The same days as they were. */
function givenBefore({ waitUntil, supervision }: Order, visit: Visit | null, given: GivenDays) {
  return {
    ...(given.waitUntil && { waitUntil }),
    ...(given.supervision && { supervision: supervision?.due }),
    ...(given.visit && { visit: visit?.due }),
  }
}

const givenNames: Record<keyof GivenDays, string> = { waitUntil: '等待补充', supervision: '督办', visit: '回访' }

function namesOf(given: GivenDays): string {
  return (Object.keys(given) as (keyof GivenDays)[]).map((key) => givenNames[key]).join('、')
}

const dues = ({ acceptDue, replyDue }: { acceptDue?: Date | null; replyDue?: Date | null }) => ({
  acceptDue: acceptDue?.toISOString() ?? null,
  replyDue: replyDue?.toISOString() ?? null,
})

function lineOf(order: Order, replyDue: Date | null): string {
  if (!replyDue || !order.replyDue || replyDue.getTime() === order.replyDue.getTime()) return '工作时间有调整，接收时限随着重算'
  return `工作时间有调整，答复时限${replyDue > order.replyDue ? '顺延' : '提前'}`
}
