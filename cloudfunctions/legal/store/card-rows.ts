import { and, count, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '@platform/kernel/database'
import { remember } from '@platform/kernel/remembered'
import { type CardLibrary, libraryOf, shippedLibrary } from '../rules/card-library'
import { cards, cardVersions } from './tables'

export type CardRow = typeof cards.$inferSelect
export type CardVersionRow = typeof cardVersions.$inferSelect

/** Milliseconds after which another process's publishing is seen here. */
const maxAge = 3000

/** The cards that the district answers with, in memory; read and indexed anew only when what residents get has changed. */
export const libraries = remember<CardLibrary>(maxAge, async ({ db, districtId }, last) => {
  const stamp = await stampOf(db, districtId)
  if (last?.stamp === stamp) return last
  if (stamp === shippedLibrary.stamp) return shippedLibrary
  const rows = await db.select().from(cards).where(eq(cards.districtId, districtId))
  const live = await listLive(db, districtId)
  return libraryOf(
    stamp,
    live.map(({ content }) => content),
    rows.filter(({ retired }) => retired).map(({ key }) => key),
  )
})

/** Goes up whenever what residents get changes; 0 = nothing was ever published or retired. */
async function stampOf(db: Db, districtId: string): Promise<string> {
  const [row] = await rowsOf<{ stamp: string }>(db, sql`select coalesce(sum(shown), 0)::text as stamp from cards where district_id = ${districtId}`)
  return row?.stamp ?? '0'
}

async function listLive(db: Db, districtId: string): Promise<CardVersionRow[]> {
  const rows = await db
    .select({ version: cardVersions })
    .from(cards)
    .innerJoin(cardVersions, and(eq(cardVersions.districtId, cards.districtId), eq(cardVersions.key, cards.key), eq(cardVersions.no, cards.live)))
    .where(and(eq(cards.districtId, districtId), isNotNull(cards.live)))
    .orderBy(cards.key)
  return rows.map(({ version }) => version)
}

/** Rows of the district, each with the version that is open, else the one that was written last. */
export async function listCardRows(db: Db, districtId: string): Promise<{ row: CardRow; last: CardVersionRow }[]> {
  return db
    .selectDistinctOn([cards.key], { row: cards, last: cardVersions })
    .from(cards)
    .innerJoin(cardVersions, and(eq(cardVersions.districtId, cards.districtId), eq(cardVersions.key, cards.key)))
    .where(eq(cards.districtId, districtId))
    .orderBy(cards.key, sql`(${cardVersions.no} is not distinct from ${cards.open}) desc`, desc(cardVersions.no))
}

export async function findCardRow(db: Db, districtId: string, key: string): Promise<CardRow | null> {
  const [row] = await db.select().from(cards).where(isCard(districtId, key))
  return row ?? null
}

/** The row, made where there is none, held until the act is over. */
export async function holdCardRow(db: Db, districtId: string, key: string): Promise<CardRow> {
  const blank: CardRow = { districtId, key, revision: 0, shown: 0, live: null, open: null, retired: false }
  await db.insert(cards).values(blank).onConflictDoNothing()
  const [row] = await db.select().from(cards).where(isCard(districtId, key)).for('update')
  return row ?? blank
}

export async function countCardRows(db: Db, districtId: string): Promise<number> {
  const [row] = await db.select({ n: count() }).from(cards).where(eq(cards.districtId, districtId))
  return row?.n ?? 0
}

export async function changeCardRow(db: Db, { districtId, key, revision }: CardRow, change: Partial<CardRow>): Promise<void> {
  await db
    .update(cards)
    .set({ ...change, revision: revision + 1 })
    .where(isCard(districtId, key))
}

/** The newest first. */
export async function listCardVersions(db: Db, districtId: string, key: string, limit: number): Promise<CardVersionRow[]> {
  return db
    .select()
    .from(cardVersions)
    .where(and(eq(cardVersions.districtId, districtId), eq(cardVersions.key, key)))
    .orderBy(desc(cardVersions.no))
    .limit(limit)
}

export async function findCardVersion(db: Db, districtId: string, key: string, no: number): Promise<CardVersionRow | null> {
  const [row] = await db
    .select()
    .from(cardVersions)
    .where(isVersion(districtId, key, no))
  return row ?? null
}

export async function putCardVersion(db: Db, row: CardVersionRow): Promise<void> {
  await db
    .insert(cardVersions)
    .values(row)
    .onConflictDoUpdate({ target: [cardVersions.districtId, cardVersions.key, cardVersions.no], set: row })
}

export async function changeCardVersion(db: Db, { districtId, key, no }: CardVersionRow, change: Partial<CardVersionRow>): Promise<void> {
  await db
    .update(cardVersions)
    .set(change)
    .where(isVersion(districtId, key, no))
}

function isCard(districtId: string, key: string) {
  return and(eq(cards.districtId, districtId), eq(cards.key, key))
}

function isVersion(districtId: string, key: string, no: number) {
  return and(eq(cardVersions.districtId, districtId), eq(cardVersions.key, key), eq(cardVersions.no, no))
}
