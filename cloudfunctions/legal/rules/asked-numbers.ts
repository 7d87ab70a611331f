import { type AskedOutcome, fewestAsked } from '@shared/legal/asked-report'
import type { Area } from '@shared/legal/card'
import { parentOf, type TerritoryPath, upwards } from '@shared/platform/territory'

/** So many questions of a village, or of what is known of it, in a matter had this outcome. */
export interface AskedCell {
  territory: TerritoryPath
  area: Area | null
  outcome: AskedOutcome
  count: number
}

export type AskedCount = Record<AskedOutcome, number> & { asked: number }

/** Stands for whatever lies at a place and in none of its parts: people whose village is not known. */
export const unplaced = '?'
/** All matters together. */
export const everyMatter = '*'

/** Numbers by place and matter, with their sums; `hidden` = the keys of those that must not be shown. */
export interface AskedNumbers {
  counts: ReadonlyMap<string, AskedCount>
  hidden: ReadonlySet<string>
}

export const cellKey = (place: string, matter: string) => `${place} ${matter}`
const matterOf = (area: Area | null) => area ?? ''

/** Adds up the cells of a month for every place above them and for all matters, and decides what stays hidden. */
export function askedNumbers(cells: readonly AskedCell[]): AskedNumbers {
  const counts = new Map<string, AskedCount>()
  for (const { territory, area, outcome, count } of cells) {
    // A home that is no village gets a part of its own, so that the parts of a place add up to it.
    const places = territory.split('.').length < 3 ? [`${territory}.${unplaced}`, ...upwards(territory)] : upwards(territory)
    for (const place of places)
      for (const matter of [matterOf(area), everyMatter]) {
        const sum = counts.get(cellKey(place, matter)) ?? { asked: 0, answered: 0, unanswered: 0, noHelp: 0 }
        counts.set(cellKey(place, matter), { ...sum, asked: sum.asked + count, [outcome]: sum[outcome] + count })
      }
  }
  return { counts, hidden: hiddenIn(counts) }
}

/** A sum and its parts. Who knows all but one of these numbers knows that one too. */
export interface Equation {
  sum: string
  parts: readonly string[]
}

/** Places add up to the place above them, in each matter; matters add up to all of a place. */
export function equationsOf(keys: Iterable<string>): Equation[] {
  const parts = new Map<string, string[]>()
  const put = (sum: string, part: string) => parts.set(sum, [...(parts.get(sum) ?? []), part])
  for (const key of keys) {
    const [place = '', matter = ''] = key.split(' ')
    const above = parentOf(place)
    if (above !== null) put(`place ${cellKey(above, matter)}`, key)
    if (matter !== everyMatter) put(`matter ${cellKey(place, everyMatter)}`, key)
  }
  return [...parts].map(([sum, list]) => ({ sum: sum.slice(sum.indexOf(' ') + 1), parts: list }))
}

/** What is of fewer than five, and so much beside it that no hidden number is what its neighbours leave of a sum. */
function hiddenIn(counts: ReadonlyMap<string, AskedCount>): Set<string> {
  const hidden = new Set([...counts].filter(([, count]) => count.asked < fewestAsked).map(([key]) => key))
  const equations = equationsOf(counts.keys())
  const ofKey = new Map<string, string[][]>()
  for (const { sum, parts } of equations) for (const key of [sum, ...parts]) ofKey.set(key, [...(ofKey.get(key) ?? []), [sum, ...parts]])
  // Hiding this one would leave so many other sums with one unknown: the fewer, the less has to be hidden in the end. All of a place is missed most.
  const costs = (key: string) =>
    (ofKey.get(key) ?? []).filter((members) => members.every((one) => !hidden.has(one))).length + (key.endsWith(` ${everyMatter}`) ? 1 : 0)
  const asked = (key: string) => counts.get(key)?.asked ?? 0
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size
    for (const { sum, parts } of equations) {
      const members = [sum, ...parts]
      if (members.filter((key) => hidden.has(key)).length !== 1) continue
      const [next] = members.filter((key) => !hidden.has(key)).sort((a, b) => costs(a) - costs(b) || asked(a) - asked(b) || (a < b ? -1 : 1))
      if (next !== undefined) hidden.add(next)
    }
  }
  return hidden
}
