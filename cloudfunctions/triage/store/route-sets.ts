import type { Db } from '@platform/kernel/database'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { routeSets } from './tables'

export type RouteSetRow = typeof routeSets.$inferSelect

const ours = (districtId: string) => eq(routeSets.districtId, districtId)

/** The newest versions, newest first; the live one and the draft are always among them. */
export async function listSets(db: Db, districtId: string, most: number): Promise<RouteSetRow[]> {
  return db
    .select()
    .from(routeSets)
    .where(ours(districtId))
    .orderBy(asc(sql`${routeSets.state} = 'retired'`), desc(routeSets.version))
    .limit(most)
}

export async function findLive(db: Db, districtId: string): Promise<RouteSetRow | null> {
  const [row] = await db
    .select()
    .from(routeSets)
    .where(and(ours(districtId), sql`${routeSets.state} = 'live'`))
  return row ?? null
}

export async function findSet(db: Db, districtId: string, version: number): Promise<RouteSetRow | null> {
  const [row] = await db
    .select()
    .from(routeSets)
    .where(and(ours(districtId), eq(routeSets.version, version)))
  return row ?? null
}

/** All versions, held until the act is over: one person publishes at a time. Without rules, but for those asked for. */
export async function holdVersions(db: Db, districtId: string): Promise<Pick<RouteSetRow, 'version' | 'state' | 'revision'>[]> {
  return db
    .select({ version: routeSets.version, state: routeSets.state, revision: routeSets.revision })
    .from(routeSets)
    .where(ours(districtId))
    .orderBy(asc(routeSets.version))
    .for('update')
}

/** False when somebody else made this version, or another draft or live one, in the same moment. */
export async function insertSet(db: Db, row: typeof routeSets.$inferInsert): Promise<boolean> {
  return (await db.insert(routeSets).values(row).onConflictDoNothing().returning({ version: routeSets.version })).length > 0
}

export async function changeSet(db: Db, districtId: string, version: number, change: Partial<typeof routeSets.$inferInsert>): Promise<void> {
  await db
    .update(routeSets)
    .set(change)
    .where(and(ours(districtId), eq(routeSets.version, version)))
}
