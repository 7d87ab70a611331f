import { and, asc, desc, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import { within } from './inbox'
import type { Order } from './orders'
import { orders, sampledOrders, samples } from './tables'

export type SampleRow = typeof samples.$inferSelect
export type SampledRow = typeof sampledOrders.$inferSelect

export interface Drawing {
  territory: string
  from: Date
  before: Date
  category: string | null
  seed: string
  size: number
}

/** Closed orders of a territory and span; sensitive ones are in no sample, because who reads them is recorded one by one. */
const drawn = (districtId: string, { territory, from, before, category }: Drawing) =>
  and(
    eq(orders.districtId, districtId),
    sql`${orders.status} = 'closed'`,
    within(territory),
    gte(orders.closedAt, from),
    lt(orders.closedAt, before),
    isNull(orders.sensitive),
    category === null ? undefined : eq(orders.categoryL1, category),
  )

export async function countDrawable(db: Db, districtId: string, drawing: Drawing): Promise<number> {
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(orders).where(drawn(districtId, drawing))
  return row?.count ?? 0
}

/** So many of them by lot: in the order of a hash of seed and id, which nobody can choose and anybody can reckon again. */
export async function drawOrders(db: Db, districtId: string, drawing: Drawing): Promise<string[]> {
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .where(drawn(districtId, drawing))
    .orderBy(sql`md5(${drawing.seed} || ' ' || ${orders.id}::text)`, orders.id)
    .limit(drawing.size)
  return rows.map(({ id }) => id)
}

export async function insertSample(db: Db, sample: SampleRow, orderIds: readonly string[]): Promise<void> {
  await db.insert(samples).values(sample)
  await db.insert(sampledOrders).values(orderIds.map((orderId, position) => ({ districtId: sample.districtId, sampleId: sample.id, orderId, position })))
}

export async function findSample(db: Db, districtId: string, id: string): Promise<SampleRow | null> {
  const [row] = await db
    .select()
    .from(samples)
    .where(and(eq(samples.districtId, districtId), eq(samples.id, id)))
  return row ?? null
}

/** Those of these territories and what lies under them, the latest first. */
export async function listSampleRows(db: Db, districtId: string, territories: readonly string[], limit: number): Promise<SampleRow[]> {
  const theirs = territories.map((path) => or(eq(samples.territory, path), sql`starts_with(${samples.territory}, ${`${path}.`})`))
  return db
    .select()
    .from(samples)
    .where(and(eq(samples.districtId, districtId), or(...theirs)))
    .orderBy(desc(samples.drawnAt), desc(samples.id))
    .limit(limit)
}

/** What was found, by sample: one row for each drawn order. */
export async function listSampled(db: Db, districtId: string, sampleId: string): Promise<{ sampled: SampledRow; order: Order }[]> {
  const rows = await db
    .select({ sampled: sampledOrders, order: orders })
    .from(sampledOrders)
    .innerJoin(orders, and(eq(orders.districtId, sampledOrders.districtId), eq(orders.id, sampledOrders.orderId)))
    .where(and(eq(sampledOrders.districtId, districtId), eq(sampledOrders.sampleId, sampleId)))
    .orderBy(asc(sampledOrders.position))
  return rows as { sampled: SampledRow; order: Order }[]
}

export async function listFlaws(db: Db, districtId: string, sampleIds: readonly string[]): Promise<Pick<SampledRow, 'sampleId' | 'flaws'>[]> {
  return db
    .select({ sampleId: sampledOrders.sampleId, flaws: sampledOrders.flaws })
    .from(sampledOrders)
    .where(and(eq(sampledOrders.districtId, districtId), inArray(sampledOrders.sampleId, [...sampleIds])))
}

export async function writeJudgement(db: Db, row: Pick<SampledRow, 'districtId' | 'sampleId' | 'orderId'> & Partial<SampledRow>): Promise<boolean> {
  const { districtId, sampleId, orderId, ...judged } = row
  const rows = await db
    .update(sampledOrders)
    .set(judged)
    .where(and(eq(sampledOrders.districtId, districtId), eq(sampledOrders.sampleId, sampleId), eq(sampledOrders.orderId, orderId)))
    .returning({ orderId: sampledOrders.orderId })
  return rows.length > 0
}
