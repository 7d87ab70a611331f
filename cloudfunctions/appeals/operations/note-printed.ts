import { contract } from '@shared/contract'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { readOrder } from './read-order'

/** 打印: paper leaves the house, so who took it and when is in the ledger of the order. */
export const notePrinted = serve(contract.appeals.notePrinted, async (ctx, { orderId }) => {
  const order = await readOrder(ctx, orderId)
  await act(ctx, async (open) => open.record({ subject: order.id, internal: true, data: { line: '打印了工单' } }))
  return { by: ctx.actor.name ?? '工作人员', at: ctx.now.toISOString() }
})
