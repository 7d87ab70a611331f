import { events } from '@platform/store/tables'
import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import type { Appeal } from './appeals'
import { covered, listMemberships } from './merges'

export type EventRow = typeof events.$inferSelect

/** All entries of these orders, oldest first, internal ones included: for staff. */
export async function listEvents(db: Db, districtId: string, orderIds: string[]): Promise<EventRow[]> {
  return db
    .select()
    .from(events)
    .where(and(eq(events.districtId, districtId), inArray(events.subject, orderIds)))
    .orderBy(events.id)
}

/**
 * What one appellant may see: the entries of their own order, and of another one those from when it was merged into it until it no
 * longer was; nothing internal, nothing of another appellant. Decided in the query, not on the screen.
 */
export async function listPublicEvents(db: Db, appeal: Appeal): Promise<EventRow[]> {
  const { districtId, homeOrderId } = appeal
  const elsewhere = await listMemberships(db, districtId, appeal.id)
  return db
    .select()
    .from(events)
    .where(
      and(
        eq(events.districtId, districtId),
        or(eq(events.subject, homeOrderId), ...elsewhere.map(covered)),
        eq(events.internal, false),
        sql`(${events.appealId} is null or ${events.appealId} = ${appeal.id})`,
      ),
    )
    .orderBy(events.id)
}

export async function lastEventOf(db: Db, districtId: string, orderId: string): Promise<EventRow | null> {
  const [row] = await db
    .select()
    .from(events)
    .where(and(eq(events.districtId, districtId), eq(events.subject, orderId)))
    .orderBy(desc(events.id))
    .limit(1)
  return row ?? null
}
