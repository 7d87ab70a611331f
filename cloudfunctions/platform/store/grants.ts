import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '../kernel/database'
import { grants } from './tables'

/** Gives a right, unless the person already holds the very same. */
export async function giveGrant(db: Db, grant: typeof grants.$inferInsert): Promise<void> {
  const { districtId, personId, role, territory, bodyId } = grant
  const same = and(eq(grants.districtId, districtId), eq(grants.personId, personId), eq(grants.role, role), eq(grants.territory, territory), isNull(grants.endedAt), bodyId ? eq(grants.bodyId, bodyId) : isNull(grants.bodyId))
  const [held] = await db.select({ id: grants.id }).from(grants).where(same).limit(1)
  if (!held) await db.insert(grants).values(grant)
}

export interface PostAsked {
  role: string
  territory: string
  bodyId: string | null
}

/** Everybody with a living grant for these very posts, in one query for all of them. */
export async function findHolders(db: Db, districtId: string, posts: readonly PostAsked[]): Promise<(PostAsked & { personId: string })[]> {
  if (posts.length === 0) return []
  return rowsOf(
    db,
    sql`select distinct asked.role, asked.territory, asked."bodyId", g.person_id as "personId"
        from jsonb_to_recordset((${JSON.stringify(posts)}::text)::jsonb) as asked(role text, territory text, "bodyId" text)
        join grants g on g.district_id = ${districtId} and g.role = asked.role and g.territory = asked.territory
         and g.body_id is not distinct from asked."bodyId" and g.ended_at is null`,
  )
}
