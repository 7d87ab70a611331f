import { and, desc, eq, gte, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import { appeals, orders } from './tables'

export interface PastOrder {
  id: string
  number: string
  bag: string
  urgency: string
  l1: string
  l2: string | null
  confidence: number
  territory: string
  receivedAt: Date
  /** The first appeal's words; empty when they were not asked for. */
  text: string
}

interface PastQuery {
  /** Numbers begin with the Shanghai day: 20261123. */
  sinceDay: string | null
  after: string | null
  limit: number
  withText: boolean
}

const firstWords = sql<string>`coalesce((select coalesce(${appeals.title}, '') || ' ' || ${appeals.text} from ${appeals} where ${appeals.districtId} = ${orders.districtId} and ${appeals.orderId} = ${orders.id} order by ${appeals.receivedAt} limit 1), '')`

/** A page of past orders by falling number, which is nearly the order in which they came. Sensitive ones are left out: no rule decides about them. */
export async function listPast(db: Db, districtId: string, { sinceDay, after, limit, withText }: PastQuery): Promise<PastOrder[]> {
  return db
    .select({
      id: orders.id,
      number: orders.number,
      bag: orders.bag,
      urgency: orders.urgency,
      l1: orders.categoryL1,
      l2: orders.categoryL2,
      confidence: orders.confidence,
      territory: orders.territory,
      receivedAt: orders.receivedAt,
      text: withText ? firstWords : sql<string>`''`,
    })
    .from(orders)
    .where(
      and(
        eq(orders.districtId, districtId),
        isNull(orders.sensitive),
        sinceDay ? gte(orders.number, sinceDay) : undefined,
        after ? lt(orders.number, after) : undefined,
      ),
    )
    .orderBy(desc(orders.number))
    .limit(limit)
}
