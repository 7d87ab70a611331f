import type { WorkList } from '@shared/appeals/deliberation'
import { and, asc, count, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import type { Cursor } from '@platform/rules/cursor'
import type { DeliberationRow } from './deliberations'
import { deliberations, orders } from './tables'

export interface WorkFound {
  orderId: string
  number: string
  title: string
  territory: string
  replyDue: Date | null
  receivedAt: Date
  /** By what rows of the same moment are told apart. */
  sortId: string
  row: DeliberationRow | null
}

interface Sought {
  list: WorkList
  territories: readonly string[]
  after: Cursor | null
  most: number
}

const shown = {
  orderId: orders.id,
  number: orders.number,
  title: orders.title,
  territory: orders.territory,
  replyDue: orders.replyDue,
  receivedAt: orders.receivedAt,
}
const mayBeCalled = ['dispatched', 'handling']
const stillOpen = ['dispatched', 'handling', 'waiting', 'suspended']

const within = (territories: readonly string[]): SQL | undefined =>
  or(...territories.map((path) => sql`(${orders.territory} = ${path} or ${orders.territory} like ${`${path}.%`})`))
const uncalled = (districtId: string, territories: readonly string[]) =>
  and(
    eq(orders.districtId, districtId),
    inArray(orders.status, mayBeCalled),
    within(territories),
    eq(orders.bag, 'suggestion'),
    isNull(orders.deliberated),
    isNull(orders.sensitive),
  )
const called = (districtId: string, territories: readonly string[], state: DeliberationRow['state']) =>
  and(
    eq(deliberations.districtId, districtId),
    eq(deliberations.state, state),
    within(territories),
    isNull(orders.sensitive),
    state === 'open' ? inArray(orders.status, stillOpen) : undefined,
  )
const itsOrder = and(eq(orders.districtId, deliberations.districtId), eq(orders.id, deliberations.orderId))

/** A page of one list: uncalled ones the oldest first, those going on the soonest first, decided ones the latest first. */
export async function listWork(db: Db, districtId: string, { list, territories, after, most }: Sought): Promise<WorkFound[]> {
  if (territories.length === 0) return []
  if (list === 'toCall') {
    const past = after ? sql`(${orders.receivedAt}, ${orders.id}) > (${after.at.toISOString()}, ${after.id})` : undefined
    const rows = await db
      .select(shown)
      .from(orders)
      .where(and(uncalled(districtId, territories), past))
      .orderBy(asc(orders.receivedAt), asc(orders.id))
      .limit(most)
    return rows.map((one) => ({ ...one, sortId: one.orderId, row: null }))
  }
  const by = list === 'open' ? deliberations.at : deliberations.decidedAt
  const past = after && sql`(${by}, ${deliberations.id}) ${list === 'open' ? sql`>` : sql`<`} (${after.at.toISOString()}, ${after.id})`
  const way = list === 'open' ? asc : desc
  const rows = await db
    .select({ ...shown, row: deliberations })
    .from(deliberations)
    .innerJoin(orders, itsOrder)
    .where(and(called(districtId, territories, list), past ?? undefined))
    .orderBy(way(by), way(deliberations.id))
    .limit(most)
  return rows.map((one) => ({ ...one, sortId: one.row.id }))
}

/** How many wait to be called, and how many are going on. */
export async function countWork(db: Db, districtId: string, territories: readonly string[]): Promise<{ toCall: number; open: number }> {
  if (territories.length === 0) return { toCall: 0, open: 0 }
  const [waiting] = await db.select({ n: count() }).from(orders).where(uncalled(districtId, territories))
  const [going] = await db
    .select({ n: count() })
    .from(deliberations)
    .innerJoin(orders, itsOrder)
    .where(called(districtId, territories, 'open'))
  return { toCall: waiting?.n ?? 0, open: going?.n ?? 0 }
}
