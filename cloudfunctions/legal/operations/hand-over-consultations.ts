import { contract } from '@shared/contract'
import type { HandedOver, HandedRow } from '@shared/platform/hand-over'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { handOverBetween } from '@platform/operations/hand-over-between'
import { changeConsultation, type ConsultationRow, listInHandsOf } from '../store/consultations'

/** 交接 of what a lawyer has begun to answer; what nobody has begun lies with all lawyers of the place anyway. The resident hears who answers now. */
export const handOverConsultations = serve(contract.legal.handOverConsultations, async (ctx, asked): Promise<HandedOver> => {
  const { from, to } = await handOverBetween(ctx, asked)
  if (from.role !== 'lawyer') return { rows: [], more: 0 }
  if (!to) return answer(await listInHandsOf(ctx.db, ctx.districtId, from), 'hangs')
  const handed = await act(ctx, async (open) => {
    const rows = await listInHandsOf(open.db, ctx.districtId, from, true)
    for (const row of rows) {
      await changeConsultation(open.db, row, { lawyerId: to.personId, lawyerName: to.name })
      const tell = [
        {
          to: 'person' as const,
          personId: row.personId,
          title: '您的咨询换了律师',
          body: `以后由${to.name}答复，说过的话都在，不用再说一遍`,
          link: { kind: 'chat' as const, ref: row.chatId },
        },
      ]
      open.record({ subject: row.chatId, internal: true, data: { from: from.id, to: to.id, tell } })
    }
    const tell =
      rows.length > 0 ? [{ to: 'person' as const, personId: to.personId, title: '有咨询交接给您', body: `${rows.length} 件法律咨询，答应的时间不变` }] : []
    open.record({ subject: from.id, internal: true, data: { to: to.id, consultations: rows.length, tell } })
    return rows
  })
  return answer(handed, 'handed')
})

function answer(rows: readonly ConsultationRow[], result: HandedRow['result']): HandedOver {
  return { rows: rows.map(({ id, title }) => ({ kind: 'consultation', id, title, note: null, result })), more: 0 }
}
