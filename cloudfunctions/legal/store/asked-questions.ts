import { and, count, eq, sql } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import type { AskedCell } from '../rules/asked-numbers'
import { askedQuestions } from './tables'

type AskedRow = typeof askedQuestions.$inferSelect

export async function putAsked(db: Db, row: AskedRow): Promise<void> {
  await db.insert(askedQuestions).values(row).onConflictDoNothing()
}

/** An answer that was of no help; what had no answer stays so. */
export async function putUnhelped(db: Db, row: AskedRow): Promise<void> {
  await db
    .insert(askedQuestions)
    .values(row)
    .onConflictDoUpdate({
      target: [askedQuestions.districtId, askedQuestions.id],
      set: { outcome: row.outcome },
      setWhere: sql`asked_questions.outcome = 'answered'`,
    })
}

/** What was asked in a month: at most a cell for each village, matter and outcome. */
export async function listAskedCells(db: Db, districtId: string, month: string): Promise<AskedCell[]> {
  return db
    .select({ territory: askedQuestions.territory, area: askedQuestions.area, outcome: askedQuestions.outcome, count: count() })
    .from(askedQuestions)
    .where(and(eq(askedQuestions.districtId, districtId), eq(askedQuestions.month, month)))
    .groupBy(askedQuestions.territory, askedQuestions.area, askedQuestions.outcome)
}
