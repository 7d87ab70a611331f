import { serve } from '@platform/kernel/serve'
import { Refusal } from '@shared/platform/refusal'
import type { SaveCategory } from '@shared/triage/category'
import { triageContract } from '@shared/triage/contract'
import { nameOf, parentOf, refuseUnfit } from '../rules/edit-category'
import type { CategoryRow } from '../store/categories'
import { changeCategory, type Held } from './change-category'

/**
 * Writes a category, new (version 0) or changed. Its earlier name stays with it as an alias, so that the machine, which learned the old
 * name, still finds it. Orders keep the name that they were given.
 */
export const saveCategory = serve(triageContract.saveCategory, (ctx, wanted) =>
  changeCategory(ctx, wanted, (tree, names) => {
    refuseUnfit(tree, wanted)
    if (wanted.body !== null && !names.has(wanted.body))
      throw new Refusal('badInput', `no body ${wanted.body}`, { field: 'body', sentence: '没有这个部门，请从列表里选' })
    const before = tree.find(({ code }) => code === wanted.code)
    const row = rowOf(ctx.districtId, tree, before, wanted)
    if (before && JSON.stringify(contents(before)) === JSON.stringify(contents(row)))
      throw new Refusal('badInput', 'nothing changed', { sentence: '没有改动，不用保存' })
    return [row, ...movedWith(tree, before, row)]
  }),
)

function rowOf(districtId: string, tree: readonly Held[], before: Held | undefined, wanted: SaveCategory): CategoryRow {
  const { code, name, body, acceptHours, replyDays, sensitive, emergency, evidence, merging } = wanted
  const parent = parentOf(tree, code)
  const earlier = before && nameOf(before) !== name ? [nameOf(before)] : []
  const aliases = [...new Set([...wanted.aliases, ...earlier])].filter((alias) => alias !== name)
  const named = parent ? { l1: parent.l1, l2: name } : { l1: name, l2: null }
  const terms = { aliases, body, acceptHours, replyDays, sensitive, emergency, evidence, merging }
  return { districtId, code, ...named, ...terms, version: before?.version ?? 0, updatedAt: null, retiredAt: null }
}

/** What of a row an editor can change, in a fixed order. */
function contents({ l1, l2, aliases, body, acceptHours, replyDays, sensitive, emergency, evidence, merging }: CategoryRow) {
  return { l1, l2, aliases, body, acceptHours, replyDays, sensitive, emergency, evidence, merging }
}

/** A first level that is renamed takes its second levels along. */
function movedWith(tree: readonly Held[], before: Held | undefined, row: CategoryRow): CategoryRow[] {
  if (!before || row.l2 !== null || before.l1 === row.l1) return []
  return tree.filter(({ code }) => code.length === 4 && code.startsWith(row.code)).map((one) => ({ ...one, l1: row.l1 }))
}
