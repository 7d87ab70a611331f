import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '../kernel/database'
import { people } from './tables'

/** Where a person can be reached: their WeChat identity and their sealed number. */
export async function findRecipient(db: Db, districtId: string, personId: string): Promise<{ openid: string | null; phone: Buffer | null } | null> {
  const [row] = await db
    .select({ openid: people.openid, phone: people.phone })
    .from(people)
    .where(and(eq(people.districtId, districtId), eq(people.id, personId)))
  return row ?? null
}

/** Who of these people wants to be told in plain words (关怀模式). */
export async function listElder(db: Db, districtId: string, personIds: string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.districtId, districtId), inArray(people.id, personIds), eq(people.elder, true)))
  return new Set(rows.map(({ id }) => id))
}
