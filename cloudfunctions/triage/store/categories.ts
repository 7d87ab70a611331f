import type { Db } from '@platform/kernel/database'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { categoryTree } from '../rules/lexicon'
import { categories } from './tables'

export interface Category {
  code: string
  l1: string
  l2: string | null
}

/** The categories in use in a district, in the order of their codes: each first-level one before its second-level ones. */
export async function listInUse(db: Db, districtId: string): Promise<Category[]> {
  return db
    .select({ code: categories.code, l1: categories.l1, l2: categories.l2 })
    .from(categories)
    .where(and(eq(categories.districtId, districtId), isNull(categories.retiredAt)))
    .orderBy(asc(categories.code))
}

/** Gives a district the committed tree to begin with; rows that it already has stay as they are. Answers how many were new. */
export async function seedCategories(db: Db, districtId: string): Promise<number> {
  const rows = seedRows().map((row) => ({ ...row, districtId }))
  const made = await db.insert(categories).values(rows).onConflictDoNothing().returning({ code: categories.code })
  return made.length
}

/** Codes follow the order of the committed tree, so new names go at the end of it. */
export function seedRows(): Category[] {
  return categoryTree.flatMap(({ l1, l2s }, i) => {
    const code = String(i + 1).padStart(2, '0')
    return [{ code, l1, l2: null }, ...l2s.map((l2, j) => ({ code: `${code}${String(j + 1).padStart(2, '0')}`, l1, l2 }))]
  })
}
