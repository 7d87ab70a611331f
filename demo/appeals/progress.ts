import { orderActions } from '@shared/appeals/order.flow'
import { rowsOf, type Db } from '@platform/kernel/database'
import { sql } from 'drizzle-orm'

/** A work order as the next step needs it. */
export interface OrderNow {
  id: string
  version: number
  territory: string
  holderRole: string
  holderOpenid: string
}

/** How far a row has been played: when it was said, how many moves followed, when the last one was made. */
export interface Played {
  key: string
  orderId: string
  saidAt: Date
  moves: number
  lastAt: Date
}

/** Written on both sides of a merge, and when somebody joins: neither is a step of the story of the order that receives. */
const ofOthers = sql`(e.name = 'appeals.join' or (e.name = 'appeals.merge' and e.data->>'into' is null))`

/**
 * All rows of the demo that are there, in one query. A move is an entry of the ledger under a name of the flow, on the order that the
 * appeal came as, wherever it was merged since.
 */
export async function listPlayed(db: Db, districtId: string): Promise<Map<string, Played>> {
  const names = sql.join(
    orderActions.map((action) => sql`${`appeals.${action}`}`),
    sql`, `,
  )
  const rows = await rowsOf<Record<'key' | 'order_id' | 'moves' | 'said' | 'last', string>>(
    db,
    sql`select a.external_id as key, a.home_order_id as order_id, (extract(epoch from a.received_at) * 1000)::text as said, count(e.id)::text as moves,
               (extract(epoch from coalesce(max(e.at), a.received_at)) * 1000)::text as last
        from appeals a
        left join events e on e.district_id = a.district_id and e.subject = a.home_order_id::text and e.name in (${names}) and not ${ofOthers}
        where a.district_id = ${districtId} and a.external_id like 'demo-%'
        group by a.external_id, a.home_order_id, a.received_at`,
  )
  return new Map(
    rows.map((row) => [
      row.key,
      { key: row.key, orderId: row.order_id, saidAt: new Date(Number(row.said)), moves: Number(row.moves), lastAt: new Date(Number(row.last)) },
    ]),
  )
}

const fields = sql`o.id, o.version, o.territory, o.holder_role as "holderRole", p.openid as "holderOpenid"`

/** The work order that a demo row came as, with the openid of the person whose post has it. */
export async function orderOf(db: Db, districtId: string, key: string): Promise<OrderNow> {
  const [order] = await rowsOf<OrderNow>(
    db,
    sql`select ${fields} from appeals a
        join orders o on o.district_id = a.district_id and o.id = a.home_order_id
        join people p on p.district_id = o.district_id and p.id = o.holder_person
        where a.district_id = ${districtId} and a.external_id = ${key}`,
  )
  if (!order) throw new Error(`no order of ${key}`)
  return order
}
