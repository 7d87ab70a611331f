import { contract } from '@shared/contract'
import { momentWords } from '@shared/platform/due-words'
import type { HandedOver, HandedRow } from '@shared/platform/hand-over'
import { act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { handOverBetween } from '@platform/operations/hand-over-between'
import { changeConsultation, type ConsultationRow, listInHandsOf } from '../store/consultations'

/** 交接 of what a lawyer has begun to answer; what nobody has begun lies with all lawyers of the place anyway. The resident hears who answers now. */
export const handOverConsultations = serve(contract.legal.handOverConsultations, async (ctx, asked): Promise<HandedOver> => {
  const { from, to } = await handOverBetween(ctx, asked)
  if (from.role !== 'lawyer') return { rows: [], more: 0 }
  if (!to) return answer(ctx, await listInHandsOf(ctx.db, ctx.districtId, from), 'hangs')
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
  return answer(ctx, handed, 'handed')
})

/** What was asked is for the lawyers of the place; whoever else hands it over sees when it was asked. */
function answer({ hats, now }: Context, rows: readonly ConsultationRow[], result: HandedRow['result']): HandedOver {
  const reads = (territory: string) => hats.some((hat) => hat.role === 'lawyer' && hat.territory === territory)
  const titleOf = ({ territory, title, askedAt }: ConsultationRow) => (reads(territory) ? title : `${momentWords(askedAt, now)}问的`)
  return { rows: rows.map((row) => ({ kind: 'consultation', id: row.id, title: titleOf(row), note: null, result })), more: 0 }
}
