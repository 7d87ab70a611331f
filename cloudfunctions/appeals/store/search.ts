import { people } from '@platform/store/tables'
import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import type { Cursor } from '@platform/rules/cursor'
import { scoped, type Scope } from './inbox'
import type { Order } from './orders'
import { appeals, orders } from './tables'

export interface SearchQuery {
  words: string
  /** The keyed hash of four digits, when the words are four digits. */
  phoneTail: string | null
  scope: Scope
  after: Cursor | null
  limit: number
}

/** `%` and `_` typed by people are letters, not patterns. */
const pattern = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`

function matches(words: string, phoneTail: string | null): SQL {
  if (/^\d{8}-\d{1,6}$/.test(words)) return eq(orders.number, words) as SQL
  const like = pattern(words)
  const inAppeal = sql`exists (select 1 from ${appeals} left join ${people} on ${people.districtId} = ${appeals.districtId} and ${people.id} = ${appeals.personId}
    where ${appeals.districtId} = ${orders.districtId} and ${appeals.orderId} = ${orders.id} and (${appeals.text} like ${like}
      or (not ${appeals.anonymous} and (${appeals.name} like ${like} or ${people.name} like ${like}))
      ${phoneTail ? sql`or ${appeals.phoneTail} = ${phoneTail} or (not ${appeals.anonymous} and ${people.phoneTail} = ${phoneTail})` : sql``}))`
  // A merged order is found by its whole number only, which somebody may have in hand: it says where it went.
  return sql`${orders.status} <> 'merged' and (${orders.title} like ${like} or ${orders.placeName} like ${like} or ${orders.number} like ${like} or ${inAppeal})`
}

/** Orders inside the scope that match, newest first. */
export async function searchOrders(db: Db, districtId: string, { words, phoneTail, scope, after, limit }: SearchQuery): Promise<Order[]> {
  const past = after ? sql`(${orders.receivedAt}, ${orders.id}) < (${after.at.toISOString()}, ${after.id})` : undefined
  const rows = await db
    .select()
    .from(orders)
    .where(and(eq(orders.districtId, districtId), scoped(scope), matches(words, phoneTail), past))
    .orderBy(desc(orders.receivedAt), desc(orders.id))
    .limit(limit)
  return rows as Order[]
}
