import { type CategoryName, type Merging, mergings } from '@shared/triage/category'

/** A category as rules need it. */
export interface Branch {
  code: string
  l1: string
  l2: string | null
  aliases: readonly string[]
  body: string | null
  acceptHours: number | null
  replyDays: number | null
  sensitive: boolean
  emergency: boolean
  evidence: boolean
  merging: Merging
  retired: boolean
}

/** What a category brings with it: of two levels, what the second says or else the first; null = the house's default. */
export interface Terms {
  /** Of the second level where it has one, else of the first; null = the tree does not know it. */
  code: string | null
  body: string | null
  acceptHours: number | null
  replyDays: number | null
  sensitive: boolean
  emergency: boolean
  evidence: boolean
  merging: Merging
}

/** The tree of a district, ready to be asked by name. */
export interface Tree {
  branches: readonly Branch[]
  firsts: ReadonlyMap<string, Branch>
  /** By the name of the first level as it stands now, then by name and alias. */
  seconds: ReadonlyMap<string, ReadonlyMap<string, Branch>>
}

/** A name in use wins over an alias, and a category in use over a retired one. Under a retired first level everything is retired. */
export function growTree(rows: readonly Branch[]): Tree {
  const gone = new Set(rows.filter(({ l2, retired }) => l2 === null && retired).map(({ l1 }) => l1))
  const branches = rows.map((row) => (gone.has(row.l1) ? { ...row, retired: true } : row))
  const firsts = byName(
    branches.filter(({ l2 }) => l2 === null),
    ({ l1 }) => l1,
  )
  const seconds = new Map([...new Set(branches.map(({ l1 }) => l1))].map((l1) => [l1, byName(secondsOf(branches, l1), ({ l2 }) => l2 ?? '')] as const))
  return { branches, firsts, seconds }
}

const secondsOf = (branches: readonly Branch[], l1: string) => branches.filter((one) => one.l1 === l1 && one.l2 !== null)

function byName(branches: readonly Branch[], nameOf: (branch: Branch) => string): Map<string, Branch> {
  const found = new Map<string, Branch>()
  const rounds = [false, true].flatMap((retired) => {
    const those = branches.filter((one) => one.retired === retired)
    return [those.map((one) => [nameOf(one), one] as const), those.flatMap((one) => one.aliases.map((alias) => [alias, one] as const))]
  })
  for (const [name, one] of rounds.flat()) if (!found.has(name)) found.set(name, one)
  return found
}

/** The two rows of a category, found by name or alias; null where the tree has none. */
export function rowsOf(tree: Tree, { l1, l2 }: CategoryName): { first: Branch | null; second: Branch | null } {
  const first = tree.firsts.get(l1) ?? null
  const second = first && l2 !== null ? (tree.seconds.get(first.l1)?.get(l2) ?? null) : null
  return { first, second }
}

/** What a category brings with it; a category that the tree does not know brings the defaults and may be merged for one person only. */
export function termsOf(tree: Tree, category: CategoryName): Terms {
  const { first, second } = rowsOf(tree, category)
  const rows = [second, first].filter((row) => row !== null)
  const ruled = rows.map(({ merging }) => mergings.indexOf(merging))
  return {
    code: rows[0]?.code ?? null,
    body: rows.find(({ body }) => body !== null)?.body ?? null,
    acceptHours: rows.find(({ acceptHours }) => acceptHours !== null)?.acceptHours ?? null,
    replyDays: rows.find(({ replyDays }) => replyDays !== null)?.replyDays ?? null,
    sensitive: rows.some(({ sensitive }) => sensitive),
    emergency: (second ?? first)?.emergency ?? false,
    evidence: rows.some(({ evidence }) => evidence),
    merging: mergings[Math.min(...(ruled.length > 0 ? ruled : [1]))] ?? 'never',
  }
}
