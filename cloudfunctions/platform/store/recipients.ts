import { and, eq } from 'drizzle-orm'
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
