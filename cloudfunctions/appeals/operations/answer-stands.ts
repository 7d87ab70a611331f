import type { Act, Context } from '@platform/kernel/context'
import { unhappy } from '../rules/after-unmerge'
import { isJudgedByAll } from '../rules/judged'
import { type WhileMerged, whileMerged } from '../rules/while-merged'
import { type Appeal, changeAppeal, listOfOrder } from '../store/appeals'
import { listMovesSince, listWhileMerged } from '../store/merges'
import type { Order, OrderChange } from '../store/orders'

/**
 * Whoever said 还没好 has their own order again. If none of those who remain said so, the answer that they had still stands: the order
 * is answered again, each with the judgement they gave.
 */
export async function answerStands(ctx: Context, open: Act, lead: Order): Promise<OrderChange> {
  if (!lead.own) return {}
  const left = (await listOfOrder(open.db, ctx.districtId, lead.id)).filter(({ withdrawnAt }) => withdrawnAt === null)
  const had = await Promise.all(left.map((appeal) => hadOnLead(open, lead, appeal, ctx.now)))
  const answer = had[0]?.answer
  if (!answer || had.some((one) => one.answer === null)) return {}
  const judged = left.map((appeal, index) => ({ ...appeal, score: had[index]?.judged?.score ?? null }))
  for (const [index, appeal] of left.entries())
    await changeAppeal(open.db, appeal, { score: judged[index]?.score ?? null, judgedAt: had[index]?.judged?.at ?? null })
  open.record({ subject: lead.id, data: { line: '说还没好的那一件已单独办理，这一件已有的答复仍然有效' } })
  const visits = had.some((one) => (one.judged?.score ?? unhappy + 1) <= unhappy && !one.visitedAt)
  const status = visits ? 'visiting' : isJudgedByAll(judged) ? 'closed' : 'replied'
  const answered = { repliedAt: answer.at, repliedBy: answer.by, outcome: answer.outcome }
  return { ...answered, status, due: null, closedAt: status === 'closed' ? ctx.now : null, pausedAt: null, waitUntil: null, question: null }
}

async function hadOnLead({ db }: Act, lead: Order, appeal: Appeal, now: Date): Promise<WhileMerged> {
  const since = BigInt(lead.own?.since ?? 0)
  const entries =
    appeal.homeOrderId === lead.id ? await listMovesSince(db, lead.districtId, lead.id, since) : await listWhileMerged(db, lead.districtId, appeal.id, since)
  return whileMerged(entries, appeal.id, now)
}
