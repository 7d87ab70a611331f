import { and, asc, count, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import type { Order } from './orders'
import { orders } from './tables'

/** Somebody in a post. */
interface InPost {
  personId: string
  role: string
  territory: string
  bodyId: string | null
}

/** Sensitive orders follow the people who are named for them, not a hand-over. */
const openOf = (districtId: string, { personId, role, territory, bodyId }: InPost) =>
  and(
    eq(orders.districtId, districtId),
    eq(orders.holderPerson, personId),
    sql`${orders.status} in ('held', 'dispatched', 'handling', 'waiting', 'suspended')`,
    eq(orders.holderRole, role),
    eq(orders.holderTerritory, territory),
    bodyId === null ? isNull(orders.holderBody) : eq(orders.holderBody, bodyId),
    isNull(orders.sensitive),
  )

const select = (db: Db, districtId: string, inPost: InPost, most: number) =>
  db.select().from(orders).where(openOf(districtId, inPost)).orderBy(asc(orders.receivedAt), asc(orders.id)).limit(most)

/** Open orders in one person's hands as this post, the oldest first. Answered by `orders_person`. */
export async function listOpenOf(db: Db, districtId: string, inPost: InPost, most: number): Promise<Order[]> {
  return (await select(db, districtId, inPost, most)) as Order[]
}

/** The same, held until the act is over; whoever acts on one meanwhile comes first or after. */
export async function holdOpenOf(db: Db, districtId: string, inPost: InPost, most: number): Promise<Order[]> {
  return (await select(db, districtId, inPost, most).for('update')) as Order[]
}

export async function countOpenOf(db: Db, districtId: string, inPost: InPost): Promise<number> {
  const [row] = await db.select({ n: count() }).from(orders).where(openOf(districtId, inPost))
  return row?.n ?? 0
}
