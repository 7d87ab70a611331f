import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import type { Order } from './orders'
import { appeals, orders } from './tables'
import type { Appeal } from './appeals'

/** Ids of appeals after this one, in order of ids. */
export async function listIdsAfter(db: Db, districtId: string, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: appeals.id })
    .from(appeals)
    .where(and(eq(appeals.districtId, districtId), gt(appeals.id, after)))
    .orderBy(asc(appeals.id))
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** These appeals with the orders that have them now. */
export async function listByIds(db: Db, districtId: string, ids: string[]): Promise<{ appeal: Appeal; order: Order }[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ appeal: appeals, order: orders })
    .from(appeals)
    .innerJoin(orders, and(eq(orders.districtId, appeals.districtId), eq(orders.id, appeals.orderId)))
    .where(and(eq(appeals.districtId, districtId), inArray(appeals.id, ids)))
  return rows as { appeal: Appeal; order: Order }[]
}

/** An order that has an appeal now, with that appeal's own words. */
export interface Present {
  appealId: string
  /** The order that the appeal came as. */
  homeOrderId: string
  text: string
  order: Order
}

/** Which order has each of these appeals now. */
export async function listPresent(db: Db, districtId: string, appealIds: string[]): Promise<Map<string, Present>> {
  const rows = await listByIds(db, districtId, appealIds)
  return new Map(rows.map(({ appeal, order }) => [appeal.id, { appealId: appeal.id, homeOrderId: appeal.homeOrderId, text: appeal.text, order }]))
}
