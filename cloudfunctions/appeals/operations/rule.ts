import { randomUUID } from 'node:crypto'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { serve } from '@platform/kernel/serve'
import { listPosts } from '../../grids'
import { givenTo } from '../rules/given-to'
import { tellHolder, urgently } from '../rules/tell'
import { keepRuling } from '../store/judges'
import { advance } from './advance'
import { clockFor } from './clock-for'
import { assertNotSensitive } from './not-sensitive'
import { readOrder } from './read-order'

/** 裁定: after three hand-backs the judge names the post that must handle it. It binds, and is kept as a lesson for routing. */
export const rule = serve(contract.appeals.rule, async (ctx, { post: key, note, ...held }) => {
  const order = await readOrder(ctx, held.orderId)
  const post = (await listPosts(ctx, order.territory, order.holderTerritory)).find((one) => one.key === key)
  if (!post) throw new Refusal('badInput', `no post ${key}`, { field: 'post', sentence: '不能裁定给这个岗位，请从列表里选' })
  return advance(ctx, held, async (now, open) => {
    assertNotSensitive(now)
    const holder = givenTo(await clockFor({ ...ctx, db: open.db }), now, post, ctx.now)
    await keepRuling(open.db, {
      districtId: ctx.districtId,
      id: randomUUID(),
      orderId: now.id,
      at: ctx.now,
      byName: ctx.actor.name ?? '裁定人',
      territory: now.territory,
      placeName: now.placeName,
      categoryL1: now.categoryL1,
      categoryL2: now.categoryL2,
      postKey: key,
      postName: post.postName,
      note,
    })
    return {
      change: { ...holder, ruledPost: key, decision: null, asked: null },
      event: {
        data: {
          text: note,
          post: key,
          line: `上级已裁定由${post.postName}办理`,
          tell: [urgently(tellHolder({ ...now, ...holder }, '裁定由您办理，不能再退', now.title), now.urgency)],
        },
      },
    }
  })
})
