import { randomUUID } from 'node:crypto'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { nearestWith } from '@platform/store/grants'
import { workingDaysAfter } from '@platform/rules/working-clock'
import { findMe } from '@platform/store/me'
import { listPeopleOf, type Post, postKey } from '../../grids'
import { beginConsultation, changeConsultation, countOpenOf, findConsultationOf } from '../store/consultations'
import { ownChat, showOf } from './show-chat'
import { toldLawyer } from './told-lawyer'

/** An answer is promised by 17:30 on the second working day after the day of asking. */
const promisedDays = 2

/** 请律师答复: the lawyers of the village, else of the town, else of the district, of them the one on duty, with the whole conversation and a time by which to answer. */
export const askLawyer = serve(contract.legal.askLawyer, async (ctx, { chat: id, named }) => {
  const chat = await ownChat(ctx, id)
  const home = (await findMe(ctx.db, ctx.districtId, chat.personId))?.home ?? ctx.districtId
  const territory = await nearestWith(ctx.db, ctx.districtId, { role: 'lawyer', place: home, now: ctx.now })
  if (!territory) throw new Refusal('unavailable', `no lawyer for ${home}`, { sentence: '您这里还没有驻点律师。可以打 12348 免费咨询，或投进服务袋' })
  await act(ctx, async (open) => {
    const lawyer = await onDutyAt({ ...ctx, db: open.db }, territory)
    const row = {
      districtId: ctx.districtId,
      id: randomUUID(),
      chatId: id,
      personId: chat.personId,
      title: chat.title,
      territory,
      named,
      state: 'waiting' as const,
      askedAt: ctx.now,
      due: workingDaysAfter(ctx.working, ctx.now, promisedDays),
      lawyerId: lawyer?.personId ?? null,
      lawyerName: lawyer?.name ?? null,
      summary: null,
      closedAt: null,
      score: null,
    }
    const isNew = await beginConsultation(open.db, row)
    const tell = isNew ? [await toldLawyer({ ...ctx, db: open.db }, row, '有居民请您解答', chat.title)] : []
    open.record({ subject: id, internal: true, data: { territory, named, already: !isNew, lawyer: row.lawyerId, tell } })
  })
  return showOf(ctx, id)
})

/** Whoever of the lawyers there has duty by the rota, with the fewest consultations open; null = nobody now, so that all of them are told. */
async function onDutyAt(ctx: Context, territory: string): Promise<Post | null> {
  const people = (await listPeopleOf(ctx, postKey({ role: 'lawyer', territory }))).filter(({ onDuty }) => onDuty)
  const open = await countOpenOf(
    ctx.db,
    ctx.districtId,
    people.map(({ personId }) => personId),
  )
  const load = ({ personId }: Post) => open.get(personId) ?? 0
  const [first] = people
  return first ? people.reduce((least, one) => (load(one) < load(least) ? one : least), first) : null
}

/** 评价: what it was worth, once it is over. */
export const rateLawyer = serve(contract.legal.rateLawyer, async (ctx, { chat: id, score }) => {
  await ownChat(ctx, id)
  await act(ctx, async (open) => {
    const asked = await findConsultationOf(open.db, ctx.districtId, id)
    if (asked?.state !== 'closed') throw new Refusal('wrongMoment', 'not over', { field: 'score', sentence: '律师答复完了再评价' })
    await changeConsultation(open.db, asked, { score })
    open.record({ subject: id, internal: true, data: { score } })
  })
  return showOf(ctx, id)
})
