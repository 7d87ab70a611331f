import { and, desc, eq, inArray, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import type { Cursor } from '@platform/rules/cursor'
import { insertRow } from '@platform/kernel/insert-row'
import type { Order } from './orders'
import { appeals, orders } from './tables'

export type Appeal = typeof appeals.$inferSelect
export type AppealRow = typeof appeals.$inferInsert
export interface AppealWithOrder {
  appeal: Appeal
  order: Order
}

/** False when the same source and id had come before: then nothing was written. */
export async function insertAppeal(db: Db, appeal: AppealRow): Promise<boolean> {
  const rows = await insertRow(db, appeals, appeal, { ending: 'on conflict (district_id, source, external_id) do nothing returning id' })
  return rows.length === 1
}

const withOrder = (db: Db) =>
  db
    .select({ appeal: appeals, order: orders })
    .from(appeals)
    .innerJoin(orders, and(eq(orders.districtId, appeals.districtId), eq(orders.id, appeals.orderId)))

async function one(db: Db, condition: SQL | undefined): Promise<AppealWithOrder | null> {
  const [row] = await withOrder(db).where(condition)
  return (row as AppealWithOrder | undefined) ?? null
}

export function findByKey(db: Db, districtId: string, source: string, externalId: string): Promise<AppealWithOrder | null> {
  return one(db, and(eq(appeals.districtId, districtId), eq(appeals.source, source), eq(appeals.externalId, externalId)))
}

/** Those of a channel's own ids that have come before. */
export async function listTaken(db: Db, districtId: string, source: string, externalIds: string[]): Promise<Set<string>> {
  if (externalIds.length === 0) return new Set()
  const rows = await db
    .select({ id: appeals.externalId })
    .from(appeals)
    .where(and(eq(appeals.districtId, districtId), eq(appeals.source, source), inArray(appeals.externalId, externalIds)))
  return new Set(rows.map(({ id }) => id))
}

export function findById(db: Db, districtId: string, id: string): Promise<AppealWithOrder | null> {
  return one(db, and(eq(appeals.districtId, districtId), eq(appeals.id, id)))
}

export function findByReceipt(db: Db, districtId: string, receiptHash: string): Promise<AppealWithOrder | null> {
  return one(db, and(eq(appeals.districtId, districtId), eq(appeals.receiptHash, receiptHash)))
}

/** A person's own appeals and those of the receipt codes on this phone, newest first. */
export async function listMine(
  db: Db,
  districtId: string,
  mine: { personId: string | null; receiptHashes: string[] },
  after: Cursor | null,
  limit: number,
): Promise<AppealWithOrder[]> {
  const whose = or(
    mine.personId ? eq(appeals.personId, mine.personId) : undefined,
    mine.receiptHashes.length > 0 ? inArray(appeals.receiptHash, mine.receiptHashes) : undefined,
  )
  if (!whose) return []
  const rows = await withOrder(db)
    .where(
      and(
        eq(appeals.districtId, districtId),
        whose,
        after ? sql`(${appeals.receivedAt}, ${appeals.id}) < (${after.at.toISOString()}, ${after.id})` : undefined,
      ),
    )
    .orderBy(desc(appeals.receivedAt), desc(appeals.id))
    .limit(limit)
  return rows as AppealWithOrder[]
}

export async function listOfOrder(db: Db, districtId: string, orderId: string): Promise<Appeal[]> {
  return db
    .select()
    .from(appeals)
    .where(and(eq(appeals.districtId, districtId), eq(appeals.orderId, orderId)))
    .orderBy(appeals.receivedAt, appeals.id)
}

export async function changeAppeal(db: Db, appeal: Pick<Appeal, 'districtId' | 'id'>, change: Partial<AppealRow>): Promise<void> {
  await db
    .update(appeals)
    .set(change)
    .where(and(eq(appeals.districtId, appeal.districtId), eq(appeals.id, appeal.id)))
}
