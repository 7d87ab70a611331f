import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, gte, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Hat } from '@platform/kernel/context'
import type { Db } from '@platform/kernel/database'
import type { Cursor } from '@platform/rules/cursor'
import { type Scope, scoped } from './inbox'
import type { Order } from './orders'
import { orders, visits } from './tables'

export type Visit = typeof visits.$inferSelect
export type VisitWithOrder = { visit: Visit; order: Order }

/** Makes the task unless the order has an open one. Answers whether it did. */
export async function insertVisit(db: Db, visit: Pick<Visit, 'districtId' | 'orderId' | 'role' | 'territory' | 'openedAt' | 'due'>): Promise<boolean> {
  const made = await db
    .insert(visits)
    .values({ ...visit, id: randomUUID(), state: 'open' })
    .onConflictDoNothing()
    .returning({ id: visits.id })
  return made.length > 0
}

export async function findOpenVisit(db: Db, districtId: string, orderId: string): Promise<Visit | null> {
  const [row] = await db
    .select()
    .from(visits)
    .where(and(eq(visits.districtId, districtId), eq(visits.orderId, orderId), eq(visits.state, 'open')))
  return row ?? null
}

/** Changes the open task of an order, where it has one. */
export async function changeVisit(db: Db, { districtId, id: orderId }: Pick<Order, 'districtId' | 'id'>, change: Partial<Visit>): Promise<void> {
  await db
    .update(visits)
    .set(change)
    .where(and(eq(visits.districtId, districtId), eq(visits.orderId, orderId), eq(visits.state, 'open')))
}

/** Orders that wait for a visit and have no task: through un-merging, or from before there were tasks. */
export async function listUnvisited(db: Db, districtId: string, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .leftJoin(visits, and(eq(visits.districtId, orders.districtId), eq(visits.orderId, orders.id), eq(visits.state, 'open')))
    .where(and(eq(orders.districtId, districtId), sql`${orders.status} = 'visiting'`, isNull(visits.id)))
    .limit(limit)
  return rows.map(({ id }) => id)
}

const joined = and(eq(orders.districtId, visits.districtId), eq(orders.id, visits.orderId))

/** Tasks of these posts only. */
function ofPosts(posts: readonly Pick<Hat, 'role' | 'territory'>[]): SQL {
  return or(...posts.map((post) => and(eq(visits.role, post.role), eq(visits.territory, post.territory)))) ?? sql`false`
}

export interface VisitQuery {
  list: 'open' | 'overdue' | 'done'
  scope: Scope
  /** Only what these posts are to do. */
  posts: readonly Pick<Hat, 'role' | 'territory'>[] | null
  now: Date
}

function asked(districtId: string, { list, scope, posts, now }: VisitQuery): SQL | undefined {
  const state = list === 'done' ? ne(visits.state, 'open') : eq(visits.state, 'open')
  const due = list === 'overdue' ? lt(visits.due, now) : list === 'open' ? gte(visits.due, now) : undefined
  return and(eq(visits.districtId, districtId), state, due, scoped(scope), posts ? ofPosts(posts) : undefined)
}

/** A page of tasks: the nearest deadline first; of those made the latest first. */
export async function listVisits(db: Db, districtId: string, query: VisitQuery & { after: Cursor | null; limit: number }): Promise<VisitWithOrder[]> {
  const done = query.list === 'done'
  const key = done ? visits.doneAt : visits.due
  const { after } = query
  const past =
    after &&
    (done ? sql`(${key}, ${visits.id}) < (${after.at.toISOString()}, ${after.id})` : sql`(${key}, ${visits.id}) > (${after.at.toISOString()}, ${after.id})`)
  const rows = await db
    .select({ visit: visits, order: orders })
    .from(visits)
    .innerJoin(orders, joined)
    .where(and(asked(districtId, query), past ?? undefined))
    .orderBy(done ? desc(key) : asc(key), done ? desc(visits.id) : asc(visits.id))
    .limit(query.limit)
  return rows as VisitWithOrder[]
}

/** How many there are, at most a thousand: nobody reads more. */
export async function countVisits(db: Db, districtId: string, query: VisitQuery): Promise<number> {
  const few = db.select({ id: visits.id }).from(visits).innerJoin(orders, joined).where(asked(districtId, query)).limit(1000).as('few')
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(few)
  return row?.count ?? 0
}
