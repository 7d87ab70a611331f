import type { Act, Context } from '@platform/kernel/context'
import { deadlines } from '../rules/deadlines'
import { forgetScores } from '../store/appeals'
import type { Order, OrderChange } from '../store/orders'
import { clockFor } from './clock-for'
import { timedOf } from './correct'

/** An answered order that is done again, by the same holder: a new reply deadline from now, and everybody may judge the new answer. */
export async function beginAnew(ctx: Context, { db }: Act, order: Order): Promise<OrderChange> {
  await forgetScores(db, order)
  const { replyDue } = deadlines(await clockFor({ ...ctx, db }), ctx.now, timedOf(order), order.categoryTimes ?? undefined)
  const categoryTimes = {
    acceptHours: order.categoryTimes?.acceptHours ?? null,
    replyDays: order.categoryTimes?.replyDays ?? null,
    code: order.categoryTimes?.code ?? null,
    from: ctx.now.toISOString(),
  }
  return { replyDue, due: replyDue, categoryTimes, firstLookAt: ctx.now, firstWarned: null, outcome: null, closedAt: null }
}
