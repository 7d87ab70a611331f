import { upwards } from '@shared/platform/territory'
import { and, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import type { Db } from '../kernel/database'
import { livingAt } from './living'
import { grants } from './tables'

/** Gives a right. Where the person already holds the very same its end becomes the one given; answers whether anything changed. */
export async function giveGrant(db: Db, grant: typeof grants.$inferInsert): Promise<boolean> {
  const { districtId, personId, role, territory, bodyId } = grant
  const same = and(
    eq(grants.districtId, districtId),
    eq(grants.personId, personId),
    eq(grants.role, role),
    eq(grants.territory, territory),
    or(isNull(grants.endedAt), gt(grants.endedAt, grant.since)),
    bodyId ? eq(grants.bodyId, bodyId) : isNull(grants.bodyId),
  )
  const endedAt = grant.endedAt ?? null
  const [held] = await db.select({ id: grants.id, endedAt: grants.endedAt }).from(grants).where(same).limit(1).for('update')
  if (!held) await db.insert(grants).values(grant)
  else if (held.endedAt?.getTime() === endedAt?.getTime()) return false
  else
    await db
      .update(grants)
      .set({ endedAt })
      .where(and(eq(grants.districtId, districtId), eq(grants.id, held.id)))
  return true
}

type Post = Pick<typeof grants.$inferSelect, 'role' | 'territory' | 'bodyId'>

/** Who holds these posts now. */
export async function listHolders(db: Db, districtId: string, posts: readonly Post[], now: Date): Promise<(Post & { personId: string })[]> {
  if (posts.length === 0) return []
  const wanted = posts.map(({ role, territory, bodyId }) =>
    and(eq(grants.role, role), eq(grants.territory, territory), bodyId ? eq(grants.bodyId, bodyId) : isNull(grants.bodyId)),
  )
  return db
    .selectDistinct({ personId: grants.personId, role: grants.role, territory: grants.territory, bodyId: grants.bodyId })
    .from(grants)
    .where(and(eq(grants.districtId, districtId), livingAt(now), or(...wanted)))
}

/** The nearest territory on the way up from a place in which somebody holds this role; null = none. */
export async function nearestWith(db: Db, districtId: string, { role, place, now }: { role: string; place: string; now: Date }): Promise<string | null> {
  const up = upwards(place)
  const rows = await db
    .selectDistinct({ territory: grants.territory })
    .from(grants)
    .where(and(eq(grants.districtId, districtId), eq(grants.role, role), livingAt(now), inArray(grants.territory, up)))
  return up.find((path) => rows.some(({ territory }) => territory === path)) ?? null
}
