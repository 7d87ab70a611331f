import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Act, Context, Hat } from '../kernel/context'
import type { Db } from '../kernel/database'
import { blindIndex, seal } from '../kernel/seal'
import { livingAt } from './living'
import { grants, people, sessions } from './tables'

export interface Known {
  personId: string
  openid: string | null
  name: string | null
  hats: Hat[]
}

const columns = {
  personId: people.id,
  openid: people.openid,
  name: people.name,
  role: grants.role,
  territory: grants.territory,
  bodyId: grants.bodyId,
  post: grants.post,
}
const alive = (now: Date) => and(eq(grants.districtId, people.districtId), eq(grants.personId, people.id), livingAt(now))

type Row = {
  personId: string
  openid: string | null
  name: string | null
  role: string | null
  territory: string | null
  bodyId: string | null
  post: string | null
}

function gather(rows: Row[]): Known | null {
  const [first] = rows
  if (!first) return null
  const hats = rows.flatMap(({ role, territory, bodyId, post }) => (role && territory && post ? [{ role: role as Hat['role'], territory, bodyId, post }] : []))
  return { personId: first.personId, openid: first.openid, name: first.name, hats }
}

export async function findByOpenid(db: Db, districtId: string, openid: string, now: Date): Promise<Known | null> {
  return gather(
    await db
      .select(columns)
      .from(people)
      .leftJoin(grants, alive(now))
      .where(and(eq(people.districtId, districtId), eq(people.openid, openid))),
  )
}

export async function findBySession(db: Db, districtId: string, sessionId: string, now: Date): Promise<Known | null> {
  const rows = await db
    .select(columns)
    .from(sessions)
    .innerJoin(people, and(eq(people.districtId, sessions.districtId), eq(people.id, sessions.personId)))
    .leftJoin(grants, alive(now))
    .where(and(eq(sessions.districtId, districtId), eq(sessions.id, sessionId), isNull(sessions.endedAt), sql`${sessions.expiresAt} > ${now.toISOString()}`))
  return gather(rows)
}

/** The caller's own row, made at their first act: a resident needs nothing but WeChat. */
export async function ensurePerson(ctx: Context, act: Act): Promise<string> {
  if (ctx.actor.personId) return ctx.actor.personId
  if (!ctx.actor.openid) throw new Error('nobody to make a person of')
  return personOf(ctx, act, ctx.actor.openid)
}

/** The row of whoever WeChat knows by this openid, made when it is not there yet. */
export async function personOf(ctx: Context, act: Act, openid: string): Promise<string> {
  const [row] = await act.db
    .insert(people)
    .values({ districtId: ctx.districtId, openid, createdAt: ctx.now })
    .onConflictDoUpdate({ target: [people.districtId, people.openid], set: { openid } })
    .returning({ id: people.id })
  if (!row) throw new Error('person not made')
  return row.id
}

/** The columns of a telephone number at rest: sealed, and findable by its last four digits. */
export function sealedPhone(keys: { data: Buffer; index: Buffer }, phone: string | null | undefined): { phone: Buffer | null; phoneTail: string | null } {
  if (!phone) return { phone: null, phoneTail: null }
  return { phone: seal(keys.data, phone), phoneTail: blindIndex(keys.index, phone.replace(/\D/g, '').slice(-4)) }
}

export interface PersonShown {
  name: string | null
  phone: Buffer | null
}

/** Names and sealed numbers of these people. */
export async function findPeople(db: Db, districtId: string, ids: string[]): Promise<Map<string, PersonShown>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: people.id, name: people.name, phone: people.phone })
    .from(people)
    .where(and(eq(people.districtId, districtId), inArray(people.id, ids)))
  return new Map(rows.map(({ id, name, phone }) => [id, { name, phone }]))
}

/**
 * Residents whose home lies in this territory, as far as they said so. Nobody who works here is among them: they would judge themselves.
 */
export async function listAtHome(db: Db, districtId: string, territory: string): Promise<{ id: string; openid: string | null; phone: Buffer | null }[]> {
  return db
    .select({ id: people.id, openid: people.openid, phone: people.phone })
    .from(people)
    .where(
      and(
        eq(people.districtId, districtId),
        sql`(${people.home} = ${territory} or ${people.home} like ${`${territory}.%`})`,
        sql`not exists (select 1 from ${grants} where ${grants.districtId} = ${people.districtId} and ${grants.personId} = ${people.id} and ${grants.endedAt} is null)`,
      ),
    )
}
