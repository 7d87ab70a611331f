import type { Chat } from '@shared/legal/chat'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { findChat, listChatsOf, listTurns } from '../store/chats'

const mostChats = 50

/** One's own conversation, turn by turn. */
export const showChat = serve(contract.legal.showChat, async (ctx, { chat: id }) => {
  const chat = await findChat(ctx.db, ctx.districtId, id)
  if (!chat || chat.personId !== ctx.actor.personId) throw new Refusal('notFound', `chat ${id}`, { field: 'chat', sentence: '没有找到这次咨询' })
  return showOf(ctx, id)
})

/** 我的问题: the latest first. */
export const listChats = serve(contract.legal.listChats, async (ctx) => {
  const { personId } = ctx.actor
  const rows = personId ? await listChatsOf(ctx.db, ctx.districtId, personId, mostChats) : []
  return rows.map(({ id, title, updatedAt }) => ({ id, title, at: updatedAt.toISOString() }))
})

export async function showOf(ctx: Context, id: string): Promise<Chat> {
  const chat = await findChat(ctx.db, ctx.districtId, id)
  if (!chat) throw new Refusal('notFound', `chat ${id}`)
  const turns = await listTurns(ctx.db, ctx.districtId, id)
  return {
    id,
    title: chat.title,
    at: chat.updatedAt.toISOString(),
    turns: turns.map(({ no, at, text, answer }) => ({ no, at: at.toISOString(), text, answer })),
  }
}
