import type { Bag } from '@shared/appeals/bag'
import { type InboxTab, inboxTabs } from '@shared/appeals/order'
import type { OrderStatus } from '@shared/appeals/order.flow'
import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Hat, Named } from '@platform/kernel/context'
import { type Db, rowsOf } from '@platform/kernel/database'
import type { Cursor } from '@platform/rules/cursor'
import type { Order } from './orders'
import { askedOf } from './helps'
import { dueOrNever, helps, orders } from './tables'

/** Whose orders: those held by these posts, those lying under these territories. */
export interface Scope {
  posts: Pick<Hat, 'role' | 'territory' | 'bodyId'>[]
  territories: string[]
  /** For which sensitive orders (敏感件) the caller is named: of the others none is in scope. */
  named: readonly Named[]
}

const statusesOf: Record<InboxTab, OrderStatus[]> = {
  held: ['held'],
  toAccept: ['dispatched'],
  handling: ['handling', 'waiting', 'suspended'],
  dueSoon: ['dispatched', 'handling'],
  toDecide: ['dispatched', 'handling', 'waiting', 'suspended'],
  supervised: ['dispatched', 'handling', 'waiting', 'suspended'],
  helping: ['dispatched', 'handling', 'waiting', 'suspended'],
  toVisit: ['visiting'],
  done: ['replied', 'closed', 'withdrawn'],
}

/** Counting stops here: nobody reads 12,483, and counting it costs. Shown as 999+. */
const mostCounted = 1000

/** The place itself and what lies under it. Codes may come from a caller: `%` and `_` in them are letters, not patterns. */
export function within(territory: string): SQL {
  return sql`(${orders.territory} = ${territory} or ${orders.territory} like ${`${territory.replace(/[\\%_]/g, '\\$&')}.%`})`
}

export function scoped(scope: Scope): SQL | undefined {
  const held = scope.posts.map((post) =>
    post.role === 'department'
      ? and(eq(orders.holderRole, post.role), eq(orders.holderBody, post.bodyId ?? ''))
      : and(eq(orders.holderRole, post.role), eq(orders.holderTerritory, post.territory)),
  )
  return and(or(...held, ...scope.territories.map(within)) ?? sql`false`, openTo(scope.named))
}

/** Sensitive orders only for those named for their sign, and never for somebody whom the words name. */
function openTo(named: readonly Named[]): SQL | undefined {
  const mine = named.map(({ personId, signs }) =>
    and(inArray(orders.sensitive, [...signs]), sql`not coalesce(${orders.keptFrom} @> ${JSON.stringify([personId])}::jsonb, false)`),
  )
  return or(isNull(orders.sensitive), ...mine)
}

/** Statuses are written into the text, not passed as values, so that the planner sees them. */
function inTab(tab: InboxTab, nearBefore: Date): SQL | undefined {
  const names = sql.raw(statusesOf[tab].map((status) => `'${status}'`).join(', '))
  const statuses = sql`${orders.status} in (${names})`
  switch (tab) {
    case 'dueSoon':
      return and(statuses, sql`${dueOrNever} < ${nearBefore.toISOString()}`)
    case 'toDecide':
      return and(statuses, sql`decision is not null`)
    case 'supervised':
      return and(statuses, sql`supervision is not null`, sql`supervision ->> 'answer' is null`)
    default:
      return statuses
  }
}

/** What is in scope for a tab: for 联办 what one's posts were asked to help with, wherever it lies. */
function inScope(tab: InboxTab, scope: Scope): SQL | undefined {
  // What one's own post has asked for is for others to decide; a ruling is for the post that has it.
  if (tab === 'toDecide') return or(scoped({ ...scope, posts: [] }), and(sql`decision = 'ruling'`, scoped({ ...scope, territories: [] })))
  if (tab !== 'helping') return scoped(scope)
  return sql`${orders.id} in (select ${helps.orderId} from ${helps} where ${and(eq(helps.districtId, orders.districtId), askedOf(scope.posts))}) and ${isNull(orders.sensitive)}`
}

export interface InboxQuery {
  tab: InboxTab
  bag?: Bag | undefined
  scope: Scope
  nearBefore: Date
  after: Cursor | null
  limit: number
}

/**
 * A village at most: its few open orders are found by their place and then sorted. Adding nothing to the key keeps the planner from reading
 * all open orders of the district in the order they fall due until it has met enough of these, which it believes to be quick.
 */
function isSmall({ territories }: Scope): boolean {
  return territories.every((territory) => territory.split('.').length >= 3)
}

/** A page of the inbox: what is due first comes first; what is done, the latest first. */
export async function listInbox(db: Db, districtId: string, query: InboxQuery): Promise<Order[]> {
  const done = query.tab === 'done'
  const key = done ? orders.updatedAt : dueOrNever
  const past = query.after
    ? done
      ? sql`(${orders.updatedAt}, ${orders.id}) < (${query.after.at.toISOString()}, ${query.after.id})`
      : sql`(${dueOrNever}, ${orders.id}) > (${query.after.at.toISOString()}, ${query.after.id})`
    : undefined
  const rows = await db
    .select()
    .from(orders)
    .where(
      and(
        eq(orders.districtId, districtId),
        inTab(query.tab, query.nearBefore),
        inScope(query.tab, query.scope),
        query.bag ? eq(orders.bag, query.bag) : undefined,
        past,
      ),
    )
    .orderBy(done ? desc(key) : asc(isSmall(query.scope) ? sql`${key} + interval '0'` : key), done ? desc(orders.id) : asc(orders.id))
    .limit(query.limit)
  return rows as Order[]
}

/** The numbers on the tabs, each at most 1,000. */
export async function countInbox(db: Db, districtId: string, scope: Scope, nearBefore: Date): Promise<Record<InboxTab, number>> {
  const counts = inboxTabs.map(
    (tab) =>
      sql`(select count(*)::int from (select 1 from ${orders} where ${and(eq(orders.districtId, districtId), inTab(tab, nearBefore), inScope(tab, scope))} limit ${mostCounted}) as counted)`,
  )
  const [row] = await rowsOf<Record<string, number>>(
    db,
    sql`select ${sql.join(
      counts.map((count, index) => sql`${count} as ${sql.raw(`c${index}`)}`),
      sql`, `,
    )}`,
  )
  return Object.fromEntries(inboxTabs.map((tab, index) => [tab, row?.[`c${index}`] ?? 0])) as Record<InboxTab, number>
}
