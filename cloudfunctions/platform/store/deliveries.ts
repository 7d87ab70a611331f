import { and, desc, eq, gte, inArray, isNull, lte, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '../kernel/database'
import type { Tell } from '../operations/tell'
import type { Cursor } from '../rules/cursor'
import { deliveries, events } from './tables'

export type Delivery = typeof deliveries.$inferSelect
export type NewDelivery = typeof deliveries.$inferInsert

export interface Told {
  eventId: string
  at: Date
  tell: Tell[]
}

/** Whom these events of the ledger want told. Ids that are none of ours are passed over. */
export async function listTold(db: Db, districtId: string, eventIds: readonly string[]): Promise<Told[]> {
  const ids = [...new Set(eventIds)].filter((id) => /^\d{1,18}$/.test(id)).map(BigInt)
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: events.id, at: events.at, tell: sql<Tell[]>`${events.data}->'tell'` })
    .from(events)
    .where(and(eq(events.districtId, districtId), inArray(events.id, ids), sql`jsonb_typeof(${events.data}->'tell') = 'array'`))
    .orderBy(events.id)
  return rows.map(({ id, at, tell }) => ({ eventId: String(id), at, tell }))
}

/** The sealed number that an event carries for this appeal. Looked for by the database: an event may tell a hundred people. */
export async function findSealed(db: Db, districtId: string, { eventId, appealId }: { eventId: string; appealId: string }): Promise<string | null> {
  if (!/^\d{1,18}$/.test(eventId)) return null
  const [row] = await rowsOf<{ sealed: string | null }>(
    db,
    sql`select one ->> 'sealed' as sealed from ${events} cross join jsonb_array_elements(case when jsonb_typeof(data -> 'tell') = 'array' then data -> 'tell' end) as one
      where ${and(eq(events.districtId, districtId), eq(events.id, BigInt(eventId)))} and one ->> 'to' = 'phone' and one ->> 'appealId' = ${appealId} limit 1`,
  )
  return row?.sealed ?? null
}

const chunk = 1000

/** Writes rows that are not there yet; answers those it wrote. The same event told twice makes nothing new. */
export async function insertDeliveries(db: Db, news: readonly NewDelivery[]): Promise<{ id: string; channel: string; notBefore: Date | null }[]> {
  const made: { id: string; channel: string; notBefore: Date | null }[] = []
  for (let at = 0; at < news.length; at += chunk) {
    made.push(
      ...(await db
        .insert(deliveries)
        .values(news.slice(at, at + chunk))
        .onConflictDoNothing()
        .returning({ id: deliveries.id, channel: deliveries.channel, notBefore: deliveries.notBefore })),
    )
  }
  return made
}

export async function findDelivery(db: Db, districtId: string, id: string): Promise<Delivery | null> {
  const [row] = await db
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.districtId, districtId), eq(deliveries.id, id)))
  return row ?? null
}

/** Writes how one try ended, on this row alone and only while it is queued. */
export async function endTry(
  db: Db,
  { districtId, id }: Pick<Delivery, 'districtId' | 'id'>,
  change: { state: string; attempts: number; error: string | null; doneAt: Date | null },
): Promise<boolean> {
  const rows = await db
    .update(deliveries)
    .set(change)
    .where(and(eq(deliveries.districtId, districtId), eq(deliveries.id, id), eq(deliveries.state, 'queued')))
    .returning({ id: deliveries.id })
  return rows.length > 0
}

/** Puts a row off until the quiet hours are over. */
export async function holdBack(db: Db, { districtId, id }: Pick<Delivery, 'districtId' | 'id'>, notBefore: Date): Promise<void> {
  await db
    .update(deliveries)
    .set({ notBefore })
    .where(and(eq(deliveries.districtId, districtId), eq(deliveries.id, id), eq(deliveries.state, 'queued')))
}

/** Whether anything waits whose time has come; asked every minute, so that nothing is written when nothing is. */
export async function isAnyHeld(db: Db, districtId: string, now: Date): Promise<boolean> {
  const rows = await db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(eq(deliveries.districtId, districtId), sql`${deliveries.state} = 'queued' and ${deliveries.notBefore} is not null`, lte(deliveries.notBefore, now)),
    )
    .limit(1)
  return rows.length > 0
}

/** Takes rows whose time has come; what another run has in hand is passed over. */
export async function takeHeld(db: Db, districtId: string, now: Date, most: number): Promise<string[]> {
  const due = db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(eq(deliveries.districtId, districtId), sql`${deliveries.state} = 'queued' and ${deliveries.notBefore} is not null`, lte(deliveries.notBefore, now)),
    )
    .orderBy(deliveries.notBefore)
    .limit(most)
    .for('update', { skipLocked: true })
  const rows = await db
    .update(deliveries)
    .set({ notBefore: null })
    .where(and(eq(deliveries.districtId, districtId), inArray(deliveries.id, due)))
    .returning({ id: deliveries.id })
  return rows.map(({ id }) => id)
}

/** Reads a row and holds it until the act is over. */
export async function holdDelivery(db: Db, districtId: string, id: string): Promise<Delivery | null> {
  const [row] = await db
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.districtId, districtId), eq(deliveries.id, id)))
    .for('update')
  return row ?? null
}

/** A dead row gets its tries anew. */
export async function queueAgain(db: Db, { districtId, id }: Pick<Delivery, 'districtId' | 'id'>): Promise<void> {
  await db
    .update(deliveries)
    .set({ state: 'queued', attempts: 0, doneAt: null, notBefore: null })
    .where(and(eq(deliveries.districtId, districtId), eq(deliveries.id, id)))
}

/** A page of what did not arrive, the latest first. */
export async function listDead(db: Db, districtId: string, after: Cursor | null, most: number): Promise<Delivery[]> {
  const past = after ? sql`(${deliveries.at}, ${deliveries.id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)` : undefined
  return db
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.districtId, districtId), sql`${deliveries.state} in ('failed', 'refused')`, past))
    .orderBy(desc(deliveries.at), desc(deliveries.id))
    .limit(most)
}

/** How many rows stand how since then, by channel. */
export async function countDeliveries(db: Db, districtId: string, since: Date): Promise<{ channel: string; state: string; count: number }[]> {
  return db
    .select({ channel: deliveries.channel, state: deliveries.state, count: sql<number>`count(*)::int` })
    .from(deliveries)
    .where(and(eq(deliveries.districtId, districtId), gte(deliveries.at, since), sql`${deliveries.channel} in ('wechat', 'sms', 'voice', 'group', 'channel')`))
    .groupBy(deliveries.channel, deliveries.state)
}

const inbox = (districtId: string, personId: string) =>
  and(eq(deliveries.districtId, districtId), eq(deliveries.personId, personId), eq(deliveries.channel, 'inApp'))

/** A person's in-app messages, newest first, those after the cursor. */
export async function listInbox(db: Db, districtId: string, personId: string, after: Cursor | null, most: number): Promise<Delivery[]> {
  const older = after ? sql`(${deliveries.at}, ${deliveries.id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)` : undefined
  return db
    .select()
    .from(deliveries)
    .where(and(inbox(districtId, personId), older))
    .orderBy(desc(deliveries.at), desc(deliveries.id))
    .limit(most)
}

export async function markRead(db: Db, districtId: string, personId: string, ids: readonly string[], now: Date): Promise<void> {
  await db
    .update(deliveries)
    .set({ readAt: now, state: 'delivered', doneAt: now })
    .where(and(inbox(districtId, personId), inArray(deliveries.id, [...ids]), isNull(deliveries.readAt)))
}
