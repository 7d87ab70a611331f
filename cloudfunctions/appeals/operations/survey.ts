import { reasonsFor } from '@shared/appeals/appeal'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { cutAt } from '@shared/platform/territory'
import type { Act, Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { unhappy } from '../rules/after-unmerge'
import { afterScore } from '../rules/judged'
import { type Appeal, changeAppeal, listOfOrder } from '../store/appeals'
import type { Order } from '../store/orders'
import { insertScore } from '../store/scores'
import { advanceMine } from './mine'
import { openVisit } from './open-visit'
import { showMine } from './show-mine'

/**
 * Each appellant judges the answer, once for each answer. The order waits for all who can, or for the end of the window; one unhappy
 * score leads to a return visit at once. The handler never sees who gave which score.
 */
export const survey = serve(contract.appeals.survey, async (ctx, { ref, score, reasons: ticked, words }) => {
  const reasons = [...new Set(ticked)]
  if (reasons.some((reason) => !reasonsFor(score).includes(reason)))
    throw new Refusal('badInput', 'a reason that was not offered', { field: 'reasons', sentence: '请从列出的原因里选；别的话写在下面' })
  const mine = await advanceMine(ctx, ref, [], async (order, appeal, open) => {
    if (appeal.score !== null) throw new Refusal('wrongMoment', 'judged', { sentence: '这次答复您已经评价过了' })
    await keep(ctx, open, order, appeal, { score, reasons })
    const end = afterScore(order.status, score, await listOfOrder(open.db, ctx.districtId, order.id))
    const tell = end === 'visiting' ? await openVisit(ctx, open.db, order) : []
    return {
      second: end === 'visiting',
      stays: end === 'stay',
      change: { due: null, closedAt: end === 'closed' ? ctx.now : null },
      event: { data: { score, reasons, text: words || null, ...(tell.length > 0 ? { tell } : {}) } },
    }
  })
  return showMine(ctx, mine, ref)
})

/** On every appeal that this person has on the order, so that nobody is asked twice; counted once. */
async function keep(ctx: Context, open: Act, order: Order, appeal: Appeal, { score, reasons }: { score: number; reasons: string[] }): Promise<void> {
  const all = await listOfOrder(open.db, ctx.districtId, order.id)
  const own = all.filter(({ id, personId }) => id === appeal.id || (personId !== null && personId === appeal.personId))
  for (const one of own) await changeAppeal(open.db, one, { score, judgedAt: ctx.now })
  const { id: orderId, territory, categoryL1 } = order
  await insertScore(open.db, { districtId: ctx.districtId, orderId, grid: cutAt(territory, 'grid'), categoryL1, score, reasons, at: ctx.now })
  if (score <= unhappy) open.enqueue('appeals.warnUnhappy', { orderId })
}
