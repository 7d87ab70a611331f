import { Refusal } from '@shared/platform/refusal'
import type { Category } from '@shared/triage/category'
import { type Act, act, type Context, hatsOver } from '@platform/kernel/context'
import type { Branch } from '../rules/tree'
import { type CategoryRow, holdTree, listBodyNames, writeCategory } from '../store/categories'
import { keepVersion } from '../store/category-history'
import { remembered } from '../store/remembered-tree'
import { showCategory } from './show-category'

/** A row with what rules want to know of it. */
export type Held = CategoryRow & Branch

/** What becomes of the tree: the rows that will be different, the one that was asked for first. */
export type Change = (tree: readonly Held[], names: ReadonlyMap<string, string>) => CategoryRow[]

/**
 * Changes categories in one act: the tree is held against other editors, every changed row gets a version and is kept in the history,
 * and the ledger says what was done.
 * @throws Refusal `notAllowed` to those not over the whole district, `changedMeanwhile` for a version that is not the newest.
 */
export async function changeCategory(ctx: Context, asked: { code: string; version: number }, change: Change): Promise<Category> {
  refuseOutsiders(ctx)
  const changed = await act(ctx, async (open) => {
    const names = await listBodyNames(open.db, ctx.districtId)
    const tree = (await holdTree(open.db, ctx.districtId)).map((row) => ({ ...row, retired: row.retiredAt !== null }))
    refuseStale(tree, asked)
    const rows = change(tree, names)
    for (const row of rows) await write(ctx, open, tree, row)
    const [first] = rows
    if (!first) throw new Refusal('ourFault', 'a change of nothing')
    open.record({ subject: ctx.districtId, internal: true, data: { code: first.code, l1: first.l1, l2: first.l2, version: first.version + 1 } })
    return showCategory({ ...first, version: first.version + 1 }, names)
  })
  remembered.forget(ctx)
  return changed
}

/** The tree belongs to the district: who is over a part of it may not change it. */
export function refuseOutsiders(ctx: Context): void {
  if (hatsOver(ctx, ctx.districtId).length === 0) throw new Refusal('notAllowed', 'not over the district', { sentence: '分类目录由本区管理员和区指挥中心维护' })
}

function refuseStale(tree: readonly Held[], { code, version }: { code: string; version: number }): void {
  const now = tree.find((row) => row.code === code)
  if (now && version === 0) throw new Refusal('badInput', 'code taken', { field: 'code', sentence: `编码 ${code} 已经有了（${now.l2 ?? now.l1}）` })
  if (!now && version > 0) throw new Refusal('notFound', `category ${code}`, { field: 'code', sentence: `没有编码为 ${code} 的类别` })
  if (now && now.version !== version)
    throw new Refusal('changedMeanwhile', `version ${now.version}`, { field: 'version', sentence: '这个类别刚刚被别人改过，您填写的内容还在，请看过再保存' })
}

/** A row as it is from now on. The version before it is kept as well, for a row that was never changed since the district adopted it. */
async function write(ctx: Context, open: Act, tree: readonly Held[], { ...row }: CategoryRow): Promise<void> {
  const before = tree.find(({ code }) => code === row.code)
  const next: CategoryRow = { ...row, version: (before?.version ?? 0) + 1, updatedAt: ctx.now }
  if (before) await keepVersion(open.db, plain(before), { at: before.updatedAt, by: null, byName: null })
  await writeCategory(open.db, plain(next))
  await keepVersion(open.db, plain(next), { at: ctx.now, by: ctx.actor.personId, byName: [ctx.hats[0]?.post, ctx.actor.name].filter(Boolean).join(' ') })
}

function plain(row: CategoryRow & { retired?: boolean }): CategoryRow {
  const { retired: _, ...rest } = row
  return rest
}
