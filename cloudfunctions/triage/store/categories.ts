import type { Db } from '@platform/kernel/database'
import { bodies } from '@platform/store/tables'
import type { Merging } from '@shared/triage/category'
import { asc, eq, sql } from 'drizzle-orm'
import seed from '../rules/category-seed.json'
import { categoryTree } from '../rules/lexicon'
import { categories } from './tables'

export type CategoryRow = typeof categories.$inferSelect

/** All categories of a district, retired ones among them, in the order of their codes: each first-level one before its second-level ones. */
export async function listAll(db: Db, districtId: string): Promise<CategoryRow[]> {
  return db.select().from(categories).where(eq(categories.districtId, districtId)).orderBy(asc(categories.code))
}

/** The bodies of a district by id (职能部门). */
export async function listBodyNames(db: Db, districtId: string): Promise<Map<string, string>> {
  const rows = await db.select({ id: bodies.id, name: bodies.name }).from(bodies).where(eq(bodies.districtId, districtId)).orderBy(asc(bodies.id))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Reads a district's tree and keeps other editors from it until the act is over: also from adding a category that is not there yet. */
export async function holdTree(db: Db, districtId: string): Promise<CategoryRow[]> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext(${`categories:${districtId}`}))`)
  return listAll(db, districtId)
}

/** Writes a category as it is from now on, new or changed. */
export async function writeCategory(db: Db, row: CategoryRow): Promise<void> {
  await db
    .insert(categories)
    .values(row)
    .onConflictDoUpdate({ target: [categories.districtId, categories.code], set: row })
}

/**
 * Gives a district the committed tree and the bodies it names to begin with; rows that it already has stay as they are.
 * Answers how many categories were new.
 */
export async function seedCategories(db: Db, districtId: string): Promise<number> {
  await db
    .insert(bodies)
    .values(Object.entries(seed.bodies).map(([id, name]) => ({ districtId, id, name, phone: null })))
    .onConflictDoNothing()
  const rows = seedRows().map((row) => ({ ...row, districtId }))
  const made = await db.insert(categories).values(rows).onConflictDoNothing().returning({ code: categories.code })
  return made.length
}

interface SeedTerms {
  body?: string
  acceptHours?: number
  replyDays?: number
  sensitive?: boolean
  emergency?: boolean
  evidence?: boolean
  merging?: Merging
}
const terms = seed.terms as Record<string, SeedTerms>

export interface SeedRow extends SeedTerms {
  code: string
  l1: string
  l2: string | null
}

/** Codes follow the order of the committed tree, so new names go at the end of it. */
export function seedRows(): SeedRow[] {
  return categoryTree.flatMap(({ l1, l2s }, i) => {
    const code = String(i + 1).padStart(2, '0')
    return [
      { code, l1, l2: null, ...terms[l1] },
      ...l2s.map((l2, j) => ({ code: `${code}${String(j + 1).padStart(2, '0')}`, l1, l2, ...terms[`${l1}/${l2}`] })),
    ]
  })
}
