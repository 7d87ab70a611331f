import { and, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { grants } from './tables'

/** Rights that count at this moment: begun, and not ended. */
export function livingAt(now: Date): SQL | undefined {
  return and(or(isNull(grants.startsAt), lte(grants.startsAt, now)), or(isNull(grants.endedAt), gt(grants.endedAt, now)))
}

/** The same of a table called `g` in a statement written by hand. */
export function livingGrantsAt(now: Date): SQL {
  const at = sql`${now.toISOString()}::timestamptz`
  return sql`(g.starts_at is null or g.starts_at <= ${at}) and (g.ended_at is null or g.ended_at > ${at})`
}
