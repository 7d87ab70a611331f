import { upwards } from '@shared/platform/territory'
import { and, eq, inArray, isNull, or } from 'drizzle-orm'
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

type Post = Pick<typeof grants.$inferSelect, 'role' | 'territory' | 'bodyId'>

/** Who holds these posts now. */
export async function listHolders(db: Db, districtId: string, posts: readonly Post[]): Promise<(Post & { personId: string })[]> {
  if (posts.length === 0) return []
  const wanted = posts.map(({ role, territory, bodyId }) =>
    and(eq(grants.role, role), eq(grants.territory, territory), bodyId ? eq(grants.bodyId, bodyId) : isNull(grants.bodyId)),
  )
  return db
    .selectDistinct({ personId: grants.personId, role: grants.role, territory: grants.territory, bodyId: grants.bodyId })
    .from(grants)
    .where(and(eq(grants.districtId, districtId), isNull(grants.endedAt), or(...wanted)))
}

/** The nearest territory on the way up from a place in which somebody holds this role; null = none. */
export async function nearestWith(db: Db, districtId: string, role: string, place: string): Promise<string | null> {
  const up = upwards(place)
  const rows = await db
    .selectDistinct({ territory: grants.territory })
    .from(grants)
    .where(and(eq(grants.districtId, districtId), eq(grants.role, role), isNull(grants.endedAt), inArray(grants.territory, up)))
  return up.find((path) => rows.some(({ territory }) => territory === path)) ?? null
}
