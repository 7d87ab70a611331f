import { type Caps, usualCaps } from '@shared/appeals/caps'
import { desc, eq } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import { remember } from '@platform/kernel/remembered'
import { caps } from './tables'

export type CapsRow = typeof caps.$inferSelect

/** Milliseconds after which another process's change is seen here. */
const maxAge = 3000

/** The version that holds; null = the district has set none. */
export async function findCaps(db: Db, districtId: string): Promise<CapsRow | null> {
  const [row] = await db.select().from(caps).where(eq(caps.districtId, districtId)).orderBy(desc(caps.version)).limit(1)
  return row ?? null
}

/** False when somebody else has written this version meanwhile. */
export async function insertCaps(db: Db, row: CapsRow): Promise<boolean> {
  return (await db.insert(caps).values(row).onConflictDoNothing().returning({ version: caps.version })).length > 0
}

/** What holds in this process. Inside an act pass a context with its `db`. */
export const capsHere = remember<Caps>(maxAge, async ({ db, districtId }) => (await findCaps(db, districtId)) ?? usualCaps)
