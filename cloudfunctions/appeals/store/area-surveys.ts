import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import type { TerritoryPath } from '@shared/platform/territory'
import type { Db } from '@platform/kernel/database'
import { areaGrids, areaRounds, areaSurveys } from './tables'

export type AreaSurveyRow = typeof areaSurveys.$inferSelect
export type AreaRoundRow = typeof areaRounds.$inferSelect
export type AreaGridRow = typeof areaGrids.$inferSelect

/** Territories that a survey or round and the caller's share: over it or under it. */
function touches(column: typeof areaSurveys.territory | typeof areaRounds.territory, territories: readonly TerritoryPath[]): SQL {
  const each = territories.map((path) => or(eq(column, path), sql`starts_with(${column}, ${`${path}.`})`, sql`starts_with(${path}, ${column} || '.')`))
  return or(...each) ?? sql`false`
}

export async function listAreaSurveys(db: Db, districtId: string, territories: readonly TerritoryPath[], limit: number): Promise<AreaSurveyRow[]> {
  return db
    .select()
    .from(areaSurveys)
    .where(and(eq(areaSurveys.districtId, districtId), eq(areaSurveys.current, true), touches(areaSurveys.territory, territories)))
    .orderBy(desc(areaSurveys.savedAt), areaSurveys.id)
    .limit(limit)
}

export async function listAreaRounds(db: Db, districtId: string, territories: readonly TerritoryPath[], limit: number): Promise<AreaRoundRow[]> {
  return db
    .select()
    .from(areaRounds)
    .where(and(eq(areaRounds.districtId, districtId), touches(areaRounds.territory, territories)))
    .orderBy(desc(areaRounds.startedAt), areaRounds.id)
    .limit(limit)
}

/** The version that counts now, held until the act is over. */
export async function holdAreaSurvey(db: Db, districtId: string, id: string): Promise<AreaSurveyRow | null> {
  const [row] = await db
    .select()
    .from(areaSurveys)
    .where(and(eq(areaSurveys.districtId, districtId), eq(areaSurveys.id, id), eq(areaSurveys.current, true)))
    .for('update')
  return row ?? null
}

export async function insertAreaSurvey(db: Db, row: AreaSurveyRow): Promise<void> {
  await db.insert(areaSurveys).values(row)
}

export async function changeAreaSurvey(db: Db, { districtId, id, version }: AreaSurveyRow, change: Partial<AreaSurveyRow>): Promise<void> {
  await db
    .update(areaSurveys)
    .set(change)
    .where(and(eq(areaSurveys.districtId, districtId), eq(areaSurveys.id, id), eq(areaSurveys.version, version)))
}

/** Surveys whose next round should begin now. */
export async function listDueSurveys(db: Db, districtId: string, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: areaSurveys.id })
    .from(areaSurveys)
    .where(and(eq(areaSurveys.districtId, districtId), eq(areaSurveys.current, true), lte(areaSurveys.nextAt, now)))
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** The number that the next round of a survey gets. */
export async function nextRoundNumber(db: Db, districtId: string, surveyId: string): Promise<number> {
  const [row] = await db
    .select({ last: sql<number>`coalesce(max(${areaRounds.number}), 0)::int` })
    .from(areaRounds)
    .where(and(eq(areaRounds.districtId, districtId), eq(areaRounds.surveyId, surveyId)))
  return (row?.last ?? 0) + 1
}

export async function insertAreaRound(db: Db, round: Omit<AreaRoundRow, 'id'>): Promise<AreaRoundRow> {
  const row = { ...round, id: randomUUID() }
  await db.insert(areaRounds).values(row)
  return row
}

export async function insertAreaGrids(db: Db, rows: readonly AreaGridRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) await db.insert(areaGrids).values(rows.slice(at, at + 500))
}

export async function findAreaRound(db: Db, districtId: string, id: string): Promise<AreaRoundRow | null> {
  const [row] = await db
    .select()
    .from(areaRounds)
    .where(and(eq(areaRounds.districtId, districtId), eq(areaRounds.id, id)))
  return row ?? null
}

/** Rounds that are not over, the oldest first. */
export async function listOpenRounds(db: Db, districtId: string, limit: number): Promise<AreaRoundRow[]> {
  return db
    .select()
    .from(areaRounds)
    .where(and(eq(areaRounds.districtId, districtId), ne(areaRounds.state, 'closed')))
    .orderBy(asc(areaRounds.startedAt), areaRounds.id)
    .limit(limit)
}

/** Moves a round on from a state; false when somebody else just did. */
export async function changeAreaRound(
  db: Db,
  { districtId, id }: Pick<AreaRoundRow, 'districtId' | 'id'>,
  from: AreaRoundRow['state'],
  to: AreaRoundRow['state'],
): Promise<boolean> {
  const rows = await db
    .update(areaRounds)
    .set({ state: to })
    .where(and(eq(areaRounds.districtId, districtId), eq(areaRounds.id, id), eq(areaRounds.state, from)))
    .returning({ id: areaRounds.id })
  return rows.length > 0
}

/** Takes grids of a round that nobody has sampled; what another run has in hand is passed over. */
export async function takeUnsampled(db: Db, districtId: string, roundId: string, limit: number): Promise<AreaGridRow[]> {
  return db
    .select()
    .from(areaGrids)
    .where(and(eq(areaGrids.districtId, districtId), eq(areaGrids.roundId, roundId), isNull(areaGrids.sampledAt)))
    .orderBy(areaGrids.grid)
    .limit(limit)
    .for('update', { skipLocked: true })
}

export async function isAnyUnsampled(db: Db, districtId: string, roundId: string): Promise<boolean> {
  const rows = await db
    .select({ grid: areaGrids.grid })
    .from(areaGrids)
    .where(and(eq(areaGrids.districtId, districtId), eq(areaGrids.roundId, roundId), isNull(areaGrids.sampledAt)))
    .limit(1)
  return rows.length > 0
}

export async function changeAreaGrid(db: Db, { districtId, roundId, grid }: AreaGridRow, change: Partial<AreaGridRow>): Promise<void> {
  await db
    .update(areaGrids)
    .set(change)
    .where(and(eq(areaGrids.districtId, districtId), eq(areaGrids.roundId, roundId), eq(areaGrids.grid, grid)))
}

export async function listAreaGrids(db: Db, districtId: string, roundId: string): Promise<AreaGridRow[]> {
  return db
    .select()
    .from(areaGrids)
    .where(and(eq(areaGrids.districtId, districtId), eq(areaGrids.roundId, roundId)))
}

/** The grid whose group's link carries this code. */
export async function findAreaGroup(db: Db, districtId: string, groupHash: string): Promise<AreaGridRow | null> {
  const [row] = await db
    .select()
    .from(areaGrids)
    .where(and(eq(areaGrids.districtId, districtId), eq(areaGrids.groupHash, groupHash)))
  return row ?? null
}

/** Rounds of the same survey before this one and it itself, the oldest first. */
export async function listRoundsUpTo(db: Db, round: AreaRoundRow, limit: number): Promise<AreaRoundRow[]> {
  const rows = await db
    .select()
    .from(areaRounds)
    .where(and(eq(areaRounds.districtId, round.districtId), eq(areaRounds.surveyId, round.surveyId), lte(areaRounds.number, round.number)))
    .orderBy(desc(areaRounds.number))
    .limit(limit)
  return rows.reverse()
}
