import type { OwnTime } from '@shared/platform/working-time'
import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '../kernel/database'
import { remember } from '../kernel/remembered'
import { type Working, workingTimeOf } from '../rules/working-time'
import { workingTimes } from './tables'

/** Milliseconds after which another process's change is seen here. */
const maxAge = 3000

export type WorkingTimeRow = typeof workingTimes.$inferSelect

const none: OwnTime = { days: [], periods: [] }

/** The version that holds; null = the district has none of its own. */
export async function findWorkingTime(db: Db, districtId: string): Promise<WorkingTimeRow | null> {
  const [row] = await db.select().from(workingTimes).where(eq(workingTimes.districtId, districtId)).orderBy(desc(workingTimes.version)).limit(1)
  return row ?? null
}

/** A version as it was; the one without a number is what the product comes with. */
export async function readWorking(db: Db, districtId: string, version: number): Promise<Working> {
  const [row] =
    version === 0
      ? []
      : await db
          .select()
          .from(workingTimes)
          .where(and(eq(workingTimes.districtId, districtId), eq(workingTimes.version, version)))
  return Object.assign(workingTimeOf(row ?? none), { version })
}

/** False when somebody else has written this version meanwhile. */
export async function insertWorkingTime(db: Db, row: WorkingTimeRow): Promise<boolean> {
  const rows = await db.insert(workingTimes).values(row).onConflictDoNothing().returning({ version: workingTimes.version })
  return rows.length > 0
}

/** The working time that holds in this process: what every operation counts by. */
export const working = remember<Working>(maxAge, async ({ db, districtId }, last) => {
  const row = await findWorkingTime(db, districtId)
  const version = row?.version ?? 0
  if (last?.version === version) return last
  return Object.assign(workingTimeOf(row ?? none), { version })
})
