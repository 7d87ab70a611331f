import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import type { Order } from './orders'
import { appeals, merges, orders } from './tables'

export type Merge = typeof merges.$inferSelect

/**
 * Holds these orders and all that is merged into them until the act is over, always in the order of their ids:
 * two acts that want the same ones wait for each other and never both.
 */
export async function holdGroup(db: Db, districtId: string, ids: string[]): Promise<Order[]> {
  const rows = await db.select().from(orders).where(inGroup(districtId, ids)).orderBy(orders.id).for('update')
  return rows as Order[]
}

/** How many orders these and all that is merged into them are now. Holds nothing. */
export function countGroup(db: Db, districtId: string, ids: string[]): Promise<number> {
  return db.$count(orders, inGroup(districtId, ids))
}

const inGroup = (districtId: string, ids: string[]) => and(eq(orders.districtId, districtId), or(inArray(orders.id, ids), inArray(orders.mergedInto, ids)))

/** The orders that are merged into this one now. */
export async function listShells(db: Db, districtId: string, intoOrder: string): Promise<Order[]> {
  const rows = await db
    .select()
    .from(orders)
    .where(and(eq(orders.districtId, districtId), eq(orders.mergedInto, intoOrder)))
    .orderBy(orders.id)
  return rows as Order[]
}

export async function insertMerge(db: Db, row: typeof merges.$inferInsert): Promise<void> {
  await db.insert(merges).values(row)
}

export async function changeMerge(db: Db, districtId: string, id: string, change: Partial<typeof merges.$inferInsert>): Promise<void> {
  await db
    .update(merges)
    .set(change)
    .where(and(eq(merges.districtId, districtId), eq(merges.id, id)))
}

/** The merges that stand: of the orders folded into `intoOrder`, or of one folded order. */
export function listMerges(db: Db, districtId: string, of: { intoOrder: string } | { fromOrder: string }): Promise<Merge[]> {
  const whose: SQL = 'intoOrder' in of ? eq(merges.intoOrder, of.intoOrder) : eq(merges.fromOrder, of.fromOrder)
  return db
    .select()
    .from(merges)
    .where(and(eq(merges.districtId, districtId), whose, isNull(merges.undoneAt)))
    .orderBy(merges.at, sql`(${merges.before}->>'since')::bigint`)
}

/** Whether any of these orders was ever un-merged from any of those: then the machine leaves them alone. */
export async function wereUnmerged(db: Db, districtId: string, some: string[], others: string[]): Promise<boolean> {
  const pair = (from: string[], into: string[]) => and(inArray(merges.fromOrder, from), inArray(merges.intoOrder, into))
  const rows = await db
    .select({ id: merges.id })
    .from(merges)
    .where(and(eq(merges.districtId, districtId), sql`${merges.undoneAt} is not null`, or(pair(some, others), pair(others, some))))
    .limit(1)
  return rows.length > 0
}

/** How many people an order answers now: withdrawn ones left out. For a merged order those whose own it is. */
export async function countAppellants(db: Db, order: { districtId: string; id: string; merged: boolean }): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(appeals)
    .where(and(eq(appeals.districtId, order.districtId), eq(order.merged ? appeals.homeOrderId : appeals.orderId, order.id), isNull(appeals.withdrawnAt)))
  return row?.count ?? 0
}
