import { events } from '@platform/store/tables'
import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import type { MergedEntry } from '../rules/while-merged'
import type { Appeal } from './appeals'
import type { Order } from './orders'
import { appeals, memberships, merges, orders } from './tables'

export type Merge = typeof merges.$inferSelect

/**
 * Holds these orders and all that is merged into them until the act is over, always in the order of their ids:
 * two acts that want the same ones wait for each other and never both.
 */
export async function holdGroup(db: Db, districtId: string, ids: string[]): Promise<Order[]> {
  const rows = await db
    .select()
    .from(orders)
    .where(and(eq(orders.districtId, districtId), or(inArray(orders.id, ids), inArray(orders.mergedInto, ids))))
    .orderBy(orders.id)
    .for('update')
  return rows as Order[]
}

/** The orders that are merged into this one now. */
export async function listShells(db: Db, districtId: string, intoOrder: string): Promise<Order[]> {
  const rows = await db
    .select()
    .from(orders)
    .where(and(eq(orders.districtId, districtId), eq(orders.mergedInto, intoOrder)))
    .orderBy(orders.id)
  return rows as Order[]
}

export async function insertMerge(db: Db, row: typeof merges.$inferInsert): Promise<void> {
  await db.insert(merges).values(row)
}

export async function changeMerge(db: Db, districtId: string, id: string, change: Partial<typeof merges.$inferInsert>): Promise<void> {
  await db
    .update(merges)
    .set(change)
    .where(and(eq(merges.districtId, districtId), eq(merges.id, id)))
}

/** The merges that stand: of the orders folded into `intoOrder`, or of one folded order. */
export function listMerges(db: Db, districtId: string, of: { intoOrder: string } | { fromOrder: string }): Promise<Merge[]> {
  const whose: SQL = 'intoOrder' in of ? eq(merges.intoOrder, of.intoOrder) : eq(merges.fromOrder, of.fromOrder)
  return db
    .select()
    .from(merges)
    .where(and(eq(merges.districtId, districtId), whose, isNull(merges.undoneAt)))
    .orderBy(merges.at, sql`(${merges.before}->>'since')::bigint`)
}

export async function findMerges(db: Db, districtId: string, ids: string[]): Promise<Merge[]> {
  return db
    .select()
    .from(merges)
    .where(and(eq(merges.districtId, districtId), inArray(merges.id, ids)))
}

/** Whether any of these orders was ever un-merged from any of those: then the machine leaves them alone. */
export async function wereUnmerged(db: Db, districtId: string, some: string[], others: string[]): Promise<boolean> {
  const pair = (from: string[], into: string[]) => and(inArray(merges.fromOrder, from), inArray(merges.intoOrder, into))
  const rows = await db
    .select({ id: merges.id })
    .from(merges)
    .where(and(eq(merges.districtId, districtId), sql`${merges.undoneAt} is not null`, or(pair(some, others), pair(others, some))))
    .limit(1)
  return rows.length > 0
}

/** The last entry in the ledgers of these orders; what comes later has a higher number while they are held. */
export async function lastEntry(db: Db, districtId: string, orderIds: string[]): Promise<bigint> {
  const [row] = await db
    .select({ last: sql<string>`coalesce(max(${events.id}), 0)::text` })
    .from(events)
    .where(and(eq(events.districtId, districtId), inArray(events.subject, orderIds)))
  return BigInt(row?.last ?? 0)
}

/** The entry of the last question on this order. */
export async function lastAsk(db: Db, { districtId, id }: Pick<Order, 'districtId' | 'id'>): Promise<bigint> {
  const [row] = await db
    .select({ last: sql<string>`coalesce(max(${events.id}), 0)::text` })
    .from(events)
    .where(and(eq(events.districtId, districtId), eq(events.subject, id), eq(events.name, 'appeals.ask')))
  return BigInt(row?.last ?? 0)
}

/** Moves appeals to another order from this entry on; to their own one nothing needs writing down. */
export async function moveAppeals(db: Db, moved: readonly Appeal[], orderId: string, after: bigint): Promise<void> {
  const [first] = moved
  if (!first) return
  const ids = moved.map(({ id }) => id)
  const { districtId } = first
  await db
    .update(memberships)
    .set({ untilEvent: after })
    .where(and(eq(memberships.districtId, districtId), inArray(memberships.appealId, ids), isNull(memberships.untilEvent)))
  const away = moved.filter((appeal) => appeal.homeOrderId !== orderId)
  if (away.length > 0) await db.insert(memberships).values(away.map(({ id }) => ({ districtId, appealId: id, orderId, sinceEvent: after })))
  await db
    .update(appeals)
    .set({ orderId })
    .where(and(eq(appeals.districtId, districtId), inArray(appeals.id, ids)))
}

export type Membership = typeof memberships.$inferSelect

export function listMemberships(db: Db, districtId: string, appealId: string): Promise<Membership[]> {
  return db
    .select()
    .from(memberships)
    .where(and(eq(memberships.districtId, districtId), eq(memberships.appealId, appealId)))
    .orderBy(memberships.sinceEvent)
}

/** The entries of an order's ledger that a membership covers. */
export function covered({ orderId, sinceEvent, untilEvent }: Pick<Membership, 'orderId' | 'sinceEvent' | 'untilEvent'>): SQL {
  const until = untilEvent === null ? sql`` : sql` and ${events.id} <= ${untilEvent}`
  return sql`(${events.subject} = ${orderId} and ${events.id} > ${sinceEvent}${until})`
}

const moves = ['reply', 'ask', 'respond', 'resume', 'survey', 'visit', 'reopen', 'transfer', 'setUrgency', 'setCategory'].map((verb) => `appeals.${verb}`)

/** The moves that an appeal lived through on other orders since that entry. */
export async function listWhileMerged(db: Db, districtId: string, appealId: string, since: bigint): Promise<MergedEntry[]> {
  const there = (await listMemberships(db, districtId, appealId)).filter(({ sinceEvent }) => sinceEvent >= since)
  return there.length === 0 ? [] : listEntries(db, districtId, or(...there.map(covered)))
}

/** The moves of one order since that entry. */
export function listMovesSince(db: Db, districtId: string, orderId: string, since: bigint): Promise<MergedEntry[]> {
  return listEntries(db, districtId, covered({ orderId, sinceEvent: since, untilEvent: null }))
}

function listEntries(db: Db, districtId: string, which: SQL | undefined): Promise<MergedEntry[]> {
  return db
    .select({ id: events.id, name: events.name, at: events.at, appealId: events.appealId, actorId: events.actorId, data: events.data })
    .from(events)
    .where(and(eq(events.districtId, districtId), inArray(events.name, moves), which))
    .orderBy(events.id)
}

/** How many people an order answers now: withdrawn ones left out. For a merged order those whose own it is. */
export async function countAppellants(db: Db, order: { districtId: string; id: string; merged: boolean }): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(appeals)
    .where(and(eq(appeals.districtId, order.districtId), eq(order.merged ? appeals.homeOrderId : appeals.orderId, order.id), isNull(appeals.withdrawnAt)))
  return row?.count ?? 0
}
