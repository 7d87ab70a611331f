import type { Role } from '@shared/platform/role'
import type { TerritoryPath } from '@shared/platform/territory'
import { and, desc, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Db } from '../kernel/database'
import type { Cursor } from '../rules/cursor'
import { livingAt } from './living'
import { events, grants, people } from './tables'

export type Given = Omit<typeof grants.$inferSelect, 'role'> & { role: Role; name: string | null }

const under = (path: TerritoryPath) => sql`(${grants.territory} = ${path} or ${grants.territory} like ${`${path}.%`})`
const byId = (districtId: string, id: string) => and(eq(grants.districtId, districtId), eq(grants.id, id))
const asGiven = ({ grant, name }: { grant: typeof grants.$inferSelect; name: string | null }): Given => ({ ...grant, role: grant.role as Role, name })
const samePerson = and(eq(people.districtId, grants.districtId), eq(people.id, grants.personId))

export interface Sought {
  territories: readonly TerritoryPath[]
  role: Role | null
  ended: boolean
  now: Date
  after: Cursor | null
  most: number
}

/** Rights under these territories, the newest first. */
export async function listGiven(db: Db, districtId: string, { territories, role, ended, now, after, most }: Sought): Promise<Given[]> {
  if (territories.length === 0) return []
  const rows = await db
    .select({ grant: grants, name: people.name })
    .from(grants)
    .innerJoin(people, samePerson)
    .where(
      and(
        eq(grants.districtId, districtId),
        or(...territories.map(under)),
        role ? eq(grants.role, role) : undefined,
        ended ? undefined : or(isNull(grants.endedAt), gt(grants.endedAt, now)),
        after ? or(lt(grants.since, after.at), and(eq(grants.since, after.at), lt(grants.id, after.id))) : undefined,
      ),
    )
    .orderBy(desc(grants.since), desc(grants.id))
    .limit(most)
  return rows.map(asGiven)
}

export async function findGiven(db: Db, districtId: string, id: string): Promise<Given | null> {
  const [row] = await db.select({ grant: grants, name: people.name }).from(grants).innerJoin(people, samePerson).where(byId(districtId, id))
  return row ? asGiven(row) : null
}

/** Whoever is in the same post now: role, territory and body alike; the longest there first. */
export async function listAtPost(
  db: Db,
  districtId: string,
  { role, territory, bodyId }: Pick<Given, 'role' | 'territory' | 'bodyId'>,
  now: Date,
): Promise<Given[]> {
  const body = bodyId === null ? isNull(grants.bodyId) : eq(grants.bodyId, bodyId)
  const rows = await db
    .select({ grant: grants, name: people.name })
    .from(grants)
    .innerJoin(people, samePerson)
    .where(and(eq(grants.districtId, districtId), eq(grants.role, role), eq(grants.territory, territory), body, livingAt(now)))
    .orderBy(grants.since, grants.id)
  return rows.map(asGiven)
}

/** The rights that somebody has now. */
export async function listLivingOf(db: Db, districtId: string, personId: string, now: Date): Promise<Given[]> {
  const rows = await db
    .select({ grant: grants, name: people.name })
    .from(grants)
    .innerJoin(people, samePerson)
    .where(and(eq(grants.districtId, districtId), eq(grants.personId, personId), livingAt(now)))
    .orderBy(grants.since, grants.id)
  return rows.map(asGiven)
}

/** Holds the right until the act ends; an administrator's together with all others, so that two cannot end each other at once. */
export async function holdGiven(db: Db, districtId: string, id: string): Promise<Given | null> {
  const role = db.select({ role: grants.role }).from(grants).where(byId(districtId, id))
  await db
    .select({ id: grants.id })
    .from(grants)
    .where(and(eq(grants.districtId, districtId), or(eq(grants.id, id), and(eq(grants.role, 'admin'), sql`'admin' = (${role})`))))
    .orderBy(grants.id)
    .for('update')
  return findGiven(db, districtId, id)
}

/** Rights of administrators that count now and have no end. */
export async function listLastingAdmins(db: Db, districtId: string, now: Date): Promise<{ id: string; personId: string }[]> {
  return db
    .select({ id: grants.id, personId: grants.personId })
    .from(grants)
    .where(
      and(
        eq(grants.districtId, districtId),
        eq(grants.role, 'admin'),
        isNull(grants.endedAt),
        or(isNull(grants.startsAt), sql`${grants.startsAt} <= ${now.toISOString()}`),
      ),
    )
}

export async function changeEnd(db: Db, districtId: string, id: string, endedAt: Date | null): Promise<void> {
  await db.update(grants).set({ endedAt }).where(byId(districtId, id))
}

/** What the ledger says was done to a right, the latest first. */
export async function listEndings(db: Db, districtId: string, id: string): Promise<Pick<typeof events.$inferSelect, 'name' | 'at' | 'actorName' | 'data'>[]> {
  return db
    .select({ name: events.name, at: events.at, actorName: events.actorName, data: events.data })
    .from(events)
    .where(and(eq(events.districtId, districtId), eq(events.subject, id), inArray(events.name, ['platform.endGrant', 'platform.setGrantEnd'])))
    .orderBy(desc(events.id))
    .limit(100)
}
