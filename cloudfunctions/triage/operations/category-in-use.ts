import { Refusal } from '@shared/platform/refusal'
import type { CategoryName } from '@shared/triage/category'
import type { Reader } from '@platform/kernel/remembered'
import { rowsOf, type Terms, termsOf } from '../rules/tree'
import { treeOf } from '../store/remembered-tree'

/**
 * A category that staff choose, in the names of the tree as it is now (an alias is understood), with what it brings.
 * @throws Refusal `badInput` naming `l1` or `l2` when there is no such category or it is retired.
 */
export async function categoryInUse(ctx: Reader, { l1, l2 }: CategoryName): Promise<{ category: CategoryName; terms: Terms }> {
  const tree = await treeOf(ctx)
  const { first, second } = rowsOf(tree, { l1, l2 })
  if (!first || first.retired) throw no('l1', l1, first !== null)
  if (l2 !== null && (!second || second.retired)) throw no('l2', l2, second !== null)
  const category = { l1: first.l1, l2: second?.l2 ?? null }
  return { category, terms: termsOf(tree, category) }
}

/** What the categories of the district are called now, by code; retired ones too. */
export async function categoriesByCode(ctx: Reader): Promise<ReadonlyMap<string, CategoryName>> {
  return new Map((await treeOf(ctx)).branches.map(({ code, l1, l2 }) => [code, { l1, l2 }]))
}

/** Every category that a new appeal can get, in order of the codes. */
export async function categoriesInUse(ctx: Reader): Promise<CategoryName[]> {
  return (await treeOf(ctx)).branches.filter(({ retired }) => !retired).map(({ l1, l2 }) => ({ l1, l2 }))
}

function no(field: 'l1' | 'l2', name: string, retired: boolean): Refusal {
  return new Refusal('badInput', `category ${field}`, { field, sentence: retired ? `“${name}”这个类别已停用，请选别的` : `没有“${name}”这个类别` })
}

/** All names that a category has or had, for counting the orders that carry it. @throws Refusal `notFound`. */
export async function namesOfCategory(ctx: Reader, code: string): Promise<{ l1s: string[]; l2s: string[] | null }> {
  const tree = await treeOf(ctx)
  const row = tree.branches.find((one) => one.code === code)
  if (!row) throw new Refusal('notFound', `category ${code}`, { field: 'code', sentence: `没有编码为 ${code} 的类别` })
  const first = tree.branches.find((one) => one.code === code.slice(0, 2))
  return { l1s: [row.l1, ...(first?.aliases ?? [])], l2s: row.l2 === null ? null : [row.l2, ...row.aliases] }
}
