import { Refusal } from '@shared/platform/refusal'
import type { SaveCategory } from '@shared/triage/category'
import type { Branch } from './tree'

/** The first level over a code, for a second-level code. */
export function parentOf<B extends Branch>(branches: readonly B[], code: string): B | null {
  return code.length === 4 ? (branches.find((one) => one.code === code.slice(0, 2)) ?? null) : null
}

/** The name of a category at its own level. */
export const nameOf = ({ l1, l2 }: Pick<Branch, 'l1' | 'l2'>): string => l2 ?? l1

/**
 * Says no to what would make the tree ambiguous: a second level under nothing or under a retired one, a change of a retired category,
 * a name or alias that another category beside it bears, a name with a stroke in it (names are written 一级/二级).
 * @throws Refusal `badInput` or `wrongMoment`, naming the field.
 */
export function refuseUnfit(branches: readonly Branch[], wanted: SaveCategory): void {
  const no = (field: string, why: string, sentence: string) => new Refusal('badInput', why, { field, sentence })
  const parent = parentOf(branches, wanted.code)
  if (wanted.code.length === 4 && !parent) throw no('code', `no ${wanted.code.slice(0, 2)}`, `没有编码为 ${wanted.code.slice(0, 2)} 的一级类别`)
  if (parent?.retired) throw no('code', 'parent retired', `一级类别“${parent.l1}”已停用，请先恢复它`)
  if (branches.some((one) => one.code === wanted.code && one.retired))
    throw new Refusal('wrongMoment', 'retired', { field: 'code', sentence: '这个类别已停用，请先恢复再修改' })
  for (const [field, name] of [['name', wanted.name], ...wanted.aliases.map((alias) => ['aliases', alias])] as [string, string][]) {
    if (/[/\n]/.test(name)) throw no(field, 'stroke in name', `“${name}”里不能有斜线或换行`)
    const other = beside(branches, wanted.code).find((one) => nameOf(one) === name || one.aliases.includes(name))
    if (other) throw no(field, 'name taken', taken(name, other))
  }
  const [double] = [wanted.name, ...wanted.aliases].filter((name, i, all) => all.indexOf(name) !== i)
  if (double !== undefined) throw no('aliases', 'alias twice', `“${double}”写了两遍`)
}

/** The other categories of the same level under the same parent. */
function beside(branches: readonly Branch[], code: string): Branch[] {
  return branches.filter((one) => one.code !== code && one.code.length === code.length && (code.length === 2 || one.code.startsWith(code.slice(0, 2))))
}

function taken(name: string, other: Branch): string {
  const owner = nameOf(other) === name ? `已经有“${name}”这个类别` : `“${name}”已经是“${nameOf(other)}”的别名`
  return other.retired ? `${owner}，它停用了，可以恢复` : owner
}
