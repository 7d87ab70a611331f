import { and, desc, eq, inArray, isNull, like, or } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import { unanswered } from './tables'

export type UnansweredRow = typeof unanswered.$inferSelect

/** Puts a question on the list; one that is there already stays as it is, but that it was of no help is noted. */
export async function putUnanswered(db: Db, row: UnansweredRow): Promise<void> {
  const put = db.insert(unanswered).values(row)
  if (row.why === 'noCard') await put.onConflictDoNothing()
  else await put.onConflictDoUpdate({ target: [unanswered.districtId, unanswered.id], set: { why: row.why } })
}

/** What nobody has dealt with at these territories and below, the latest first. */
export async function listOpenUnanswered(db: Db, districtId: string, territories: readonly string[], limit: number): Promise<UnansweredRow[]> {
  if (territories.length === 0) return []
  return db
    .select()
    .from(unanswered)
    .where(
      and(
        eq(unanswered.districtId, districtId),
        isNull(unanswered.settledAt),
        or(...territories.flatMap((path) => [eq(unanswered.territory, path), like(unanswered.territory, `${path}.%`)])),
      ),
    )
    .orderBy(desc(unanswered.at), unanswered.id)
    .limit(limit)
}

export async function findUnanswered(db: Db, districtId: string, ids: readonly string[]): Promise<UnansweredRow[]> {
  return db
    .select()
    .from(unanswered)
    .where(and(eq(unanswered.districtId, districtId), inArray(unanswered.id, [...ids])))
}

export async function settle(db: Db, districtId: string, ids: readonly string[], now: Date): Promise<void> {
  await db
    .update(unanswered)
    .set({ settledAt: now })
    .where(and(eq(unanswered.districtId, districtId), inArray(unanswered.id, [...ids]), isNull(unanswered.settledAt)))
}
