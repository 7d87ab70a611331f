import type { Chat, Turn } from '@shared/legal/chat'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { type ChatRow, findChat, listChatsOf, listTurns, type TurnRow } from '../store/chats'
import { findConsultationOf, markRead } from '../store/consultations'

const mostChats = 50

/** One's own conversation, turn by turn. */
export const showChat = serve(contract.legal.showChat, async (ctx, { chat: id }) => {
  await ownChat(ctx, id)
  await markRead(ctx.db, ctx.districtId, id, 'lawyer', ctx.now)
  return showOf(ctx, id)
})

/** @throws Refusal notFound when it is somebody else's */
export async function ownChat(ctx: Context, id: string): Promise<ChatRow> {
  const chat = await findChat(ctx.db, ctx.districtId, id)
  if (!chat || chat.personId !== ctx.actor.personId) throw new Refusal('notFound', `chat ${id}`, { field: 'chat', sentence: '没有找到这次咨询' })
  return chat
}

export function toTurn({ no, at, by, text, answer, readAt, internal }: TurnRow): Turn {
  return { no, at: at.toISOString(), by, text, answer, read: readAt !== null, internal }
}

/** 我的问题: the latest first. */
export const listChats = serve(contract.legal.listChats, async (ctx) => {
  const { personId } = ctx.actor
  const rows = personId ? await listChatsOf(ctx.db, ctx.districtId, personId, mostChats) : []
  return rows.map(({ id, title, updatedAt }) => ({ id, title, at: updatedAt.toISOString() }))
})

export async function showOf(ctx: Context, id: string): Promise<Chat> {
  const chat = await findChat(ctx.db, ctx.districtId, id)
  if (!chat) throw new Refusal('notFound', `chat ${id}`)
  const [turns, asked] = await Promise.all([listTurns(ctx.db, ctx.districtId, id), findConsultationOf(ctx.db, ctx.districtId, id)])
  return {
    id,
    title: chat.title,
    at: chat.updatedAt.toISOString(),
    turns: turns.filter(({ internal }) => !internal).map(toTurn),
    lawyer: asked && { state: asked.state, due: asked.due.toISOString(), name: asked.lawyerName, summary: asked.summary, score: asked.score },
  }
}
