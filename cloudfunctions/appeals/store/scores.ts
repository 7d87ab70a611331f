import { randomUUID } from 'node:crypto'
import { and, desc, eq, gte, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import { orders, scores } from './tables'

type NewScore = Omit<typeof scores.$inferInsert, 'id'>

/** Keeps a judgement, without whose it was. */
export async function insertScore(db: Db, score: NewScore): Promise<void> {
  await db.insert(scores).values({ ...score, id: randomUUID() })
}

/** Orders of a grid and category with an unhappy score since then, the latest first; sensitive ones are for named people only and never in. */
export async function listUnhappyOrders(db: Db, districtId: string, of: { grid: string; categoryL1: string; since: Date }, limit: number) {
  const rows = await db
    .selectDistinctOn([orders.id], { id: orders.id, at: scores.at, holderRole: orders.holderRole, territory: orders.territory, sensitive: orders.sensitive })
    .from(scores)
    .innerJoin(orders, and(eq(orders.districtId, scores.districtId), eq(orders.id, scores.orderId)))
    .where(
      and(
        eq(scores.districtId, districtId),
        eq(scores.grid, of.grid),
        eq(scores.categoryL1, of.categoryL1),
        sql`${scores.score} <= 2`,
        gte(scores.at, of.since),
        isNull(orders.sensitive),
      ),
    )
    .orderBy(orders.id, desc(scores.at))
    .limit(limit)
  return rows.sort((one, other) => other.at.getTime() - one.at.getTime())
}

/** Replied orders whose appellants were not reminded, replied to in this time. */
export async function listToRemind(db: Db, districtId: string, between: { from: Date; to: Date }, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(
        eq(orders.districtId, districtId),
        sql`${orders.status} = 'replied' and ${orders.surveyRemindedAt} is null`,
        gte(orders.repliedAt, between.from),
        lt(orders.repliedAt, between.to),
      ),
    )
    .orderBy(orders.repliedAt)
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** No new version: nobody's work is made stale by a reminder. */
export async function markReminded(db: Db, districtId: string, ids: readonly string[], now: Date): Promise<void> {
  await db
    .update(orders)
    .set({ surveyRemindedAt: now })
    .where(and(eq(orders.districtId, districtId), inArray(orders.id, [...ids])))
}
