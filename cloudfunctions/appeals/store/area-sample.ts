import { and, asc, eq, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { AreaCallState } from '@shared/appeals/area-survey'
import type { TerritoryPath } from '@shared/platform/territory'
import { type Db, rowsOf } from '@platform/kernel/database'
import type { Cursor } from '@platform/rules/cursor'
import { areaPhones, areaSample } from './tables'

export type AreaPlace = typeof areaSample.$inferSelect
export type AreaPhone = typeof areaPhones.$inferSelect

/** Adds numbers that are not in the list yet; answers how many were new. */
export async function insertAreaPhones(db: Db, rows: readonly AreaPhone[]): Promise<number> {
  const made = await db
    .insert(areaPhones)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ id: areaPhones.id })
  return made.length
}

export async function listAreaPhones(db: Db, districtId: string, grid: TerritoryPath): Promise<AreaPhone[]> {
  return db
    .select()
    .from(areaPhones)
    .where(and(eq(areaPhones.districtId, districtId), or(eq(areaPhones.grid, grid), sql`${areaPhones.grid} like ${`${grid}.%`}`)))
}

export async function findAreaPhone(db: Db, districtId: string, id: string): Promise<AreaPhone | null> {
  const [row] = await db
    .select()
    .from(areaPhones)
    .where(and(eq(areaPhones.districtId, districtId), eq(areaPhones.id, id)))
  return row ?? null
}

export async function insertAreaSample(db: Db, rows: readonly (typeof areaSample.$inferInsert)[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500)
    await db
      .insert(areaSample)
      .values(rows.slice(at, at + 500))
      .onConflictDoNothing()
}

/** Who was asked in the survey's round before this one. */
export async function listAskedBefore(db: Db, districtId: string, surveyId: string, number: number, grid: TerritoryPath): Promise<string[]> {
  const rows = await rowsOf<{ who: string }>(
    db,
    sql`select s.who from area_sample s join area_rounds r on r.district_id = s.district_id and r.id = s.round_id
        where s.district_id = ${districtId} and r.survey_id = ${surveyId} and s.grid = ${grid} and s.state <> 'reserve'
          and r.number = (select max(e.number) from area_rounds e join area_grids g on g.district_id = e.district_id and g.round_id = e.id
            where e.district_id = ${districtId} and e.survey_id = ${surveyId} and e.number < ${number} and g.grid = ${grid})`,
  )
  return rows.map(({ who }) => who)
}

const place = (districtId: string, id: string) => and(eq(areaSample.districtId, districtId), eq(areaSample.id, id))

export async function findAreaPlace(db: Db, districtId: string, id: string): Promise<AreaPlace | null> {
  const [row] = await db.select().from(areaSample).where(place(districtId, id))
  return row ?? null
}

export async function findAreaPlaceByToken(db: Db, districtId: string, tokenHash: string): Promise<AreaPlace | null> {
  const [row] = await db
    .select()
    .from(areaSample)
    .where(and(eq(areaSample.districtId, districtId), eq(areaSample.tokenHash, tokenHash)))
  return row ?? null
}

/** Reads a place and holds it until the act is over. */
export async function holdAreaPlace(db: Db, districtId: string, id: string): Promise<AreaPlace | null> {
  const [row] = await db.select().from(areaSample).where(place(districtId, id)).for('update')
  return row ?? null
}

export async function changeAreaPlace(db: Db, { districtId, id }: Pick<AreaPlace, 'districtId' | 'id'>, change: Partial<AreaPlace>): Promise<void> {
  await db.update(areaSample).set(change).where(place(districtId, id))
}

/** The next reserve of a grid takes the place of one that left; null when there is none. */
export async function takeReserve(db: Db, { districtId, roundId, grid }: Pick<AreaPlace, 'districtId' | 'roundId' | 'grid'>): Promise<string | null> {
  const [next] = await db
    .select({ id: areaSample.id })
    .from(areaSample)
    .where(and(eq(areaSample.districtId, districtId), eq(areaSample.roundId, roundId), eq(areaSample.grid, grid), eq(areaSample.state, 'reserve')))
    .orderBy(asc(areaSample.rank))
    .limit(1)
    .for('update', { skipLocked: true })
  if (!next) return null
  await db.update(areaSample).set({ state: 'asked' }).where(place(districtId, next.id))
  return next.id
}

/**
 * Takes places that were not asked yet, or that were asked, did not answer, were not reminded, and for which half of the time between being
 * asked and the end of the round is over; by app or text message.
 */
export async function takeToAsk(
  db: Db,
  { districtId, id: roundId, closesAt }: { districtId: string; id: string; closesAt: Date },
  which: 'ask' | 'remind',
  { now, limit }: { now: Date; limit: number },
): Promise<AreaPlace[]> {
  const longAgo = lte(areaSample.askedAt, new Date(2 * now.getTime() - closesAt.getTime()))
  const open = which === 'ask' ? isNull(areaSample.askedAt) : and(isNull(areaSample.remindedAt), longAgo)
  return db
    .select()
    .from(areaSample)
    .where(
      and(eq(areaSample.districtId, districtId), eq(areaSample.roundId, roundId), eq(areaSample.state, 'asked'), inArray(areaSample.way, ['app', 'sms']), open),
    )
    .limit(limit)
    .for('update', { skipLocked: true })
}

export async function markAsked(db: Db, districtId: string, ids: readonly string[], change: Partial<AreaPlace>): Promise<void> {
  if (ids.length === 0) return
  await db
    .update(areaSample)
    .set(change)
    .where(and(eq(areaSample.districtId, districtId), inArray(areaSample.id, [...ids])))
}

function under(territories: readonly TerritoryPath[]): SQL {
  return or(...territories.map((path) => or(eq(areaSample.grid, path), sql`starts_with(${areaSample.grid}, ${`${path}.`})`))) ?? sql`false`
}

const asEpoch = sql`coalesce(${areaSample.nextTryAt}, to_timestamp(0))`

/** The numbers of a round in these territories that stand so: which to call first, first. */
export async function listAreaCalls(
  db: Db,
  districtId: string,
  query: { roundId: string; territories: readonly TerritoryPath[]; state: AreaCallState; now: Date; after: Cursor | null; limit: number },
): Promise<AreaPlace[]> {
  const { after } = query
  return db
    .select()
    .from(areaSample)
    .where(
      and(
        eq(areaSample.districtId, districtId),
        eq(areaSample.roundId, query.roundId),
        eq(areaSample.way, 'phone'),
        under(query.territories),
        eq(callState(query.now), query.state),
        after ? sql`(${asEpoch}, ${areaSample.id}) > (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(asEpoch, areaSample.id)
    .limit(query.limit)
}

/** How a place of the telephone list stands; null for a reserve. */
const callState = (now: Date) => sql<AreaCallState | null>`case ${areaSample.state}
  when 'asked' then case when ${areaSample.nextTryAt} > ${now.toISOString()}::timestamptz then 'again' else 'toCall' end
  when 'answered' then 'answered' when 'refused' then 'refused' when 'unreached' then 'unreached' when 'wrongNumber' then 'unreached' end`

export async function countAreaCalls(
  db: Db,
  districtId: string,
  { roundId, territories, now }: { roundId: string; territories: readonly TerritoryPath[]; now: Date },
): Promise<{ state: AreaCallState | null; count: number }[]> {
  const state = callState(now)
  return db
    .select({ state, count: sql<number>`count(*)::int` })
    .from(areaSample)
    .where(and(eq(areaSample.districtId, districtId), eq(areaSample.roundId, roundId), eq(areaSample.way, 'phone'), under(territories)))
    .groupBy(sql`1`)
}

/** The next call of a round in these territories that nobody has in hand, or that is the caller's own already; held until the act is over. */
export async function takeNextCall(
  db: Db,
  districtId: string,
  roundId: string,
  by: { territories: readonly TerritoryPath[]; personId: string | null; now: Date },
): Promise<AreaPlace | null> {
  const free = or(isNull(areaSample.heldUntil), lte(areaSample.heldUntil, by.now), by.personId ? eq(areaSample.heldBy, by.personId) : undefined)
  const [row] = await db
    .select()
    .from(areaSample)
    .where(
      and(
        eq(areaSample.districtId, districtId),
        eq(areaSample.roundId, roundId),
        eq(areaSample.state, 'asked'),
        eq(areaSample.way, 'phone'),
        under(by.territories),
        or(isNull(areaSample.nextTryAt), lte(areaSample.nextTryAt, by.now)),
        free,
      ),
    )
    .orderBy(asc(areaSample.nextTryAt), asc(areaSample.rank), asc(areaSample.grid))
    .limit(1)
    .for('update', { skipLocked: true })
  return row ?? null
}

/** How many places of each grid stand how. */
export async function countAreaPlaces(db: Db, districtId: string, roundIds: readonly string[]) {
  return db
    .select({ roundId: areaSample.roundId, grid: areaSample.grid, state: areaSample.state, way: areaSample.way, count: sql<number>`count(*)::int` })
    .from(areaSample)
    .where(and(eq(areaSample.districtId, districtId), inArray(areaSample.roundId, [...roundIds])))
    .groupBy(areaSample.roundId, areaSample.grid, areaSample.state, areaSample.way)
}
