import { and, asc, eq, inArray, lt, ne } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import { exports } from './tables'

export type ExportRow = typeof exports.$inferSelect

const byId = ({ districtId, id }: Pick<ExportRow, 'districtId' | 'id'>) => and(eq(exports.districtId, districtId), eq(exports.id, id))

export async function insertExport(db: Db, row: typeof exports.$inferInsert): Promise<void> {
  await db.insert(exports).values(row)
}

export async function findExport(db: Db, districtId: string, id: string): Promise<ExportRow | null> {
  const [row] = await db.select().from(exports).where(byId({ districtId, id }))
  return row ?? null
}

/** Only while it is waited for: a second run of the same job changes nothing that is ready. */
export async function changeExport(db: Db, row: Pick<ExportRow, 'districtId' | 'id'>, change: Partial<ExportRow>): Promise<boolean> {
  const changed = await db
    .update(exports)
    .set(change)
    .where(and(byId(row), eq(exports.state, 'waiting')))
    .returning({ id: exports.id })
  return changed.length > 0
}

/** Files from before, oldest first. */
export async function listOldExports(db: Db, districtId: string, before: Date, most: number): Promise<string[]> {
  const rows = await db
    .select({ id: exports.id })
    .from(exports)
    .where(and(eq(exports.districtId, districtId), ne(exports.state, 'gone'), lt(exports.createdAt, before)))
    .orderBy(asc(exports.createdAt))
    .limit(most)
  return rows.map(({ id }) => id)
}

export async function markGone(db: Db, districtId: string, ids: readonly string[]): Promise<void> {
  await db
    .update(exports)
    .set({ state: 'gone' })
    .where(and(eq(exports.districtId, districtId), inArray(exports.id, [...ids])))
}
