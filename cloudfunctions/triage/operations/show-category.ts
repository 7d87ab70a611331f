import type { Category } from '@shared/triage/category'
import type { CategoryRow } from '../store/categories'

/** A category as staff see it. `names` are the district's bodies. */
export function showCategory(row: CategoryRow, names: ReadonlyMap<string, string>): Category {
  const { code, l1, l2, aliases, body, acceptHours, replyDays, sensitive, emergency, evidence, merging, version } = row
  const bodyName = body === null ? null : (names.get(body) ?? null)
  return { code, l1, l2, aliases, body, bodyName, acceptHours, replyDays, sensitive, emergency, evidence, merging, version, retired: row.retiredAt !== null }
}
