import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import { insertRow } from '@platform/kernel/insert-row'
import { corrections } from './tables'

export type Correction = typeof corrections.$inferSelect

export async function insertCorrection(db: Db, row: Correction): Promise<void> {
  await insertRow(db, corrections, row, { ending: 'returning id' })
}

/** What staff said last about an order's category, or null when nobody said anything. */
export async function lastAboutCategory(db: Db, districtId: string, orderId: string): Promise<Correction | null> {
  const [row] = await db
    .select()
    .from(corrections)
    .where(and(eq(corrections.districtId, districtId), eq(corrections.orderId, orderId), eq(corrections.about, 'category')))
    .orderBy(desc(corrections.at), desc(corrections.id))
    .limit(1)
  return row ?? null
}

/** Whether two sides of a correction name the same category. */
export function isSameCategory(one: Correction['from'], other: Correction['to']): boolean {
  return 'l1' in one && 'l1' in other && one.l1 === other.l1 && one.l2 === other.l2
}
