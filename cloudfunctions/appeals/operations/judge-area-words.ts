import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act, hatsOver } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { findAreaAnswer, judgeAreaAnswer } from '../store/area-answers'

/** Somebody looked at words that were held: others may read them, or they stay out for good. The scores count either way. */
export const judgeAreaWords = serve(contract.appeals.judgeAreaWords, async (ctx, { id, show }) => {
  const answer = await findAreaAnswer(ctx.db, ctx.districtId, id)
  if (!answer) throw new Refusal('notFound', `answer ${id}`, { field: 'id' })
  if (hatsOver(ctx, answer.grid).length === 0) throw new Refusal('notAllowed', 'the answer is elsewhere', { sentence: '这条不在您的辖区' })
  await act(ctx, async (open) => {
    if (!(await judgeAreaAnswer(open.db, answer, show ? { heldFor: null } : { hidden: true })))
      throw new Refusal('wrongMoment', 'nothing to judge', { sentence: '这条已经有人看过了' })
    open.record({ subject: answer.roundId, internal: true, data: { line: show ? '放行了一段留言' : '不展示一段留言', answer: id } })
  })
  return { ok: true as const }
})
