import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { serve } from '@platform/kernel/serve'
import { listPosts, postKey } from '../../grids'
import { tellHolder, urgently } from '../rules/tell'
import { workingHoursAfter } from '../rules/working-clock'
import { advance } from './advance'
import { readOrder } from './read-order'

/** Working hours that the next holder has to accept. The reply deadline does not move: a transfer wins no time. */
const acceptHours = 4

/** 转办 to another post, with the reason. */
export const transfer = serve(contract.appeals.transfer, async (ctx, { post: key, note, ...held }) => {
  const order = await readOrder(ctx, held.orderId)
  if (order.sensitive)
    throw new Refusal('notAllowed', 'sensitive orders stay with named people', {
      field: 'post',
      sentence: '敏感件只由点名的人办。要转出去，请先“不按敏感件办”',
    })
  const post = (await listPosts(ctx, order.territory, order.holderTerritory)).find((one) => one.key === key)
  if (!post) throw new Refusal('badInput', `no post ${key}`, { field: 'post', sentence: '不能转给这个岗位，请从列表里选' })
  return advance(ctx, held, (now) => {
    if (postKey({ role: now.holderRole, territory: now.holderTerritory, bodyId: now.holderBody }) === key)
      throw new Refusal('badInput', 'already there', { field: 'post', sentence: '这件事已经在这个岗位了' })
    const acceptDue = workingHoursAfter(ctx.now, acceptHours)
    const holder = {
      holderRole: post.role,
      holderTerritory: post.territory,
      holderBody: post.bodyId,
      holderPerson: post.personId,
      holderName: post.name,
      holderPost: post.postName,
      holderPhone: post.phone,
    }
    return {
      change: { ...holder, acceptDue, due: acceptDue },
      event: {
        data: { text: note, line: `已转给${post.postName}办理`, tell: [urgently(tellHolder({ ...now, ...holder }, '转来一件诉求', now.title), now.urgency)] },
      },
    }
  })
})
