import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../kernel/database'
import { staffGroups } from './tables'

export type StaffGroupRow = typeof staffGroups.$inferSelect

const one = (districtId: string, id: string) => and(eq(staffGroups.districtId, districtId), eq(staffGroups.id, id))

/** All groups of the district: there are few. */
export async function listStaffGroupRows(db: Db, districtId: string): Promise<StaffGroupRow[]> {
  return db
    .select()
    .from(staffGroups)
    .where(eq(staffGroups.districtId, districtId))
    .orderBy(asc(staffGroups.territory), asc(staffGroups.name), asc(staffGroups.id))
}

export async function findStaffGroup(db: Db, districtId: string, id: string): Promise<StaffGroupRow | null> {
  const [row] = await db.select().from(staffGroups).where(one(districtId, id))
  return row ?? null
}

export async function writeStaffGroup(db: Db, row: StaffGroupRow): Promise<void> {
  const { districtId: _district, id: _id, ...rest } = row
  await db
    .insert(staffGroups)
    .values(row)
    .onConflictDoUpdate({ target: [staffGroups.districtId, staffGroups.id], set: rest })
}

export async function deleteStaffGroup(db: Db, districtId: string, id: string): Promise<void> {
  await db.delete(staffGroups).where(one(districtId, id))
}
