import { and, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import { within } from './inbox'
import type { Order } from './orders'
import { appeals, orders } from './tables'

/** An order with the words of its first appeal: what likeness is measured on. */
export interface Nearby {
  order: Order
  text: string
}

export interface NearbyQuery {
  territory: string
  since: Date
  except?: string
  /** Only what a resident may see: open, and never held. */
  openOnly: boolean
  limit: number
}

/** The latest orders under a territory. */
export async function listNearby(db: Db, districtId: string, query: NearbyQuery): Promise<Nearby[]> {
  const rows = await db
    .select({ order: orders, text: appeals.text })
    .from(orders)
    .innerJoin(appeals, and(eq(appeals.districtId, orders.districtId), eq(appeals.orderId, orders.id)))
    .where(
      and(
        eq(orders.districtId, districtId),
        within(query.territory),
        sql`${orders.receivedAt} >= ${query.since.toISOString()}`,
        query.except ? ne(orders.id, query.except) : undefined,
        query.openOnly
          ? and(inArray(orders.status, ['dispatched', 'handling', 'waiting', 'replied']), isNull(orders.sensitive))
          : ne(orders.status, 'withdrawn'),
      ),
    )
    .orderBy(desc(orders.receivedAt))
    .limit(query.limit)
  return rows as Nearby[]
}
