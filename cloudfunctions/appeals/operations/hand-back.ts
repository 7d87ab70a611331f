import { handBackReasonName, handBacksToRuling } from '@shared/appeals/hand-back'
import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { askedBy } from '../rules/asked-by'
import { givenTo } from '../rules/given-to'
import { tellHolder, urgently } from '../rules/tell'
import { linkAttachments } from '../store/attachments'
import { advance } from './advance'
import { clockFor } from './clock-for'
import { assertNotSensitive } from './not-sensitive'
import { judgeFor, postAbove } from './post-above'

/**
 * 退单: back to the level above with a reason and what proves it. The reply deadline runs on, so that nothing is won by it; the third
 * goes to a judge, who says who must handle it.
 */
export const handBack = serve(contract.appeals.handBack, (ctx, { reason, note, attachments, ...held }) =>
  advance(ctx, held, async (order, open) => {
    assertNotSensitive(order)
    const times = order.handBacks + 1
    const ruling = times >= handBacksToRuling
    const post = ruling ? await judgeFor({ ...ctx, db: open.db }, order) : await postAbove({ ...ctx, db: open.db }, order)
    await linkAttachments(open, ctx, attachments, { orderId: order.id })
    const holder = givenTo(await clockFor({ ...ctx, db: open.db }), order, post, ctx.now)
    const title = ruling ? `第 ${times} 次退单，请裁定由谁办理` : `退回一件：${handBackReasonName[reason]}`
    return {
      change: { ...holder, handBacks: times, ...(ruling ? { decision: 'ruling', asked: askedBy(ctx, note) } : {}) },
      event: {
        data: {
          text: note,
          reason,
          times,
          attachments,
          line: `已退回${post.postName}，重新派人办理`,
          tell: [urgently(tellHolder({ ...order, ...holder }, title, order.title), order.urgency)],
        },
      },
    }
  }),
)
