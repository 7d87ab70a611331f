import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '@platform/kernel/database'
import { judges, rulings } from './tables'

export async function findJudge(db: Db, districtId: string, territory: string): Promise<string | null> {
  const [row] = await db
    .select({ personId: judges.personId })
    .from(judges)
    .where(and(eq(judges.districtId, districtId), eq(judges.territory, territory)))
  return row?.personId ?? null
}

export async function listJudges(db: Db, districtId: string): Promise<(typeof judges.$inferSelect)[]> {
  return db.select().from(judges).where(eq(judges.districtId, districtId)).orderBy(judges.territory)
}

/** Names the judge of a territory; null = nobody any more. */
export async function putJudge(db: Db, row: { districtId: string; territory: string; personId: string | null; name: string; setAt: Date }): Promise<void> {
  const { personId, ...rest } = row
  if (personId === null) {
    await db.delete(judges).where(and(eq(judges.districtId, row.districtId), eq(judges.territory, row.territory)))
    return
  }
  await db
    .insert(judges)
    .values({ ...rest, personId })
    .onConflictDoUpdate({ target: [judges.districtId, judges.territory], set: { personId, name: row.name, setAt: row.setAt } })
}

export type Ruling = typeof rulings.$inferSelect

export async function keepRuling(db: Db, row: Ruling): Promise<void> {
  await db.insert(rulings).values(row)
}

/** The latest rulings over these territories. */
export async function listRulings(db: Db, districtId: string, territories: readonly string[], limit: number): Promise<Ruling[]> {
  const over = territories.map((one) => sql`(${rulings.territory} = ${one} or ${rulings.territory} like ${`${one}.%`})`)
  if (over.length === 0) return []
  return db
    .select()
    .from(rulings)
    .where(and(eq(rulings.districtId, districtId), sql`(${sql.join(over, sql` or `)})`))
    .orderBy(desc(rulings.at))
    .limit(limit)
}
