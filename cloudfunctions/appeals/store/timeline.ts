import { events } from '@platform/store/tables'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'

export type EventRow = typeof events.$inferSelect

/** All entries of an order, oldest first, internal ones included: for staff. */
export async function listEvents(db: Db, districtId: string, orderId: string): Promise<EventRow[]> {
  return db
    .select()
    .from(events)
    .where(and(eq(events.districtId, districtId), eq(events.subject, orderId)))
    .orderBy(events.id)
}

/** What one appellant may see: nothing internal, nothing of another appellant. Decided in the query, not on the screen. */
export async function listPublicEvents(db: Db, districtId: string, orderId: string, appealId: string): Promise<EventRow[]> {
  return db
    .select()
    .from(events)
    .where(
      and(
        eq(events.districtId, districtId),
        eq(events.subject, orderId),
        eq(events.internal, false),
        sql`(${events.appealId} is null or ${events.appealId} = ${appealId})`,
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
