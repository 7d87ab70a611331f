import { randomUUID } from 'node:crypto'
import { and, desc, eq, or, sql } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import type { Cursor } from '@platform/rules/cursor'
import { unhappyClusters } from './tables'

export type Cluster = typeof unhappyClusters.$inferSelect
type NewCluster = Omit<typeof unhappyClusters.$inferInsert, 'id' | 'state'>

/** One at a time for a grid and category, until the act is over: two scores in one moment make one warning. */
export async function holdCluster(db: Db, districtId: string, grid: string, categoryL1: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`unhappy|${districtId}|${grid}|${categoryL1}`}, 0))`)
}

/** All orders that were ever in a warning of this grid and category. */
export async function listWarned(db: Db, districtId: string, grid: string, categoryL1: string): Promise<string[]> {
  const rows = await db
    .select({ ids: unhappyClusters.orderIds })
    .from(unhappyClusters)
    .where(and(eq(unhappyClusters.districtId, districtId), eq(unhappyClusters.grid, grid), eq(unhappyClusters.categoryL1, categoryL1)))
  return rows.flatMap(({ ids }) => ids)
}

export async function insertCluster(db: Db, cluster: NewCluster): Promise<string> {
  const id = randomUUID()
  await db.insert(unhappyClusters).values({ ...cluster, id, state: 'open' })
  return id
}

/** Reads a warning and holds it until the act is over. */
export async function holdOneCluster(db: Db, districtId: string, id: string): Promise<Cluster | null> {
  const [row] = await db
    .select()
    .from(unhappyClusters)
    .where(and(eq(unhappyClusters.districtId, districtId), eq(unhappyClusters.id, id)))
    .for('update')
  return row ?? null
}

export async function changeCluster(db: Db, { districtId, id }: Pick<Cluster, 'districtId' | 'id'>, change: Partial<Cluster>): Promise<void> {
  await db
    .update(unhappyClusters)
    .set(change)
    .where(and(eq(unhappyClusters.districtId, districtId), eq(unhappyClusters.id, id)))
}

/** A page of warnings that went to these territories or to one under them, the latest first. */
export async function listClusters(
  db: Db,
  districtId: string,
  query: { state: Cluster['state']; territories: readonly string[]; after: Cursor | null; limit: number },
): Promise<Cluster[]> {
  const { state, territories, after } = query
  const within = territories.map((path) => or(eq(unhappyClusters.territory, path), sql`starts_with(${unhappyClusters.territory}, ${`${path}.`})`))
  const past = after ? sql`(${unhappyClusters.openedAt}, ${unhappyClusters.id}) < (${after.at.toISOString()}, ${after.id})` : undefined
  return db
    .select()
    .from(unhappyClusters)
    .where(and(eq(unhappyClusters.districtId, districtId), eq(unhappyClusters.state, state), or(...within) ?? sql`false`, past))
    .orderBy(desc(unhappyClusters.openedAt), desc(unhappyClusters.id))
    .limit(query.limit)
}
