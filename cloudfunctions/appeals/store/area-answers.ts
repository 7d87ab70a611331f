import { and, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import type { TerritoryPath } from '@shared/platform/territory'
import { type Db, rowsOf } from '@platform/kernel/database'
import type { Cursor } from '@platform/rules/cursor'
import type { AreaCell } from '../rules/area-results'
import type { Order } from './orders'
import { areaAnswers, orders } from './tables'

export type AreaAnswerRow = typeof areaAnswers.$inferSelect

/** Keeps an answer; false when one with this key is there. */
export async function insertAreaAnswer(db: Db, row: AreaAnswerRow): Promise<boolean> {
  const made = await db.insert(areaAnswers).values(row).onConflictDoNothing().returning({ id: areaAnswers.id })
  return made.length > 0
}

export async function hasAreaKey(db: Db, districtId: string, roundId: string, keyHash: string): Promise<boolean> {
  const rows = await db
    .select({ id: areaAnswers.id })
    .from(areaAnswers)
    .where(and(eq(areaAnswers.districtId, districtId), eq(areaAnswers.roundId, roundId), eq(areaAnswers.keyHash, keyHash)))
  return rows.length > 0
}

function under(territories: readonly TerritoryPath[]): SQL {
  return or(...territories.map((path) => or(eq(areaAnswers.grid, path), sql`starts_with(${areaAnswers.grid}, ${`${path}.`})`))) ?? sql`false`
}

/** Answers of rounds counted by grid, question and option; a row without an option counts who answered the question at all. */
export async function countAreaAnswers(
  db: Db,
  districtId: string,
  roundIds: readonly string[],
  volunteer: boolean,
  territories: readonly TerritoryPath[],
): Promise<(AreaCell & { roundId: string })[]> {
  const rounds = sql.join(
    roundIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  return rowsOf(
    db,
    sql`with asked as (
          select ${areaAnswers.roundId} as round_id, ${areaAnswers.grid} as grid, q.key, q.value from ${areaAnswers}, jsonb_each(${areaAnswers.chosen}) q
          where ${areaAnswers.districtId} = ${districtId} and ${areaAnswers.roundId} in (${rounds}) and ${areaAnswers.volunteer} = ${volunteer} and ${under(territories)})
        select round_id as "roundId", grid, key, null as option, count(*)::int as count from asked group by round_id, grid, key
        union all
        select round_id, grid, key, o.value, count(*)::int from asked, jsonb_array_elements_text(asked.value) o group by round_id, grid, key, o.value`,
  )
}

export async function countVolunteers(db: Db, districtId: string, roundId: string): Promise<{ grid: string; count: number }[]> {
  return db
    .select({ grid: areaAnswers.grid, count: sql<number>`count(*)::int` })
    .from(areaAnswers)
    .where(and(eq(areaAnswers.districtId, districtId), eq(areaAnswers.roundId, roundId), eq(areaAnswers.volunteer, true)))
    .groupBy(areaAnswers.grid)
}

/** What was written in a round and may be read, in an order that says nothing of who came first. */
export async function listAreaWords(
  db: Db,
  districtId: string,
  roundId: string,
  territories: readonly TerritoryPath[],
  limit: number,
): Promise<{ key: string; words: string }[]> {
  return rowsOf(
    db,
    sql`select q.key, q.value as words from ${areaAnswers}, jsonb_each_text(${areaAnswers.words}) q
        where ${areaAnswers.districtId} = ${districtId} and ${areaAnswers.roundId} = ${roundId} and ${areaAnswers.volunteer} = false and ${areaAnswers.heldFor} is null and ${under(territories)}
        order by md5(q.value) limit ${limit}`,
  )
}

const toJudge = sql`${areaAnswers.heldFor} is not null and not ${areaAnswers.hidden}`

/** Answers whose words wait for somebody to look at them, the oldest first. */
export async function listAreaHeld(
  db: Db,
  districtId: string,
  query: { roundId: string; territories: readonly TerritoryPath[]; after: Cursor | null; limit: number },
): Promise<AreaAnswerRow[]> {
  const { roundId, territories, after } = query
  const past = after ? sql`(${areaAnswers.day}, ${areaAnswers.id}) > (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)` : undefined
  return db
    .select()
    .from(areaAnswers)
    .where(and(eq(areaAnswers.districtId, districtId), eq(areaAnswers.roundId, roundId), toJudge, under(territories), past))
    .orderBy(areaAnswers.day, areaAnswers.id)
    .limit(query.limit)
}

export async function countAreaHeld(db: Db, districtId: string, roundId: string, territories: readonly TerritoryPath[]): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(areaAnswers)
    .where(and(eq(areaAnswers.districtId, districtId), eq(areaAnswers.roundId, roundId), toJudge, under(territories)))
  return row?.count ?? 0
}

/** Changes an answer whose words still wait; false when somebody was faster. */
export async function judgeAreaAnswer(
  db: Db,
  { districtId, id }: Pick<AreaAnswerRow, 'districtId' | 'id'>,
  change: Pick<AreaAnswerRow, 'heldFor'> | Pick<AreaAnswerRow, 'hidden'>,
): Promise<boolean> {
  const rows = await db
    .update(areaAnswers)
    .set(change)
    .where(and(eq(areaAnswers.districtId, districtId), eq(areaAnswers.id, id), toJudge))
    .returning({ id: areaAnswers.id })
  return rows.length > 0
}

/** 补差: unhappy answers of those who agreed to be contacted, with the order that was made of it. */
export async function listAreaUnhappy(
  db: Db,
  districtId: string,
  query: { roundId: string; territories: readonly TerritoryPath[]; after: Cursor | null; limit: number },
): Promise<{ answer: AreaAnswerRow; order: Order | null }[]> {
  const { roundId, territories, after } = query
  const past = after ? sql`(${areaAnswers.day}, ${areaAnswers.id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)` : undefined
  const rows = await db
    .select({ answer: areaAnswers, order: orders })
    .from(areaAnswers)
    .leftJoin(orders, and(eq(orders.districtId, areaAnswers.districtId), eq(orders.id, areaAnswers.orderId)))
    .where(
      and(
        eq(areaAnswers.districtId, districtId),
        eq(areaAnswers.roundId, roundId),
        sql`${areaAnswers.unhappy} and ${areaAnswers.contact} is not null`,
        under(territories),
        past,
      ),
    )
    .orderBy(desc(areaAnswers.day), desc(areaAnswers.id))
    .limit(query.limit)
  return rows as { answer: AreaAnswerRow; order: Order | null }[]
}

export async function findAreaAnswer(db: Db, districtId: string, id: string): Promise<AreaAnswerRow | null> {
  const [row] = await db
    .select()
    .from(areaAnswers)
    .where(and(eq(areaAnswers.districtId, districtId), eq(areaAnswers.id, id)))
  return row ?? null
}

export async function linkAreaOrder(db: Db, { districtId, id }: Pick<AreaAnswerRow, 'districtId' | 'id'>, orderId: string): Promise<void> {
  await db
    .update(areaAnswers)
    .set({ orderId })
    .where(and(eq(areaAnswers.districtId, districtId), eq(areaAnswers.id, id)))
}
