import type { Db } from '@platform/kernel/database'
import { and, desc, eq } from 'drizzle-orm'
import type { CategoryRow } from './categories'
import { categoryHistory } from './tables'

export interface KeptVersion {
  row: CategoryRow
  at: Date | null
  by: string | null
}

/** Keeps a version of a category for good. A version that is kept already stays as it was. */
export async function keepVersion(db: Db, row: CategoryRow, { at, by, byName }: { at: Date | null; by: string | null; byName: string | null }): Promise<void> {
  const { districtId, code, version } = row
  await db.insert(categoryHistory).values({ districtId, code, version, row, at, by, byName }).onConflictDoNothing()
}

/** All versions that were kept of a category, the newest first. One that was never changed has none. */
export async function listVersions(db: Db, districtId: string, code: string): Promise<KeptVersion[]> {
  const rows = await db
    .select()
    .from(categoryHistory)
    .where(and(eq(categoryHistory.districtId, districtId), eq(categoryHistory.code, code)))
    .orderBy(desc(categoryHistory.version))
  return rows.map(({ row, at, byName }) => ({ row: row as CategoryRow, at, by: byName }))
}
