import { and, eq, gt, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Db } from '../kernel/database'
import { sessions, signIns } from './tables'

export type SignIn = typeof signIns.$inferSelect

export async function insertSession(db: Db, session: { districtId: string; personId: string; createdAt: Date; expiresAt: Date }): Promise<string> {
  const [row] = await db.insert(sessions).values(session).returning({ id: sessions.id })
  if (!row) throw new Error('session not made')
  return row.id
}

export async function endSession(db: Db, districtId: string, id: string, now: Date): Promise<void> {
  await db
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.districtId, districtId), eq(sessions.id, id), isNull(sessions.endedAt)))
}

export async function insertSignIn(db: Db, signIn: { districtId: string; ticket: string; secretHash: string; expiresAt: Date }): Promise<void> {
  await db.insert(signIns).values(signIn)
}

/** Tickets live for minutes; what ended long ago goes. The ledger keeps what came of them. */
export async function dropOldSignIns(db: Db, districtId: string, before: Date): Promise<void> {
  await db.delete(signIns).where(and(eq(signIns.districtId, districtId), lt(signIns.expiresAt, before)))
}

export async function findSignIn(db: Db, districtId: string, ticket: string): Promise<SignIn | null> {
  const [row] = await db
    .select()
    .from(signIns)
    .where(and(eq(signIns.districtId, districtId), eq(signIns.ticket, ticket)))
  return row ?? null
}

/** Says who confirmed a living ticket. False when it was confirmed before, has expired or never was. */
export async function confirmSignIn(db: Db, districtId: string, ticket: string, personId: string, now: Date): Promise<boolean> {
  const rows = await db
    .update(signIns)
    .set({ personId })
    .where(and(eq(signIns.districtId, districtId), eq(signIns.ticket, ticket), isNull(signIns.personId), gt(signIns.expiresAt, now)))
    .returning({ ticket: signIns.ticket })
  return rows.length > 0
}

/** Uses a confirmed ticket up. Of two callers at once only one gets true. */
export async function spendSignIn(db: Db, districtId: string, ticket: string, now: Date): Promise<boolean> {
  const rows = await db
    .update(signIns)
    .set({ spentAt: now })
    .where(
      and(eq(signIns.districtId, districtId), eq(signIns.ticket, ticket), isNotNull(signIns.personId), isNull(signIns.spentAt), gt(signIns.expiresAt, now)),
    )
    .returning({ ticket: signIns.ticket })
  return rows.length > 0
}
