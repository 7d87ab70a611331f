import { and, asc, desc, eq } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import { chats, turns } from './tables'

export type ChatRow = typeof chats.$inferSelect
export type TurnRow = typeof turns.$inferSelect

/** A conversation held until the act is over, so that two messages of one person come one after the other. */
export async function holdChat(db: Db, districtId: string, id: string): Promise<ChatRow | null> {
  const [row] = await db
    .select()
    .from(chats)
    .where(and(eq(chats.districtId, districtId), eq(chats.id, id)))
    .for('update')
  return row ?? null
}

export async function findChat(db: Db, districtId: string, id: string): Promise<ChatRow | null> {
  const [row] = await db
    .select()
    .from(chats)
    .where(and(eq(chats.districtId, districtId), eq(chats.id, id)))
  return row ?? null
}

/** Begins a conversation; false when it is there already. */
export async function beginChat(db: Db, row: ChatRow): Promise<boolean> {
  const made = await db.insert(chats).values(row).onConflictDoNothing().returning({ id: chats.id })
  return made.length > 0
}

export async function touchChat(db: Db, { districtId, id }: Pick<ChatRow, 'districtId' | 'id'>, change: Partial<ChatRow>): Promise<void> {
  await db
    .update(chats)
    .set(change)
    .where(and(eq(chats.districtId, districtId), eq(chats.id, id)))
}

export async function listTurns(db: Db, districtId: string, chatId: string): Promise<TurnRow[]> {
  return db
    .select()
    .from(turns)
    .where(and(eq(turns.districtId, districtId), eq(turns.chatId, chatId)))
    .orderBy(asc(turns.no))
}

export async function addTurns(db: Db, rows: TurnRow[]): Promise<void> {
  await db.insert(turns).values(rows)
}

export async function listChatsOf(db: Db, districtId: string, personId: string, limit: number): Promise<ChatRow[]> {
  return db
    .select()
    .from(chats)
    .where(and(eq(chats.districtId, districtId), eq(chats.personId, personId)))
    .orderBy(desc(chats.updatedAt))
    .limit(limit)
}
