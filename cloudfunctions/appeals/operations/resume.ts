import { contract } from '@shared/contract'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { afterPause } from '../rules/deadlines'
import { tellHolder } from '../rules/tell'
import { holdOrder, listOverwaited } from '../store/orders'
import { step } from './advance'

const batch = 200

/** The resident did not answer in time, or the time of a suspension (暂停办理) is over: the clock runs on. */
export const resume = serve(contract.appeals.resume, async (ctx) => {
  const ids = await listOverwaited(ctx.db, ctx.districtId, ctx.now, batch)
  let resumed = 0
  for (const id of ids) {
    await act(ctx, async (open) => {
      const order = await holdOrder(open.db, ctx.districtId, id)
      if (order.status !== 'waiting' && order.status !== 'suspended') return open.record({ subject: id, internal: true, data: { skipped: true } })
      const replyDue = order.replyDue && order.pausedAt ? afterPause(ctx.working, order.replyDue, order.pausedAt, ctx.now) : order.replyDue
      await step(ctx, open, order, 'resume', {
        change: { pausedAt: null, waitUntil: null, question: null, suspendedFor: null, replyDue, due: replyDue },
        event: { data: { tell: [tellHolder(order, order.status === 'waiting' ? '居民没有回答，请继续办理' : '暂停时间已到，请继续办理', order.title)] } },
      })
      resumed++
    })
  }
  return { resumed }
})
