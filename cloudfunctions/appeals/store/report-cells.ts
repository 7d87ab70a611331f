import { type ReportKind, reportKinds } from '@shared/appeals/handling-report'
import { and, eq, gte, ne, or, type SQL, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '@platform/kernel/database'
import { within } from './inbox'
import { answered, counted, onTime, overdue, reopened, solved } from './reported'
import { orders, reportCells, reportDirty, reportMarks, reportSums } from './tables'

export interface Pair {
  month: string
  grid: string
}

const cut = (path: SQL, parts: number): SQL => sql`array_to_string((string_to_array(${path}, '.'))[1:${sql.raw(String(parts))}], '.')`
const gridOf = cut(sql`${orders.territory}`, 4)
const monthOf = sql`to_char((${orders.receivedAt} at time zone 'UTC') + interval '8 hours', 'YYYY-MM')`

/** Notes which cells have to be counted anew because an order of theirs changed. Answers how many. */
export async function markDirty(db: Db, districtId: string, since: Date | null, now: Date): Promise<number> {
  const changed = since ? sql`and ${orders.updatedAt} >= ${since.toISOString()}` : sql``
  const made = await rowsOf(
    db,
    sql`insert into report_dirty (district_id, month, grid) select distinct ${orders.districtId}, ${monthOf}, ${gridOf} from ${orders}
      where ${orders.districtId} = ${districtId} ${changed} on conflict do nothing returning month`,
  )
  // Cells from before there were sums: all their months, once.
  await db.execute(sql`insert into report_dirty (district_id, month, grid) select distinct district_id, month, '' from report_cells
    where district_id = ${districtId} and not exists (select 1 from report_sums where district_id = ${districtId}) on conflict do nothing`)
  await db
    .insert(reportMarks)
    .values({ districtId, at: now })
    .onConflictDoUpdate({ target: reportMarks.districtId, set: { at: now } })
  return made.length
}

export async function findMark(db: Db, districtId: string): Promise<Date | null> {
  const [row] = await db.select({ at: reportMarks.at }).from(reportMarks).where(eq(reportMarks.districtId, districtId))
  return row?.at ?? null
}

/** Whether anything is left to be counted: months of grids, or sums of months. */
export async function isAnyDirty(db: Db, districtId: string, what: 'grids' | 'sums'): Promise<boolean> {
  const which = what === 'sums' ? eq(reportDirty.grid, '') : ne(reportDirty.grid, '')
  const rows = await db
    .select({ month: reportDirty.month })
    .from(reportDirty)
    .where(and(eq(reportDirty.districtId, districtId), which))
    .limit(1)
  return rows.length > 0
}

/** Takes the months whose sums have to be added up anew; what another run has in hand is passed over. */
export async function takeDirtyMonths(db: Db, districtId: string, most: number): Promise<string[]> {
  const rows = await rowsOf<{ month: string }>(
    db,
    sql`delete from report_dirty d using (
        select month from report_dirty where district_id = ${districtId} and grid = '' order by month desc limit ${most} for update skip locked
      ) as chosen where d.district_id = ${districtId} and d.month = chosen.month and d.grid = '' returning d.month`,
  )
  return rows.map(({ month }) => month)
}

/** Takes some of the cells to be counted anew; what another run has in hand is passed over. */
export async function takeDirty(db: Db, districtId: string, most: number): Promise<Pair[]> {
  return rowsOf<Pair>(
    db,
    sql`delete from report_dirty d using (
        select month, grid from report_dirty where district_id = ${districtId} and grid <> '' order by month desc, grid limit ${most} for update skip locked
      ) as chosen where d.district_id = ${districtId} and d.month = chosen.month and d.grid = chosen.grid returning d.month, d.grid`,
  )
}

/** Counts these months of these grids anew, and notes that the sums of the months are to be. */
export async function recount(db: Db, districtId: string, pairs: readonly Pair[]): Promise<void> {
  const list = sql`jsonb_to_recordset((${JSON.stringify(pairs)}::text)::jsonb) as p(month text, grid text)`
  await db.execute(sql`delete from report_cells c using ${list} where c.district_id = ${districtId} and c.month = p.month and c.grid = p.grid`)
  const from = sql`(p.month || '-01T00:00:00+08:00')::timestamptz`
  // A month's end in Shanghai: the moments of UTC are eight hours behind, so that adding a month to one could skip days.
  const to = sql`(to_char((p.month || '-01')::date + interval '1 month', 'YYYY-MM') || '-01T00:00:00+08:00')::timestamptz`
  const here = (place: SQL) => sql`select ${orders}.* from ${orders} where ${orders.districtId} = ${districtId} and ${place}
    and ${orders.receivedAt} >= ${from} and ${orders.receivedAt} < ${to} and ${counted}`
  const under = sql`p.grid like '%.%.%.%' and ${orders.territory} ~>=~ (p.grid || '.') and ${orders.territory} ~<~ (p.grid || '/')`
  await db.execute(sql`
    insert into report_cells (district_id, month, grid, town, village, category_l1, holder_role, holder_territory, holder_body, holder_post,
      received, answered, on_time, solved, asked, judged, satisfied, unhappy, reopened)
    select ${districtId}, p.month, p.grid, ${cut(sql`p.grid`, 2)}, ${cut(sql`p.grid`, 3)}, orders.category_l1, orders.holder_role, orders.holder_territory,
      coalesce(orders.holder_body, ''), max(orders.holder_post), count(*), count(*) filter (where ${answered}), count(*) filter (where ${onTime}),
      count(*) filter (where ${solved}), coalesce(sum(asked.asked), 0), coalesce(sum(asked.judged), 0), coalesce(sum(asked.satisfied), 0),
      coalesce(sum(asked.unhappy), 0), count(*) filter (where ${answered} and ${reopened})
    from ${list} cross join lateral (${here(sql`${orders.territory} = p.grid`)} union all ${here(under)}) as orders
    left join lateral (
      select count(distinct whose) as asked, count(distinct whose) filter (where score is not null) as judged,
        count(distinct whose) filter (where score >= 4) as satisfied, count(distinct whose) filter (where score <= 2) as unhappy
      from (select coalesce(a.person_id::text, a.id::text) as whose, a.score from appeals a
        where a.district_id = orders.district_id and a.order_id = orders.id and a.withdrawn_at is null and (a.person_id is not null or a.receipt_hash is not null)
      ) as who
    ) as asked on ${answered}
    group by p.month, p.grid, orders.category_l1, orders.holder_role, orders.holder_territory, coalesce(orders.holder_body, '')`)
  // Not `do nothing`: the row has to be held, or a run beside this one takes it and adds up what it cannot see yet.
  await db.execute(sql`insert into report_dirty (district_id, month, grid) select distinct ${districtId}, p.month, '' from ${list}
    on conflict (district_id, month, grid) do update set grid = excluded.grid`)
}

const sum = (column: string): SQL => sql`sum(${sql.raw(column)})::int`

/** Adds the cells of this month up over the district, by each kind of row. */
export async function sumUp(db: Db, districtId: string, month: string): Promise<void> {
  await db.delete(reportSums).where(and(eq(reportSums.districtId, districtId), eq(reportSums.month, month)))
  for (const kind of reportKinds) {
    await db.execute(sql`
      insert into report_sums (district_id, month, kind, key, name, received, answered, on_time, solved, asked, judged, satisfied, reopened)
      select ${districtId}, ${month}, ${kind}, ${keyOf[kind]}, ${kind === 'post' ? sql`max(holder_post)` : sql`''`}, ${sum('received')}, ${sum('answered')},
        ${sum('on_time')}, ${sum('solved')}, ${sum('asked')}, ${sum('judged')}, ${sum('satisfied')}, ${sum('reopened')}
      from report_cells where district_id = ${districtId} and month = ${month} group by ${keyOf[kind]}`)
  }
}

export interface CellSum {
  /** Of one key over all months, or of one month over all keys: the other is null. */
  key: string | null
  name: string
  month: string | null
  received: number
  answered: number
  onTime: number
  solved: number
  asked: number
  judged: number
  satisfied: number
  reopened: number
}

const keyOf: Record<ReportKind, SQL> = {
  post: sql`holder_role || '|' || holder_territory || '|' || holder_body`,
  grid: sql`grid`,
  village: sql`village`,
  town: sql`town`,
  category: sql`category_l1`,
}

function under(territories: readonly string[]): SQL {
  const all = territories.map((path) => or(eq(reportCells.grid, path), sql`(${reportCells.grid} ~>=~ ${`${path}.`} and ${reportCells.grid} ~<~ ${`${path}/`})`))
  return or(...all) ?? sql`false`
}

/** The numbers of these territories since a month, added up by key and, beside that, by month: of the whole district from its sums, of less from cells. */
export async function sumCells(db: Db, districtId: string, query: { by: ReportKind; since: string; territories: readonly string[] }): Promise<CellSum[]> {
  const from = query.territories.includes(districtId)
    ? sql`select ${reportSums}.* from ${reportSums}
        where ${and(eq(reportSums.districtId, districtId), eq(reportSums.kind, query.by), gte(reportSums.month, query.since))}`
    : sql`select ${keyOf[query.by]} as key, holder_post as name, ${reportCells}.* from ${reportCells}
        where ${and(eq(reportCells.districtId, districtId), gte(reportCells.month, query.since), under(query.territories))}`
  return rowsOf<CellSum>(
    db,
    sql`select key, ${query.by === 'post' ? sql`coalesce(max(name), '')` : sql`''`} as name, month, ${sum('received')} as received,
        ${sum('answered')} as answered, ${sum('on_time')} as "onTime", ${sum('solved')} as solved, ${sum('asked')} as asked, ${sum('judged')} as judged,
        ${sum('satisfied')} as satisfied, ${sum('reopened')} as reopened
      from (${from}) as numbers group by grouping sets ((key), (month))`,
  )
}

const overdueKey: Record<ReportKind, SQL> = {
  post: sql`${orders.holderRole} || '|' || ${orders.holderTerritory} || '|' || coalesce(${orders.holderBody}, '')`,
  grid: gridOf,
  village: cut(sql`${orders.territory}`, 3),
  town: cut(sql`${orders.territory}`, 2),
  category: sql`${orders.categoryL1}`,
}

/** Open orders past their deadline, now: time passes without anything being written, so that no cell can hold it. */
export async function countOverdue(
  db: Db,
  districtId: string,
  query: { by: ReportKind; since: Date; territories: readonly string[]; now: Date },
): Promise<{ key: string | null; month: string | null; overdue: number }[]> {
  const where = and(
    eq(orders.districtId, districtId),
    counted,
    overdue(query.now),
    gte(orders.receivedAt, query.since),
    or(...query.territories.map(within)) ?? sql`false`,
  )
  return rowsOf(
    db,
    sql`select key, month, count(*)::int as overdue from (select ${overdueKey[query.by]} as key, ${monthOf} as month from ${orders} where ${where}) as late
      group by grouping sets ((key), (month))`,
  )
}
