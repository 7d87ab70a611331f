import { contract } from '@shared/contract'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { tellHolder } from '../rules/tell'
import { changeAttachment, findByTrace } from '../store/attachments'
import { findOrder } from '../store/orders'

/** WeChat's verdict on a picture. A risky one is hidden until a person above has looked; it is not lost. */
export const judgeAttachment = serve(contract.appeals.judgeAttachment, async (ctx, { traceId, suggest }) => {
  const row = await findByTrace(ctx.db, ctx.districtId, traceId)
  if (!row || row.verdict === suggest) return { ok: true as const }
  const order = row.orderId ? await findOrder(ctx.db, ctx.districtId, row.orderId) : null
  await act(ctx, async ({ db, record }) => {
    const blocked = suggest === 'risky'
    await changeAttachment(db, ctx.districtId, row.id, { verdict: suggest, ...(blocked ? { state: 'blocked' } : {}) })
    if (!blocked || !order) return record({ subject: row.id, internal: true, data: { suggest } })
    record({
      subject: order.id,
      ...(row.appealId ? { appealId: row.appealId } : {}),
      data: {
        line: '有一张照片没有通过微信审核，已先隐藏，等工作人员查看',
        tell: [tellHolder(order, '照片待查看', `${order.number} 有一张照片被微信判为有风险`)],
      },
    })
  })
  return { ok: true as const }
})
