import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { afterPause } from '../rules/deadlines'
import { tellHolder } from '../rules/tell'
import { advanceMine } from './mine'
import { showMine } from './show-mine'

/** A resident answers what was asked; the clock runs on from where it stood. */
export const respond = serve(contract.appeals.respond, async (ctx, { ref, text, attachments }) => {
  const mine = await advanceMine(ctx, ref, attachments, (order) => {
    const replyDue = order.replyDue && order.pausedAt ? afterPause(ctx.working, order.replyDue, order.pausedAt, ctx.now) : order.replyDue
    return {
      change: { pausedAt: null, waitUntil: null, question: null, replyDue, due: replyDue },
      event: { data: { text, tell: [tellHolder(order, '居民已回答', text)] } },
    }
  })
  return showMine(ctx, mine, ref)
})
