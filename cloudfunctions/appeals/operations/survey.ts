import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { serve } from '@platform/kernel/serve'
import { afterScore } from '../rules/judged'
import { changeAppeal, listOfOrder } from '../store/appeals'
import { advanceMine } from './mine'
import { showMine } from './show-mine'

/**
 * Each appellant judges the answer, once for each answer. The order waits for all who can, or for the end of the window; one unhappy
 * score leads to a return visit at once. The handler never sees who gave which score.
 */
export const survey = serve(contract.appeals.survey, async (ctx, { ref, score, reasons, words }) => {
  const mine = await advanceMine(ctx, ref, [], async (order, appeal, open) => {
    if (appeal.score !== null) throw new Refusal('wrongMoment', 'judged', { sentence: '这次答复您已经评价过了' })
    await changeAppeal(open.db, appeal, { score, judgedAt: ctx.now })
    const end = afterScore(order.status, score, await listOfOrder(open.db, ctx.districtId, order.id))
    return {
      second: end === 'visiting',
      stays: end === 'stay',
      change: { due: null, closedAt: end === 'closed' ? ctx.now : null },
      event: { data: { score, reasons, text: words || null } },
    }
  })
  return showMine(ctx, mine, ref)
})
