import { limits } from '@shared/appeals/limits'
import { contract } from '@shared/contract'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { holdOrder, listUnjudged } from '../store/orders'
import { step } from './advance'

const day = 86_400_000
const batch = 200

/** Nobody judged within seven days: closed as not judged, never as satisfied. */
export const close = serve(contract.appeals.close, async (ctx) => {
  const ids = await listUnjudged(ctx.db, ctx.districtId, new Date(ctx.now.getTime() - limits.surveyDays * day), batch)
  let closed = 0
  for (const id of ids) {
    await act(ctx, async (open) => {
      const order = await holdOrder(open.db, ctx.districtId, id)
      if (order.status !== 'replied') return open.record({ subject: id, internal: true, data: { skipped: true } })
      await step(ctx, open, order, 'close', { change: { closedAt: ctx.now } })
      closed++
    })
  }
  return { closed }
})
