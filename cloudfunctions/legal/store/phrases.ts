import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import { phrases } from './tables'

export type PhraseRow = typeof phrases.$inferSelect

/** Those of these places, by name. */
export async function listPhrases(db: Db, districtId: string, territories: readonly string[], most: number): Promise<PhraseRow[]> {
  if (territories.length === 0) return []
  return db
    .select()
    .from(phrases)
    .where(and(eq(phrases.districtId, districtId), inArray(phrases.territory, [...territories])))
    .orderBy(asc(phrases.name), asc(phrases.id))
    .limit(most)
}

export async function findPhrase(db: Db, districtId: string, id: string): Promise<PhraseRow | null> {
  const [row] = await db
    .select()
    .from(phrases)
    .where(and(eq(phrases.districtId, districtId), eq(phrases.id, id)))
    .for('update')
  return row ?? null
}

/** A new one, or the one with this id anew. */
export async function putPhrase(db: Db, row: PhraseRow): Promise<void> {
  const { name, body, savedBy, savedAt } = row
  await db
    .insert(phrases)
    .values(row)
    .onConflictDoUpdate({ target: [phrases.districtId, phrases.id], set: { name, body, savedBy, savedAt } })
}

export async function dropPhrase(db: Db, districtId: string, id: string): Promise<void> {
  await db.delete(phrases).where(and(eq(phrases.districtId, districtId), eq(phrases.id, id)))
}
