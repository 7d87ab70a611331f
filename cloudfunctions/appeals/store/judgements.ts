import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '@platform/kernel/database'
import type { JudgementRow } from '../../triage'
import { within } from './inbox'
import { corrections, orders } from './tables'

export interface ConfusionRow {
  from: string
  to: string
  count: number
}

/** Every order since then under these territories, with the machine's own answer and what staff said of it last. */
function judgedSince(districtId: string, since: Date, territories: readonly string[]): SQL {
  return sql`
    select to_char((${orders.receivedAt} at time zone 'UTC') + interval '8 hours', 'YYYY-MM') as month,
      coalesce(${orders.explanation}->'category'->>'l1', said.first->>'l1', ${orders.categoryL1}) as l1,
      case when ${orders.explanation} is not null then ${orders.explanation}->'category'->>'l2'
        when said.first is not null then said.first->>'l2' else ${orders.categoryL2} end as l2,
      coalesce(${orders.explanation}->>'modelVersion', '') as model,
      ${orders.confidence} as confidence,
      coalesce(jsonb_array_length(${orders.explanation}->'wordsFor'), 1) = 0 as unread,
      said.last->>'l1' as said_l1, said.last->>'l2' as said_l2
    from ${orders}
    left join (
      select order_id, (array_agg("from" order by at, id))[1] as first, (array_agg("to" order by at desc, id desc))[1] as last
      from ${corrections} where district_id = ${districtId} and about = 'category' group by order_id
    ) as said on said.order_id = ${orders.id}
    where ${and(eq(orders.districtId, districtId), sql`${orders.receivedAt} >= ${since.toISOString()}`, or(...territories.map(within)) ?? sql`false`)}`
}

/** How often, how sure and how right the machine was, by month, category and model. */
export async function countJudgements(db: Db, districtId: string, since: Date, territories: readonly string[], sure: number): Promise<JudgementRow[]> {
  return rowsOf<JudgementRow>(
    db,
    sql`select month, l1, model, count(*)::int as judged, sum(confidence)::float8 as confidence,
        count(*) filter (where confidence < ${sure})::int as unsure, count(*) filter (where unread)::int as unread,
        count(said_l1)::int as looked, coalesce(sum(confidence) filter (where said_l1 is not null), 0)::float8 as "lookedConfidence",
        count(*) filter (where said_l1 = l1)::int as "firstRight",
        count(*) filter (where said_l1 = l1 and said_l2 is not distinct from l2)::int as exact
      from (${judgedSince(districtId, since, territories)}) as all_judged group by month, l1, model order by month, l1, model`,
  )
}

/** What was most often taken for what: first levels that staff set right. */
export async function countConfusions(db: Db, districtId: string, since: Date, territories: readonly string[], most: number): Promise<ConfusionRow[]> {
  return rowsOf<ConfusionRow>(
    db,
    sql`select l1 as "from", said_l1 as "to", count(*)::int as count from (${judgedSince(districtId, since, territories)}) as all_judged
      where said_l1 <> l1 group by l1, said_l1 order by count desc, l1, said_l1 limit ${most}`,
  )
}

/** How many orders carry one of these names, and how many of them are not done. `l2s` null = any second level. */
export async function countCarrying(db: Db, districtId: string, { l1s, l2s }: { l1s: string[]; l2s: string[] | null }): Promise<{ open: number; all: number }> {
  const [row] = await db
    .select({ all: sql<number>`count(*)::int`, open: sql<number>`(count(*) filter (where ${orders.status} not in ('closed', 'withdrawn')))::int` })
    .from(orders)
    .where(and(eq(orders.districtId, districtId), inArray(orders.categoryL1, l1s), l2s ? inArray(orders.categoryL2, l2s) : undefined))
  return row ?? { open: 0, all: 0 }
}
