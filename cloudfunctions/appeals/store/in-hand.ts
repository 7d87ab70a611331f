import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import type { InHand } from '../rules/digest'
import { orders } from './tables'

export interface PostInHand extends InHand {
  role: string
  territory: string
  bodyId: string | null
}

/** What every post of the district has in hand; sensitive orders count for nobody here, because whoever has one hears of it alone. */
export async function countInHand(db: Db, districtId: string, now: Date, endOfDay: Date): Promise<PostInHand[]> {
  const due = sql`${orders.due} is not null and ${orders.due}`
  return db
    .select({
      role: orders.holderRole,
      territory: orders.holderTerritory,
      bodyId: orders.holderBody,
      toAccept: sql<number>`count(*) filter (where ${orders.status} = 'dispatched')::int`,
      handling: sql<number>`count(*) filter (where ${orders.status} = 'handling')::int`,
      dueToday: sql<number>`count(*) filter (where ${due} >= ${now.toISOString()}::timestamptz and ${orders.due} < ${endOfDay.toISOString()}::timestamptz)::int`,
      late: sql<number>`count(*) filter (where ${due} < ${now.toISOString()}::timestamptz)::int`,
    })
    .from(orders)
    .where(and(eq(orders.districtId, districtId), sql`${orders.status} in ('dispatched', 'handling')`, isNull(orders.sensitive)))
    .groupBy(orders.holderRole, orders.holderTerritory, orders.holderBody)
    .orderBy(orders.holderRole, orders.holderTerritory, orders.holderBody)
}
