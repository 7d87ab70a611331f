import { and, eq, inArray, or } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import { keptApart } from './tables'

type Pair = readonly [a: string, b: string]
const sorted = (one: string, other: string): Pair => (one < other ? [one, other] : [other, one])

/** Remembers that two orders are not the same event. False when it was known. */
export async function keepPairApart(db: Db, districtId: string, pair: Pair, said: { at: Date; by: string | null; note: string | null }): Promise<boolean> {
  const [a, b] = sorted(...pair)
  const rows = await db
    .insert(keptApart)
    .values({ districtId, a, b, ...said })
    .onConflictDoNothing()
    .returning({ a: keptApart.a })
  return rows.length > 0
}

/** Takes it back. False when nothing was known of them. */
export async function forgetPair(db: Db, districtId: string, pair: Pair): Promise<boolean> {
  const [a, b] = sorted(...pair)
  const rows = await db
    .delete(keptApart)
    .where(and(eq(keptApart.districtId, districtId), eq(keptApart.a, a), eq(keptApart.b, b)))
    .returning({ a: keptApart.a })
  return rows.length > 0
}

/** The orders that are known not to be the same event as any of these. */
export async function listKeptApart(db: Db, districtId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ a: keptApart.a, b: keptApart.b })
    .from(keptApart)
    .where(and(eq(keptApart.districtId, districtId), or(inArray(keptApart.a, [...ids]), inArray(keptApart.b, [...ids]))))
  const own = new Set(ids)
  return new Set(rows.flatMap(({ a, b }) => [a, b]).filter((id) => !own.has(id)))
}
