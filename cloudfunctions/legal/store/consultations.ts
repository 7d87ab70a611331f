import { and, asc, count, desc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import { consultations, turns } from './tables'

export type ConsultationRow = typeof consultations.$inferSelect

/** Hands a conversation over; false when it is with a lawyer already. */
export async function beginConsultation(db: Db, row: ConsultationRow): Promise<boolean> {
  const made = await db.insert(consultations).values(row).onConflictDoNothing().returning({ id: consultations.id })
  return made.length > 0
}

/** The last one of a conversation. */
export async function findConsultationOf(db: Db, districtId: string, chatId: string): Promise<ConsultationRow | null> {
  const [row] = await db
    .select()
    .from(consultations)
    .where(and(eq(consultations.districtId, districtId), eq(consultations.chatId, chatId)))
    .orderBy(desc(consultations.askedAt))
    .limit(1)
  return row ?? null
}

export async function findConsultation(db: Db, districtId: string, id: string): Promise<ConsultationRow | null> {
  const [row] = await db
    .select()
    .from(consultations)
    .where(and(eq(consultations.districtId, districtId), eq(consultations.id, id)))
  return row ?? null
}

export async function changeConsultation(
  db: Db,
  { districtId, id }: Pick<ConsultationRow, 'districtId' | 'id'>,
  change: Partial<ConsultationRow>,
): Promise<void> {
  await db
    .update(consultations)
    .set(change)
    .where(and(eq(consultations.districtId, districtId), eq(consultations.id, id)))
}

/** What lies with the lawyers of these territories, what was promised soonest first; of the closed ones the latest. */
export async function listConsultations(db: Db, districtId: string, territories: readonly string[], closed: boolean): Promise<ConsultationRow[]> {
  if (territories.length === 0) return []
  return db
    .select()
    .from(consultations)
    .where(
      and(
        eq(consultations.districtId, districtId),
        inArray(consultations.territory, [...territories]),
        closed ? eq(consultations.state, 'closed') : ne(consultations.state, 'closed'),
      ),
    )
    .orderBy(closed ? desc(consultations.closedAt) : asc(consultations.due))
    .limit(100)
}

/** What one lawyer has begun to answer for this place and not closed, what was promised soonest first; `held` until the act is over. */
export async function listInHandsOf(
  db: Db,
  districtId: string,
  { personId, territory }: { personId: string; territory: string },
  held = false,
): Promise<ConsultationRow[]> {
  const found = db
    .select()
    .from(consultations)
    .where(
      and(
        eq(consultations.districtId, districtId),
        eq(consultations.territory, territory),
        eq(consultations.lawyerId, personId),
        ne(consultations.state, 'closed'),
      ),
    )
    .orderBy(asc(consultations.due))
  return held ? found.for('update') : found
}

/** How many each of these lawyers has open; who has none is not in it. */
export async function countOpenOf(db: Db, districtId: string, lawyers: readonly string[]): Promise<Map<string, number>> {
  if (lawyers.length === 0) return new Map()
  const rows = await db
    .select({ lawyerId: consultations.lawyerId, n: count() })
    .from(consultations)
    .where(and(eq(consultations.districtId, districtId), inArray(consultations.lawyerId, [...lawyers]), ne(consultations.state, 'closed')))
    .groupBy(consultations.lawyerId)
  return new Map(rows.flatMap(({ lawyerId, n }) => (lawyerId ? [[lawyerId, n] as const] : [])))
}

/** How much of these conversations the lawyer has not seen. */
export async function countUnseen(db: Db, districtId: string, chatIds: readonly string[]): Promise<Map<string, number>> {
  if (chatIds.length === 0) return new Map()
  const rows = await db
    .select({ chatId: turns.chatId, n: count() })
    .from(turns)
    .where(and(eq(turns.districtId, districtId), inArray(turns.chatId, [...chatIds]), eq(turns.by, 'resident'), isNull(turns.readAt)))
    .groupBy(turns.chatId)
  return new Map(rows.map(({ chatId, n }) => [chatId, n]))
}

/** Marks what one side said as seen by the other. Nobody's history: only a tick beside the words. */
export async function markRead(db: Db, districtId: string, chatId: string, by: 'resident' | 'lawyer', now: Date): Promise<void> {
  await db
    .update(turns)
    .set({ readAt: now })
    .where(and(eq(turns.districtId, districtId), eq(turns.chatId, chatId), eq(turns.by, by), isNull(turns.readAt)))
}
