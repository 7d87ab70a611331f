import { contract } from '@shared/contract'
import type { Urgency } from '@shared/appeals/order'
import { Refusal } from '@shared/platform/refusal'
import { categoryWords, isSame } from '@shared/triage/offered'
import { serve } from '@platform/kernel/serve'
import { categoryInUse } from '../../triage'
import { afterCategory } from '../rules/deadlines-anew'
import { advance } from './advance'
import { clockFor } from './clock-for'
import { keepCorrection, runningDues, timedOf } from './correct'
import { suggestedPost } from './suggested-post'

/** 改类别: the order's category from now on, its deadlines with it, and a lesson for the machine. Whose it is does not change by this. */
export const setCategory = serve(contract.appeals.setCategory, async (ctx, { l1, l2, note, ...held }) => {
  const { category, terms } = await categoryInUse(ctx, { l1, l2 })
  return advance(ctx, held, async (order, open) => {
    const from = { l1: order.categoryL1, l2: order.categoryL2 }
    if (isSame(from, category)) throw new Refusal('badInput', 'same category', { field: 'l1', sentence: '现在就是这一类；没错的话请点“类别正确”' })
    const own = { ...order.categoryTimes, acceptHours: terms.acceptHours, replyDays: terms.replyDays, code: terms.code }
    await keepCorrection(ctx, open, order, { about: 'category', from, to: category })
    const clock = await clockFor({ ...ctx, db: open.db })
    const anew = runningDues(order, afterCategory(clock, timedOf(order), own, ctx.now))
    const now = { category, urgency: order.urgency as Urgency }
    return {
      answer: { suggestedPost: await suggestedPost({ ...ctx, db: open.db }, order, now) },
      change: { categoryL1: category.l1, categoryL2: category.l2, categoryTimes: own, ...anew },
      event: { data: { line: `类别由“${categoryWords(from)}”改为“${categoryWords(category)}”`, from, to: category, ...(note ? { text: note } : {}) } },
    }
  })
})
