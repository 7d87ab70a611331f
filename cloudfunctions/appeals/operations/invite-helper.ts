import { randomUUID } from 'node:crypto'
import { limits } from '@shared/appeals/limits'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { serve } from '@platform/kernel/serve'
import { listPosts } from '../../grids'
import { workingDaysAfter } from '@platform/rules/working-clock'
import { tellPost } from '../rules/tell'
import { addHelp, listHelps } from '../store/helps'
import { advance } from './advance'
import { assertNotSensitive } from './not-sensitive'
import { keyOfHolder } from './post-above'
import { readOrder } from './read-order'

/** 联办: another post helps, with a deadline of its own. Whoever has the order leads, and answers the residents once. */
export const inviteHelper = serve(contract.appeals.inviteHelper, async (ctx, { post: key, note, days, ...held }) => {
  const order = await readOrder(ctx, held.orderId)
  assertNotSensitive(order)
  const post = (await listPosts(ctx, order.territory, order.holderTerritory)).find((one) => one.key === key)
  if (!post) throw new Refusal('badInput', `no post ${key}`, { field: 'post', sentence: '不能请这个岗位联办，请从列表里选' })
  return advance(ctx, held, async (now, open) => {
    if (key === keyOfHolder(now)) throw new Refusal('badInput', 'the lead itself', { field: 'post', sentence: '这个岗位就是牵头的，请选别的岗位' })
    const there = (await listHelps(open.db, ctx.districtId, now.id)).filter(({ droppedAt }) => droppedAt === null)
    if (there.length >= limits.helpers)
      throw new Refusal('tooMany', `${there.length} helpers`, { field: 'post', sentence: `一件事最多请 ${limits.helpers} 个单位联办` })
    if (there.some((one) => one.answeredAt === null && one.role === post.role && one.territory === post.territory && one.bodyId === post.bodyId))
      throw new Refusal('badInput', 'asked already', { field: 'post', sentence: '已经请过这个岗位，正在等它的意见' })
    const id = randomUUID()
    await addHelp(open.db, {
      districtId: ctx.districtId,
      id,
      orderId: now.id,
      role: post.role,
      territory: post.territory,
      bodyId: post.bodyId,
      postName: post.postName,
      asked: note,
      askedAt: ctx.now,
      due: workingDaysAfter(ctx.working, ctx.now, days),
      answer: null,
      answeredAt: null,
      answeredBy: null,
      droppedAt: null,
    })
    const tell = [tellPost(post, now, '请您联办一件诉求', now.title)]
    return { event: { data: { text: note, help: id, days, line: `已请${post.postName}一起办理`, tell } } }
  })
})
