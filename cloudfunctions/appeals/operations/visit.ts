import { limits } from '@shared/appeals/limits'
import { nextTry, type VisitFinding } from '@shared/appeals/satisfaction'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import type { Act, Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { stillAsked } from '../rules/judged'
import { listOfOrder } from '../store/appeals'
import type { Order } from '../store/orders'
import { changeVisit, findOpenVisit, type Visit } from '../store/visits'
import { advance, type Moving } from './advance'
import { doneAgain, findUndone } from './found-undone'
import { openVisit } from './open-visit'
import { assertAlone } from './other-half'

/** 回访 after an unhappy score, by somebody else than the one who answered. Whoever has not judged yet still can. What is found undone is done again. */
export const visit = serve(contract.appeals.visit, (ctx, { note, alone, reached, solved, score, again, ...held }) =>
  advance(ctx, held, async (order, open, hat) => {
    const task = await taskOf(ctx, open, order)
    const tries = (task?.tries ?? 0) + 1
    if (!reached && tries < limits.visitTries) return tryAgain(ctx, open, order, task, note)
    if (!reached) assertLater(ctx, task)
    const redo = reached && solved === 'no' ? await findUndone(ctx, open, order, { hat, again }) : null
    if (!redo) await assertAlone(ctx, open, order, alone)
    const how = reached ? { state: 'done' as const, solved: solved ?? null, score: score ?? null } : { state: 'unreached' as const }
    await changeVisit(open.db, order, { ...how, tries, triedAt: ctx.now, doneAt: ctx.now, doneBy: ctx.actor.personId })
    return redo
      ? doneAgain(ctx, open, order, redo, note)
      : ends(ctx, open, order, { text: note, reached, ...(solved ? { solved } : {}), ...endLine(reached, solved, tries) })
  }),
)

/** The visit was the end of it, for all who do not judge any more. */
async function ends(ctx: Context, { db }: Act, order: Order, data: Record<string, unknown>): Promise<Moving> {
  const waits = stillAsked(await listOfOrder(db, ctx.districtId, order.id), order.repliedAt, ctx.now)
  return { second: waits, change: { closedAt: waits ? null : ctx.now }, event: { data } }
}

/** What residents read of how the visit ended. */
function endLine(reached: boolean, solved: VisitFinding | undefined, tries: number): { line?: string } {
  if (!reached) return { line: `回访 ${tries} 次没有联系上，回访结束` }
  return solved === 'no' ? { line: '回访时您说没有解决，上级决定这次先办结，理由见下' } : {}
}

/** The order's task; one that was made in another way has none yet. */
async function taskOf(ctx: Context, open: Act, order: Order): Promise<Visit | null> {
  const task = await findOpenVisit(open.db, ctx.districtId, order.id)
  if (task) return task
  await openVisit(ctx, open.db, order)
  return findOpenVisit(open.db, ctx.districtId, order.id)
}

/** Not reached, and to be tried again: nothing ends. */
async function tryAgain(ctx: Context, open: Act, order: Order, task: Visit | null, note: string): Promise<Moving> {
  assertLater(ctx, task)
  const tries = (task?.tries ?? 0) + 1
  await changeVisit(open.db, order, { tries, triedAt: ctx.now })
  return { stays: true, event: { data: { text: note, reached: false, line: `第 ${tries} 次回访没有联系上，会再联系您` } } }
}

/** Three calls in one minute are one try. @throws Refusal wrongMoment */
function assertLater(ctx: Context, task: Visit | null): void {
  const next = nextTry(task?.triedAt ?? null)
  if (next && next > ctx.now)
    throw new Refusal('wrongMoment', 'tried a moment ago', { field: 'reached', sentence: `刚联系过，请隔 ${limits.visitHours} 小时再试一次；您写的还在` })
}
