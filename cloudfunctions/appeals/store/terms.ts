import { and, desc, eq, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import { remember } from '@platform/kernel/remembered'
import type { TermRow } from '../rules/terms'
import { terms } from './tables'

/** Milliseconds after which another process's change is seen here. */
const maxAge = 3000

export type KeptTerm = typeof terms.$inferSelect

/** Every term that the district ever set: what began long ago is counted by what held then. */
export const ownTerms = remember<{ terms: readonly TermRow[] }>(maxAge, async ({ db, districtId }) => ({
  terms: await db.select().from(terms).where(eq(terms.districtId, districtId)),
}))

/** Those that hold now, the newest first. */
export function listTermsNow(db: Db, districtId: string, now: Date): Promise<KeptTerm[]> {
  return db
    .select()
    .from(terms)
    .where(and(eq(terms.districtId, districtId), lte(terms.since, now), or(isNull(terms.until), sql`${terms.until} > ${now.toISOString()}`)))
    .orderBy(desc(terms.since), terms.id)
}

/** The term that holds for just this, held until the act is over. */
export async function holdTerm(
  db: Db,
  districtId: string,
  { stage, category, bag, urgency, level }: Pick<KeptTerm, 'stage' | 'category' | 'bag' | 'urgency' | 'level'>,
): Promise<KeptTerm | null> {
  const same = (column: typeof terms.category | typeof terms.bag | typeof terms.urgency | typeof terms.level, value: string | null) =>
    value === null ? isNull(column) : eq(column as typeof terms.bag, value as never)
  const [row] = await db
    .select()
    .from(terms)
    .where(
      and(
        eq(terms.districtId, districtId),
        eq(terms.stage, stage),
        same(terms.category, category),
        same(terms.bag, bag),
        same(terms.urgency, urgency),
        same(terms.level, level),
        isNull(terms.until),
      ),
    )
    .for('update')
  return row ?? null
}

export async function insertTerm(db: Db, term: KeptTerm): Promise<void> {
  await db.insert(terms).values(term)
}

export async function endTerm(db: Db, districtId: string, id: string, until: Date): Promise<KeptTerm | null> {
  const [row] = await db
    .update(terms)
    .set({ until })
    .where(and(eq(terms.districtId, districtId), eq(terms.id, id), isNull(terms.until)))
    .returning()
  return row ?? null
}
