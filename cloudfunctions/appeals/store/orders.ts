import type { SecondOpinion, Urgency } from '@shared/appeals/order'
import type { OrderStatus } from '@shared/appeals/order.flow'
import { Refusal } from '@shared/platform/refusal'
import type { SensitiveSign } from '@shared/triage/sensitive'
import { and, eq, gt, gte, inArray, lt, lte, sql } from 'drizzle-orm'
import type { Context } from '@platform/kernel/context'
import { type Db, rowsOf } from '@platform/kernel/database'
import { insertRow } from '@platform/kernel/insert-row'
import { firstWarning } from '../rules/warning'
import { dateOf } from '@platform/rules/working-clock'
import { orders } from './tables'

export type Order = typeof orders.$inferSelect & { status: OrderStatus }
export type NewOrder = Omit<typeof orders.$inferInsert, 'number'>
export type OrderChange = Partial<typeof orders.$inferInsert>

/** 20261123-000042: the Shanghai day and a running number that never waits for another transaction. */
export async function insertOrder(db: Db, order: NewOrder): Promise<string> {
  const day = dateOf(order.receivedAt).replaceAll('-', '')
  const [row] = await insertRow<typeof orders, { number: string }>(
    db,
    orders,
    { ...order, number: day },
    { made: { number: (given) => `${given} || '-' || lpad((nextval('order_numbers') % 1000000)::text, 6, '0')` }, ending: 'returning number' },
  )
  if (!row) throw new Error('order not inserted')
  return row.number
}

export async function findOrder(db: Db, districtId: string, id: string): Promise<Order | null> {
  const [row] = await db
    .select()
    .from(orders)
    .where(and(eq(orders.districtId, districtId), eq(orders.id, id)))
  return (row as Order | undefined) ?? null
}

export async function findByNumber(db: Db, districtId: string, number: string): Promise<Order | null> {
  const [row] = await db
    .select()
    .from(orders)
    .where(and(eq(orders.districtId, districtId), eq(orders.number, number)))
  return (row as Order | undefined) ?? null
}

/** Reads the order and holds it until the act is over. */
export async function holdOrder(db: Db, districtId: string, id: string): Promise<Order> {
  const [row] = await db
    .select()
    .from(orders)
    .where(and(eq(orders.districtId, districtId), eq(orders.id, id)))
    .for('update')
  if (!row) throw new Refusal('notFound', `order ${id}`)
  return row as Order
}

/**
 * Writes a change; every write makes a new version. Whenever the deadline that runs is another one, what its holder is warned of begins
 * anew with it, so that nobody is warned of a deadline that no longer holds.
 */
export async function changeOrder(db: Db, order: Order, change: OrderChange, { now, working }: Pick<Context, 'now' | 'working'>): Promise<number> {
  const version = order.version + 1
  const isSame = change.due === undefined || (change.due?.getTime() ?? null) === (order.due?.getTime() ?? null)
  const counted = change.acceptDue === undefined && change.replyDue === undefined ? {} : { clockVersion: working.version }
  const warning = isSame ? {} : firstWarning(working, change.due ?? null, (change.urgency ?? order.urgency) as Urgency, now)
  await db
    .update(orders)
    .set({ undo: null, ...counted, ...change, ...warning, version, updatedAt: now })
    .where(and(eq(orders.districtId, order.districtId), eq(orders.id, order.id)))
  return version
}

/** What was split out of this order. */
export async function listSplits(db: Db, districtId: string, parent: string): Promise<Order[]> {
  const rows = await db
    .select()
    .from(orders)
    .where(and(eq(orders.districtId, districtId), eq(orders.splitFrom, parent)))
    .orderBy(orders.receivedAt, orders.id)
  return rows as Order[]
}

/** What takes one of these up again after its time. */
export async function findFollower(db: Db, districtId: string, ids: string[]): Promise<Order | null> {
  const [row] = await db
    .select()
    .from(orders)
    .where(and(eq(orders.districtId, districtId), inArray(orders.follows, ids)))
    .orderBy(orders.receivedAt)
    .limit(1)
  return (row as Order | undefined) ?? null
}

/** Open orders that came since, the oldest first. */
export async function listFresh(db: Db, districtId: string, since: Date, limit: number): Promise<{ id: string }[]> {
  return db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.districtId, districtId), sql`${orders.status} in ('dispatched', 'handling')`, gte(orders.receivedAt, since)))
    .orderBy(orders.receivedAt, orders.id)
    .limit(limit)
}

/** Replied orders that nobody judged before `before`. */
export async function listUnjudged(db: Db, districtId: string, before: Date, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.districtId, districtId), sql`${orders.status} = 'replied'`, lt(orders.repliedAt, before)))
    .limit(limit)
  return rows.map((row) => row.id)
}

/** Orders that have waited for a resident, or for a condition outside, longer than allowed. */
export async function listOverwaited(db: Db, districtId: string, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.districtId, districtId), sql`(${orders.status} = 'waiting' or ${orders.status} = 'suspended')`, lt(orders.waitUntil, now)))
    .limit(limit)
  return rows.map((row) => row.id)
}

/** Open sensitive orders of a sign, held until the act is over. */
export async function listOpenSensitive(db: Db, districtId: string, sign: SensitiveSign): Promise<Order[]> {
  const open = ['held', 'dispatched', 'handling', 'waiting', 'suspended', 'replied', 'visiting']
  const rows = await db
    .select()
    .from(orders)
    .where(and(eq(orders.districtId, districtId), eq(orders.sensitive, sign), inArray(orders.status, open)))
    .orderBy(orders.id)
    .for('update')
  return rows as Order[]
}

/** Writes another opinion beside the order. No new version: nobody's work is made stale by it. */
export async function noteOpinion(db: Db, { districtId, id }: Pick<Order, 'districtId' | 'id'>, secondOpinion: SecondOpinion): Promise<void> {
  await db
    .update(orders)
    .set({ secondOpinion })
    .where(and(eq(orders.districtId, districtId), eq(orders.id, id)))
}

/** Whether anybody is to be warned now. */
export async function hasToWarn(db: Db, districtId: string, now: Date): Promise<boolean> {
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.districtId, districtId), sql`${orders.warnAt} is not null`, lte(orders.warnAt, now)))
    .limit(1)
  return rows.length > 0
}

/**
 * Orders whose holder is to be warned now, the longest due first; those that another sweep holds are left to it. Held until the act is over.
 */
export async function holdToWarn(db: Db, districtId: string, now: Date, limit: number): Promise<Order[]> {
  const rows = await db
    .select()
    .from(orders)
    .where(and(eq(orders.districtId, districtId), sql`${orders.warnAt} is not null`, lte(orders.warnAt, now)))
    .orderBy(orders.warnAt)
    .limit(limit)
    .for('update', { skipLocked: true })
  return rows as Order[]
}

/** Writes what comes after the warnings just given. No new version: nobody's work is made stale by a warning. */
export async function putWarnings(db: Db, districtId: string, next: readonly { id: string; warnAt: Date | null; warnOf: string | null }[]): Promise<void> {
  await rowsOf(
    db,
    sql`update orders set warn_at = n.at::timestamptz, warn_of = n.what
        from jsonb_to_recordset(${JSON.stringify(next.map(({ id, warnAt, warnOf }) => ({ id, at: warnAt?.toISOString() ?? null, what: warnOf })))}::jsonb) as n(id uuid, at text, what text)
        where orders.district_id = ${districtId} and orders.id = n.id`,
  )
}

/** Whether it is time to look whether anybody has heard something. */
export async function hasToLook(db: Db, districtId: string, now: Date): Promise<boolean> {
  const rows = await db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.districtId, districtId), sql`${orders.firstLookAt} is not null`, lte(orders.firstLookAt, now)))
    .limit(1)
  return rows.length > 0
}

/** Orders to look at for their first answer; those that another sweep holds are left to it. Held until the act is over. */
export async function holdToLook(db: Db, districtId: string, now: Date, limit: number): Promise<Order[]> {
  const rows = await db
    .select()
    .from(orders)
    .where(and(eq(orders.districtId, districtId), sql`${orders.firstLookAt} is not null`, lte(orders.firstLookAt, now)))
    .orderBy(orders.firstLookAt)
    .limit(limit)
    .for('update', { skipLocked: true })
  return rows as Order[]
}

/** Writes when they are looked at next. No new version: nobody's work is made stale by a look. */
export async function putLooks(
  db: Db,
  districtId: string,
  next: readonly { id: string; lookAt: Date | null; warned: 'near' | 'late' | null }[],
): Promise<void> {
  await rowsOf(
    db,
    sql`update orders set first_look_at = n.at::timestamptz, first_warned = n.warned
        from jsonb_to_recordset(${JSON.stringify(next.map(({ id, lookAt, warned }) => ({ id, at: lookAt?.toISOString() ?? null, warned })))}::jsonb) as n(id uuid, at text, warned text)
        where orders.district_id = ${districtId} and orders.id = n.id`,
  )
}

const running = sql`${orders.status} in ('held', 'dispatched', 'handling', 'waiting', 'suspended')`

/** Holds open orders, and those that wait for a return visit, whose deadlines were counted by an earlier working time, from an id on; what another recount holds is left to it. */
export async function holdOutdated(db: Db, districtId: string, version: number, after: string | null, limit: number): Promise<Order[]> {
  const rows = await db
    .select()
    .from(orders)
    .where(
      and(
        eq(orders.districtId, districtId),
        sql`(${running} or ${orders.status} = 'visiting')`,
        lt(orders.clockVersion, version),
        after === null ? undefined : gt(orders.id, after),
      ),
    )
    .orderBy(orders.id)
    .limit(limit)
    .for('update', { skipLocked: true })
  return rows as Order[]
}

/** Open orders whose deadlines are to come, the nearest first. */
export async function listRunning(db: Db, districtId: string, now: Date, limit: number): Promise<Order[]> {
  const rows = await db
    .select()
    .from(orders)
    .where(and(eq(orders.districtId, districtId), running, gte(orders.replyDue, now)))
    .orderBy(orders.replyDue, orders.id)
    .limit(limit)
  return rows as Order[]
}

/** Deadlines counted anew. No new version: nobody's work is made stale by a calendar. */
export async function putRecounted(db: Db, { districtId, id }: Pick<Order, 'districtId' | 'id'>, change: OrderChange): Promise<void> {
  await db
    .update(orders)
    .set(change)
    .where(and(eq(orders.districtId, districtId), eq(orders.id, id)))
}
