import type { ConsultationDetail } from '@shared/legal/consultation'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { maskName } from '@platform/rules/mask'
import { findMe } from '@platform/store/me'
import { territoryNames } from '../../grids'
import { addTurns, holdChat, listTurns, touchChat } from '../store/chats'
import { changeConsultation, type ConsultationRow, countUnseen, findConsultation, listConsultations as list, markRead } from '../store/consultations'
import { toTurn } from './show-chat'

/** The lawyer's queue: what was promised soonest first. */
export const listConsultations = serve(contract.legal.listConsultations, async (ctx, { closed }) => {
  const rows = await list(
    ctx.db,
    ctx.districtId,
    ctx.hats.map(({ territory }) => territory),
    closed,
  )
  const unread = await countUnseen(
    ctx.db,
    ctx.districtId,
    rows.map(({ chatId }) => chatId),
  )
  return Promise.all(rows.map((row) => shown(ctx, row, unread.get(row.chatId) ?? 0)))
})

/** One conversation as its lawyer sees it; what the resident said counts as read. */
export const showConsultation = serve(contract.legal.showConsultation, async (ctx, { id }) => {
  const row = await assertTheirs(ctx, id)
  await markRead(ctx.db, ctx.districtId, row.chatId, 'resident', ctx.now)
  return detail(ctx, row)
})

/** The lawyer answers, or notes something for lawyers alone. */
export const answerAsLawyer = serve(contract.legal.answerAsLawyer, async (ctx, { id, key, text, internal }) => {
  const row = await assertTheirs(ctx, id)
  await act(ctx, async (open) => {
    await holdChat(open.db, ctx.districtId, row.chatId)
    const now = await findConsultation(open.db, ctx.districtId, id)
    const before = await listTurns(open.db, ctx.districtId, row.chatId)
    if (before.some((turn) => turn.key === key)) return open.record({ subject: row.chatId, internal: true, data: { again: true } })
    if (now?.state === 'closed') throw new Refusal('wrongMoment', 'closed', { sentence: '这次咨询已经结束，您写的还在' })
    const turn = {
      districtId: ctx.districtId,
      chatId: row.chatId,
      no: before.length,
      key,
      at: ctx.now,
      by: 'lawyer' as const,
      internal,
      readAt: null,
      text,
      answer: null,
    }
    await addTurns(open.db, [turn])
    if (!internal) await changeConsultation(open.db, row, { state: 'open', lawyerId: ctx.actor.personId, lawyerName: ctx.actor.name ?? '驻点律师' })
    await touchChat(open.db, { districtId: ctx.districtId, id: row.chatId }, { updatedAt: ctx.now })
    const tell = internal
      ? []
      : [
          {
            to: 'person' as const,
            personId: row.personId,
            title: '律师回复了您的咨询',
            body: '点开就能接着说',
            link: { kind: 'chat' as const, ref: row.chatId },
          },
        ]
    return open.record({ subject: row.chatId, internal: true, data: { note: internal, tell } })
  })
  return detail(ctx, await assertTheirs(ctx, id))
})

/** 结束: with a summary that the resident keeps. */
export const closeConsultation = serve(contract.legal.closeConsultation, async (ctx, { id, summary }) => {
  const row = await assertTheirs(ctx, id)
  if (row.state === 'closed') throw new Refusal('wrongMoment', 'closed', { sentence: '这次咨询已经结束了' })
  await act(ctx, async (open) => {
    await changeConsultation(open.db, row, {
      state: 'closed',
      summary,
      closedAt: ctx.now,
      lawyerId: ctx.actor.personId,
      lawyerName: ctx.actor.name ?? '驻点律师',
    })
    const tell = [
      {
        to: 'person' as const,
        personId: row.personId,
        title: '律师写了小结',
        body: '咨询已结束，小结在“我问过的”里，请评价',
        link: { kind: 'chat' as const, ref: row.chatId },
      },
    ]
    open.record({ subject: row.chatId, internal: true, data: { closed: true, tell } })
  })
  return detail(ctx, await assertTheirs(ctx, id))
})

/** @throws Refusal notFound · notAllowed for a lawyer of another place */
export async function assertTheirs(ctx: Context, id: string): Promise<ConsultationRow> {
  const row = await findConsultation(ctx.db, ctx.districtId, id)
  if (!row) throw new Refusal('notFound', `consultation ${id}`, { field: 'id' })
  if (!ctx.hats.some(({ territory }) => territory === row.territory))
    throw new Refusal('notAllowed', `${id} lies with other lawyers`, { sentence: '这次咨询由别处的律师答复' })
  return row
}

async function shown(ctx: Context, row: ConsultationRow, unread: number) {
  const name = (await findMe(ctx.db, ctx.districtId, row.personId))?.name ?? null
  return {
    id: row.id,
    title: row.title,
    state: row.state,
    appellant: name ? (row.named ? name : maskName(name)) : '居民',
    placeName: (await territoryNames(ctx)).get(row.territory) ?? row.territory,
    askedAt: row.askedAt.toISOString(),
    due: row.due.toISOString(),
    lawyer: row.lawyerName,
    summary: row.summary,
    score: row.score,
    unread,
    mine: row.lawyerId !== null && row.lawyerId === ctx.actor.personId,
  }
}

async function detail(ctx: Context, row: ConsultationRow): Promise<ConsultationDetail> {
  const [turns, unread] = await Promise.all([listTurns(ctx.db, ctx.districtId, row.chatId), countUnseen(ctx.db, ctx.districtId, [row.chatId])])
  return { ...(await shown(ctx, row, unread.get(row.chatId) ?? 0)), turns: turns.map(toTurn) }
}
