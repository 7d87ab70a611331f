import { Refusal } from '@shared/platform/refusal'
import { and, desc, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '@platform/kernel/database'
import type { Cursor } from '@platform/rules/cursor'
import { insertRow } from '@platform/kernel/insert-row'
import type { Order } from './orders'
import { appeals, orders } from './tables'

export type Appeal = typeof appeals.$inferSelect
export type AppealRow = typeof appeals.$inferInsert
export interface AppealWithOrder {
  appeal: Appeal
  /** The order that handles it now. */
  order: Order
  /** The number on its receipt, whatever it was merged into since. */
  homeNumber: string
}

/** False when the same source and id had come before: then nothing was written. */
export async function insertAppeal(db: Db, appeal: AppealRow): Promise<boolean> {
  const rows = await insertRow(db, appeals, appeal, { ending: 'on conflict (district_id, source, external_id) do nothing returning id' })
  return rows.length === 1
}

const homes = alias(orders, 'homes')

const withOrder = (db: Db) =>
  db
    .select({ appeal: appeals, order: orders, homeNumber: homes.number })
    .from(appeals)
    .innerJoin(orders, and(eq(orders.districtId, appeals.districtId), eq(orders.id, appeals.orderId)))
    .innerJoin(homes, and(eq(homes.districtId, appeals.districtId), eq(homes.id, appeals.homeOrderId)))

async function one(db: Db, condition: SQL | undefined): Promise<AppealWithOrder | null> {
  const [row] = await withOrder(db).where(condition)
  return (row as AppealWithOrder | undefined) ?? null
}

export function findByKey(db: Db, districtId: string, source: string, externalId: string): Promise<AppealWithOrder | null> {
  return one(db, and(eq(appeals.districtId, districtId), eq(appeals.source, source), eq(appeals.externalId, externalId)))
}

/** Those of a channel's own ids that have come before. */
export async function listTaken(db: Db, districtId: string, source: string, externalIds: string[]): Promise<Set<string>> {
  if (externalIds.length === 0) return new Set()
  const rows = await db
    .select({ id: appeals.externalId })
    .from(appeals)
    .where(and(eq(appeals.districtId, districtId), eq(appeals.source, source), inArray(appeals.externalId, externalIds)))
  return new Set(rows.map(({ id }) => id))
}

export function findById(db: Db, districtId: string, id: string): Promise<AppealWithOrder | null> {
  return one(db, and(eq(appeals.districtId, districtId), eq(appeals.id, id)))
}

export function findByReceipt(db: Db, districtId: string, receiptHash: string): Promise<AppealWithOrder | null> {
  return one(db, and(eq(appeals.districtId, districtId), eq(appeals.receiptHash, receiptHash)))
}

/** A person's own appeals and those of the receipt codes on this phone, newest first. */
export async function listMine(
  db: Db,
  districtId: string,
  mine: { personId: string | null; receiptHashes: string[] },
  after: Cursor | null,
  limit: number,
): Promise<AppealWithOrder[]> {
  const whose = or(
    mine.personId ? eq(appeals.personId, mine.personId) : undefined,
    mine.receiptHashes.length > 0 ? inArray(appeals.receiptHash, mine.receiptHashes) : undefined,
  )
  if (!whose) return []
  const past = after ? sql`(${appeals.receivedAt}, ${appeals.id}) < (${after.at.toISOString()}, ${after.id})` : undefined
  // The page first, its orders then: joined in one go, a planner without statistics reads every order for each appeal.
  const page = await db
    .select({ id: appeals.id })
    .from(appeals)
    .where(and(eq(appeals.districtId, districtId), whose, past))
    .orderBy(desc(appeals.receivedAt), desc(appeals.id))
    .limit(limit)
  if (page.length === 0) return []
  const ids = page.map(({ id }) => id)
  const rows = await withOrder(db)
    .where(and(eq(appeals.districtId, districtId), inArray(appeals.id, ids)))
    .orderBy(desc(appeals.receivedAt), desc(appeals.id))
  return rows as AppealWithOrder[]
}

/** The appeal that an order came as: each has one of its own. */
export async function findOwnOf(db: Db, districtId: string, homeOrderId: string): Promise<Appeal | null> {
  const [row] = await db
    .select()
    .from(appeals)
    .where(and(eq(appeals.districtId, districtId), eq(appeals.homeOrderId, homeOrderId)))
  return row ?? null
}

/** This person's appeal on an order, if they have one there that they did not take back. */
export async function findOnOrder(db: Db, districtId: string, orderId: string, personId: string): Promise<AppealWithOrder | null> {
  return one(db, and(eq(appeals.districtId, districtId), eq(appeals.orderId, orderId), eq(appeals.personId, personId), isNull(appeals.withdrawnAt)))
}

/** What was split out of an appeal, oldest first. */
export async function listParts(db: Db, districtId: string, appealId: string): Promise<AppealWithOrder[]> {
  const rows = await withOrder(db)
    .where(and(eq(appeals.districtId, districtId), eq(appeals.splitFrom, appealId)))
    .orderBy(appeals.externalId)
  return rows as AppealWithOrder[]
}

/** What took an appeal up again after its time. */
export function findFollowing(db: Db, districtId: string, appealId: string): Promise<AppealWithOrder | null> {
  return one(db, and(eq(appeals.districtId, districtId), eq(appeals.follows, appealId)))
}

/** Those of these hashes that open something. */
export async function listOpening(db: Db, districtId: string, hashes: string[]): Promise<Set<string>> {
  const rows = await db
    .select({ hash: appeals.receiptHash })
    .from(appeals)
    .where(and(eq(appeals.districtId, districtId), inArray(appeals.receiptHash, hashes)))
  return new Set(rows.flatMap(({ hash }) => (hash ? [hash] : [])))
}

/** Appeals by their ids. */
export async function listByIds(db: Db, districtId: string, ids: string[]): Promise<Appeal[]> {
  if (ids.length === 0) return []
  return db
    .select()
    .from(appeals)
    .where(and(eq(appeals.districtId, districtId), inArray(appeals.id, ids)))
}

/** Holds an appeal until the act is over: of several splits of it each gets a number of its own. */
export async function holdAppeal(db: Db, districtId: string, id: string): Promise<Appeal> {
  const [row] = await db
    .select()
    .from(appeals)
    .where(and(eq(appeals.districtId, districtId), eq(appeals.id, id)))
    .for('update')
  if (!row) throw new Refusal('notFound', `appeal ${id}`)
  return row
}

export async function listOfOrder(db: Db, districtId: string, orderId: string): Promise<Appeal[]> {
  return db
    .select()
    .from(appeals)
    .where(and(eq(appeals.districtId, districtId), eq(appeals.orderId, orderId)))
    .orderBy(appeals.receivedAt, appeals.id)
}

export async function changeAppeal(db: Db, appeal: Pick<Appeal, 'districtId' | 'id'>, change: Partial<AppealRow>): Promise<void> {
  await db
    .update(appeals)
    .set(change)
    .where(and(eq(appeals.districtId, appeal.districtId), eq(appeals.id, appeal.id)))
}

/** A new answer is to come: everybody on the order may judge it anew. What they said of the last one is in the ledger. */
export async function forgetScores(db: Db, { districtId, id }: Pick<Order, 'districtId' | 'id'>): Promise<void> {
  await db
    .update(appeals)
    .set({ score: null, judgedAt: null })
    .where(and(eq(appeals.districtId, districtId), eq(appeals.orderId, id)))
}
