import { randomUUID } from 'node:crypto'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import type { Cursor } from '@platform/rules/cursor'
import type { Order } from './orders'
import { deliberations } from './tables'

export type DeliberationRow = typeof deliberations.$inferSelect
type Opened = Pick<DeliberationRow, 'districtId' | 'orderId' | 'village' | 'topic' | 'how' | 'at' | 'place' | 'invited' | 'openedAt' | 'openedBy'>

export async function insertDeliberation(db: Db, opened: Opened): Promise<void> {
  await db.insert(deliberations).values({ ...opened, id: randomUUID(), state: 'open', arguments: [] })
}

/** The last one about an order, open or decided. */
export async function findDeliberation(db: Db, { districtId, id }: Pick<Order, 'districtId' | 'id'>): Promise<DeliberationRow | null> {
  const [row] = await db
    .select()
    .from(deliberations)
    .where(and(eq(deliberations.districtId, districtId), eq(deliberations.orderId, id)))
    .orderBy(desc(sql`${deliberations.state} = 'open'`), desc(deliberations.openedAt), desc(deliberations.id))
    .limit(1)
  return row ?? null
}

export async function changeDeliberation(
  db: Db,
  { districtId, id }: Pick<DeliberationRow, 'districtId' | 'id'>,
  change: Partial<DeliberationRow>,
): Promise<void> {
  await db
    .update(deliberations)
    .set(change)
    .where(and(eq(deliberations.districtId, districtId), eq(deliberations.id, id)))
}

/** A page of what was decided in a village, the latest first. */
export async function listDecided(db: Db, districtId: string, query: { village: string; after: Cursor | null; limit: number }): Promise<DeliberationRow[]> {
  const { village, after } = query
  const past = after ? sql`(${deliberations.decidedAt}, ${deliberations.id}) < (${after.at.toISOString()}, ${after.id})` : undefined
  return db
    .select()
    .from(deliberations)
    .where(and(eq(deliberations.districtId, districtId), eq(deliberations.village, village), eq(deliberations.state, 'decided'), past))
    .orderBy(desc(deliberations.decidedAt), desc(deliberations.id))
    .limit(query.limit)
}
