import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { givenTo } from '../rules/given-to'
import { tellHolder, urgently } from '../rules/tell'
import { advance } from './advance'
import { clockFor } from './clock-for'
import { assertNotSensitive } from './not-sensitive'
import { postAbove } from './post-above'

/** 上报: what cannot be solved here goes one level up (网格 → 村社区 → 镇街 → 区). The reply deadline runs on. */
export const escalate = serve(contract.appeals.escalate, (ctx, { note, ...held }) =>
  advance(ctx, held, async (order, open) => {
    assertNotSensitive(order)
    const post = await postAbove({ ...ctx, db: open.db }, order)
    const holder = givenTo(await clockFor({ ...ctx, db: open.db }), order, post, ctx.now)
    return {
      change: holder,
      event: {
        data: {
          text: note,
          line: `已上报${post.postName}办理`,
          tell: [urgently(tellHolder({ ...order, ...holder }, '上报一件诉求', order.title), order.urgency)],
        },
      },
    }
  }),
)
