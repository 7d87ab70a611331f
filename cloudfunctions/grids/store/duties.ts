import type { Role } from '@shared/platform/role'
import type { TerritoryPath } from '@shared/platform/territory'
import type { Db } from '@platform/kernel/database'
import { livingAt } from '@platform/store/living'
import { grants, people } from '@platform/store/tables'
import { and, asc, eq, inArray, like, or, sql } from 'drizzle-orm'
import { type Handler, type HandlerRole, rosteredRoles } from '../rules/roster'
import { duties } from './tables'

/** Where somebody stands who was granted a post but given no place in its order. */
const last = 1000

export interface WorkerRow {
  personId: string
  name: string | null
  role: Role
  post: string
  territory: TerritoryPath
  phone: string | null
  awayUntil: Date | null
}

const columns = {
  personId: grants.personId,
  name: people.name,
  role: grants.role,
  post: grants.post,
  territory: grants.territory,
  bodyId: grants.bodyId,
  phone: duties.publicPhone,
  position: sql<number>`coalesce(${duties.position}, ${sql.raw(String(last))})`,
  awayUntil: duties.awayUntil,
}

function selectGranted(db: Db) {
  return db
    .select(columns)
    .from(grants)
    .innerJoin(people, and(eq(people.districtId, grants.districtId), eq(people.id, grants.personId)))
    .leftJoin(
      duties,
      and(eq(duties.districtId, grants.districtId), eq(duties.path, grants.territory), eq(duties.personId, grants.personId), eq(duties.role, grants.role)),
    )
}

/** Without a place in the order: who has been in the post longest, then by name, so that every process agrees. */
const seniority = [asc(grants.since), asc(people.name), asc(grants.personId)]

/** Everybody in a post that is manned by stand-ins or by a rota, in this district. */
export async function listHandlers(db: Db, districtId: string, now: Date): Promise<Handler[]> {
  const rows = await selectGranted(db)
    .where(and(eq(grants.districtId, districtId), livingAt(now), inArray(grants.role, [...rosteredRoles])))
    .orderBy(...seniority)
  return rows.map((row) => ({ ...row, role: row.role as HandlerRole, name: row.name ?? row.post, position: Number(row.position) }))
}

/** Everybody with duties at this territory or under it, in the order of stand-ins. */
export async function listWorkersUnder(
  db: Db,
  districtId: string,
  path: TerritoryPath,
  { roles, now }: { roles: readonly Role[]; now: Date },
): Promise<WorkerRow[]> {
  const rows = await selectGranted(db)
    .where(
      and(
        eq(grants.districtId, districtId),
        livingAt(now),
        inArray(grants.role, [...roles]),
        or(eq(grants.territory, path), like(grants.territory, `${path}.%`)),
      ),
    )
    .orderBy(asc(columns.position), ...seniority)
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}

export interface NewDuty {
  path: TerritoryPath
  personId: string
  role: Role
  position: number
  publicPhone: string | null
}

export async function upsertDuties(db: Db, districtId: string, rows: readonly NewDuty[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insert(duties)
    .values(rows.map((row) => ({ districtId, ...row })))
    .onConflictDoUpdate({
      target: [duties.districtId, duties.path, duties.personId, duties.role],
      set: { position: sql`excluded.position`, publicPhone: sql`excluded.public_phone` },
    })
}

/** Marks a person away in each of these posts until then; null = back. */
export async function setAwayUntil(
  db: Db,
  districtId: string,
  personId: string,
  posts: readonly { role: Role; territory: TerritoryPath }[],
  until: Date | null,
): Promise<void> {
  await db
    .insert(duties)
    .values(posts.map(({ role, territory }) => ({ districtId, path: territory, personId, role, position: last, awayUntil: until })))
    .onConflictDoUpdate({ target: [duties.districtId, duties.path, duties.personId, duties.role], set: { awayUntil: sql`excluded.away_until` } })
}
