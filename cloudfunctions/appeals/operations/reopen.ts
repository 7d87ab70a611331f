import { limits } from '@shared/appeals/limits'
import type { Bag } from '@shared/appeals/bag'
import type { Urgency } from '@shared/appeals/order'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { serve } from '@platform/kernel/serve'
import { deadlines } from '../rules/deadlines'
import { reopenUntil } from '../rules/my-moves'
import { tellHolder } from '../rules/tell'
import { changeAppeal } from '../store/appeals'
import { advanceMine } from './mine'
import { showMine } from './show-mine'

/** 还没好，再办一次: within 15 days of the reply, twice at most; back to the same holder with a new reply deadline. */
export const reopen = serve(contract.appeals.reopen, async (ctx, { ref, text, attachments }) => {
  const mine = await advanceMine(ctx, ref, attachments, async (order, appeal, open) => {
    const times = {
      status: order.status,
      receivedAt: appeal.receivedAt,
      repliedAt: order.repliedAt,
      urgedAt: null,
      reopened: appeal.reopened,
      appellants: order.appellants,
    }
    if (!reopenUntil(times, ctx.now)) throw tooLate(appeal.reopened)
    await changeAppeal(open.db, appeal, { reopened: appeal.reopened + 1, score: null, judgedAt: null })
    const { replyDue } = deadlines(ctx.now, order.bag as Bag, order.urgency as Urgency, order.ownTimes ?? undefined)
    const ownTimes = { acceptHours: order.ownTimes?.acceptHours ?? null, replyDays: order.ownTimes?.replyDays ?? null, from: ctx.now.toISOString() }
    return {
      change: { replyDue, due: replyDue, ownTimes, outcome: null, closedAt: null },
      event: { data: { text, tell: [tellHolder(order, '居民说还没好', text)] } },
    }
  })
  return showMine(ctx, mine, ref)
})

function tooLate(times: number): Refusal {
  const sentence = times >= limits.reopenTimes ? '已经重办过两次，请由上级回访处理，或另投一件' : `超过 ${limits.reopenDays} 天了，请另投一件，我们会接着办`
  return new Refusal('wrongMoment', 'reopen window', { sentence })
}
