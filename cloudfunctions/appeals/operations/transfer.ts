import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { listPosts, type Post, postKey } from '../../grids'
import { isBelow } from '../rules/below'
import { givenTo } from '../rules/given-to'
import { tellHolder, urgently } from '../rules/tell'
import type { Order } from '../store/orders'
import { advance } from './advance'
import { clockFor } from './clock-for'
import { assertNotSensitive } from './not-sensitive'
import { keyOfHolder } from './post-above'
import { readOrder } from './read-order'

/** 转办 to another post, with the reason. */
export const transfer = serve(contract.appeals.transfer, transferOne)

export async function transferOne(ctx: Context, { post: key, note, ...held }: { orderId: string; version: number; post: string; note: string }) {
  const order = await readOrder(ctx, held.orderId)
  assertNotSensitive(order)
  const post = (await listPosts(ctx, order.territory, order.holderTerritory)).find((one) => one.key === key)
  if (!post) throw new Refusal('badInput', `no post ${key}`, { field: 'post', sentence: '不能转给这个岗位，请从列表里选' })
  return advance(ctx, held, async (now, open) => {
    if (postKey({ role: now.holderRole, territory: now.holderTerritory, bodyId: now.holderBody }) === key)
      throw new Refusal('badInput', 'already there', { field: 'post', sentence: '这件事已经在这个岗位了' })
    assertRulingHolds(now, post)
    const holder = givenTo(await clockFor({ ...ctx, db: open.db }), now, post, ctx.now)
    return {
      change: holder,
      event: {
        data: { text: note, line: `已转给${post.postName}办理`, tell: [urgently(tellHolder({ ...now, ...holder }, '转来一件诉求', now.title), now.urgency)] },
      },
    }
  })
}

/** A ruling binds: whoever was ruled on passes it on to posts of their own below at most. @throws Refusal wrongMoment */
function assertRulingHolds(order: Order, post: Post): void {
  if (order.ruledPost === null || order.ruledPost !== keyOfHolder(order) || isBelow(post, order)) return
  throw new Refusal('wrongMoment', `ruled on ${order.ruledPost}`, {
    field: 'post',
    sentence: '上级已经裁定由这里办理，只能交给下面的岗位，不能转给别处。确有困难可以上报',
  })
}
