import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { changeAppeal } from '../store/appeals'
import { advanceMine } from './mine'
import { showMine } from './show-mine'

/** Scores of 1 and 2 are unhappy (不满意): a return visit (回访) follows instead of the end. */
const unhappy = 2

/** The resident judges the answer, once for each answer. The handler never sees who gave which score. */
export const survey = serve(contract.appeals.survey, async (ctx, { ref, score, reasons, words }) => {
  const mine = await advanceMine(ctx, ref, [], async (_order, appeal, open) => {
    await changeAppeal(open.db, appeal, { score, judgedAt: ctx.now })
    const visit = score <= unhappy
    return { second: visit, change: { due: null, closedAt: visit ? null : ctx.now }, event: { data: { score, reasons, text: words || null } } }
  })
  return showMine(ctx, mine, ref)
})
