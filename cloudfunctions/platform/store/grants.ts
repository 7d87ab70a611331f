import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../kernel/database'
import { grants } from './tables'

/** Gives a right, unless the person already holds the very same. Answers whether it was new. */
export async function giveGrant(db: Db, grant: typeof grants.$inferInsert): Promise<boolean> {
  const { districtId, personId, role, territory, bodyId } = grant
  const same = and(
    eq(grants.districtId, districtId),
    eq(grants.personId, personId),
    eq(grants.role, role),
    eq(grants.territory, territory),
    isNull(grants.endedAt),
    bodyId ? eq(grants.bodyId, bodyId) : isNull(grants.bodyId),
  )
  const [held] = await db.select({ id: grants.id }).from(grants).where(same).limit(1)
  if (!held) await db.insert(grants).values(grant)
  return !held
}
