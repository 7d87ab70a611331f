import { contract } from '@shared/contract'
import { type Urgency, urgencyWord } from '@shared/appeals/order'
import { Refusal } from '@shared/platform/refusal'
import { serve } from '@platform/kernel/serve'
import { afterUrgency, isMoreUrgent } from '../rules/deadlines-anew'
import { tellHolder, urgently } from '../rules/tell'
import { advance } from './advance'
import { clockFor } from './clock-for'
import { keepCorrection, runningDues, timedOf } from './correct'
import { suggestedPost } from './suggested-post'

/** 改紧急程度, with the reason; the deadlines follow, and who has it hears of it when it got more pressing. */
export const setUrgency = serve(contract.appeals.setUrgency, (ctx, { urgency, note, ...held }) =>
  advance(ctx, held, async (order, open) => {
    const from = order.urgency as Urgency
    if (from === urgency) throw new Refusal('badInput', 'same urgency', { field: 'urgency', sentence: `现在就是“${urgencyWord[urgency]}”` })
    await keepCorrection(ctx, open, order, { about: 'urgency', from: { urgency: from }, to: { urgency } })
    const { raised: _, ...times } = order.categoryTimes ?? { acceptHours: null, replyDays: null }
    const categoryTimes = isMoreUrgent(urgency, from) ? { ...times, raised: ctx.now.toISOString() } : times
    const line = `紧急程度由“${urgencyWord[from]}”改为“${urgencyWord[urgency]}”`
    const clock = await clockFor({ ...ctx, db: open.db })
    const category = { l1: order.categoryL1, l2: order.categoryL2 }
    return {
      answer: { suggestedPost: await suggestedPost({ ...ctx, db: open.db }, order, { category, urgency }) },
      change: { urgency, firstLookAt: ctx.now, categoryTimes, ...runningDues(order, afterUrgency(clock, timedOf(order), urgency, ctx.now)) },
      event: {
        data: {
          line,
          text: note,
          ...(isMoreUrgent(urgency, from) ? { tell: [urgently(tellHolder(order, `${urgencyWord[urgency]}：请看一下`, order.title), urgency)] } : {}),
        },
      },
    }
  }),
)
