import type { Measure, ReportKind } from '@shared/appeals/handling-report'
import { and, desc, eq, gte, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import type { Cursor } from '@platform/rules/cursor'
import { within } from './inbox'
import type { Order } from './orders'
import { orders } from './tables'

/**
 * What the numbers of the report mean, once: the cells are counted with these and the lists behind them are found with these, so that
 * a number and its list cannot differ. Sensitive orders (敏感件) are in neither.
 */
export const counted = sql`${orders.sensitive} is null and ${orders.status} not in ('merged', 'withdrawn')`
export const answered = sql`(${orders.outcome} is not null and ${orders.repliedAt} is not null and ${orders.status} in ('replied', 'visiting', 'closed'))`
export const onTime = sql`(${answered} and (${orders.replyDue} is null or ${orders.repliedAt} <= ${orders.replyDue}))`
/** Answered as solved, and no return visit found otherwise. */
export const solved = sql`(${answered} and ${orders.outcome} = 'solved' and not exists (
  select 1 from visits v where v.district_id = ${orders.districtId} and v.order_id = ${orders.id} and v.state = 'done' and v.solved = 'no' and v.done_at >= ${orders.repliedAt}))`
const appealWhere = (condition: SQL) =>
  sql`exists (select 1 from appeals a where a.district_id = ${orders.districtId} and a.order_id = ${orders.id} and a.withdrawn_at is null and ${condition})`
export const reopened = appealWhere(sql`a.reopened > 0`)

export function overdue(now: Date): SQL {
  return sql`(${orders.status} in ('held', 'dispatched', 'handling') and ${orders.replyDue} < ${now.toISOString()})`
}

export function measured(measure: Measure, now: Date): SQL {
  switch (measure) {
    case 'received':
      return sql`true`
    case 'answered':
      return answered
    case 'onTime':
      return onTime
    case 'late':
      // Put so that it is found by the index of the late ones: not on time is answered after a deadline that there was.
      return sql`(${answered} and ${orders.repliedAt} > ${orders.replyDue})`
    case 'overdue':
      return overdue(now)
    case 'solved':
      return solved
    case 'judged':
      return sql`(${answered} and ${appealWhere(sql`a.score is not null`)})`
    case 'satisfied':
      return sql`(${answered} and ${appealWhere(sql`a.score >= 4`)})`
    case 'unhappy':
      return sql`(${answered} and ${appealWhere(sql`a.score <= 2`)})`
    case 'reopened':
      return sql`(${answered} and ${reopened})`
  }
}

/** The orders of one row of the report. */
export function ofKey(by: ReportKind, key: string): SQL {
  switch (by) {
    case 'category':
      return eq(orders.categoryL1, key)
    case 'post': {
      const [role = '', territory = '', body = ''] = key.split('|')
      return sql`(${orders.holderRole} = ${role} and ${orders.holderTerritory} = ${territory} and coalesce(${orders.holderBody}, '') = ${body})`
    }
    case 'grid':
    case 'village':
    case 'town': {
      const parts = { town: 2, village: 3, grid: 4 }[by]
      // A place that is known only more coarsely is a row of its own, without what lies under it.
      return key.split('.').length < parts ? eq(orders.territory, key) : within(key)
    }
  }
}

export interface ReportedQuery {
  measure: Measure
  row: { by: ReportKind; key: string } | null
  from: Date
  to: Date
  territories: readonly string[]
  /** Judgements that this person's own answers got stay out: single ones are not theirs to see. */
  notAnsweredBy: string | null
  now: Date
  after: Cursor | null
  limit: number
}

/** A page of the orders behind one number, the latest first. */
export async function listReported(db: Db, districtId: string, query: ReportedQuery): Promise<Order[]> {
  const { row, after, notAnsweredBy } = query
  const rows = await db
    .select()
    .from(orders)
    .where(
      and(
        eq(orders.districtId, districtId),
        counted,
        gte(orders.receivedAt, query.from),
        lt(orders.receivedAt, query.to),
        or(...query.territories.map(within)) ?? sql`false`,
        row ? ofKey(row.by, row.key) : undefined,
        measured(query.measure, query.now),
        notAnsweredBy ? or(isNull(orders.repliedBy), sql`${orders.repliedBy} <> ${notAnsweredBy}`) : undefined,
        after ? sql`(${orders.receivedAt}, ${orders.id}) < (${after.at.toISOString()}, ${after.id})` : undefined,
      ),
    )
    .orderBy(desc(orders.receivedAt), desc(orders.id))
    .limit(query.limit)
  return rows as Order[]
}

/** Orders by their ids, the latest first. */
export async function findOrders(db: Db, districtId: string, ids: readonly string[]): Promise<Order[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select()
    .from(orders)
    .where(and(eq(orders.districtId, districtId), inArray(orders.id, [...ids])))
    .orderBy(desc(orders.receivedAt), desc(orders.id))
  return rows as Order[]
}
