import { and, count, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import { orders } from './tables'

/** How many open orders each of these people has in their hands; who has none is not in it. Answered by `orders_person` alone. */
export async function countOpen(db: Db, districtId: string, people: readonly string[]): Promise<Map<string, number>> {
  if (people.length === 0) return new Map()
  const rows = await db
    .select({ person: orders.holderPerson, n: count() })
    .from(orders)
    .where(
      and(
        eq(orders.districtId, districtId),
        inArray(orders.holderPerson, [...people]),
        sql`${orders.status} in ('held', 'dispatched', 'handling', 'waiting', 'suspended')`,
      ),
    )
    .groupBy(orders.holderPerson)
  return new Map(rows.flatMap(({ person, n }) => (person ? [[person, n] as const] : [])))
}
