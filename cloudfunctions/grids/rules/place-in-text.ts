import { cutAt, isWithin, levelOf, type TerritoryPath, upwards } from '@shared/platform/territory'
import { type Gazetteer, type NamedPlace, spoken } from './gazetteer'
import { type Hit, type How, scan } from './name-hits'
import { readGridNumbers } from './numbered'
import { commonAbove } from './tree'

/** A place read out of words. */
export interface ReadPlace extends NamedPlace {
  /** 0–1, by how it was said and how much it leaves open; not measured on labelled texts. */
  confidence: number
  how: How
  /** The name of the district's list, and what stood in the text for it. */
  known: string
  said: string
  /** The places it may be, when more than one. */
  candidates: TerritoryPath[]
  /** Another place that the text names just as well. */
  besides: string | null
}

/** Below this the finest place is not believed: the town's or the district's pool decides. */
export const sureOfPlace = 0.5

const byHow: Record<How, number> = { exact: 0.95, alias: 0.9, alike: 0.75, short: 0.7, misspelt: 0.6 }
const rank: Record<How, number> = { exact: 2, alias: 2, short: 1, alike: 0, misspelt: 0 }
/** What is left of a confidence when a name of several places counts only as far as this level. */
const byLevel = { district: 0.3, town: 0.55, village: 0.75, grid: 0.85, microGrid: 1 } as const

/**
 * Reads a place out of what somebody wrote. At each position the longest name wins; between names the one that others in the text
 * confirm (荷塘社区 荷塘小区), then the better written, the longer, the earlier. A number after a village (第3网格) narrows it, so does a
 * house number after a road that runs through several territories; a building after a place (3号楼) is kept in the name. A name of several
 * places is told by the rest of the text, then by `home`, else it counts only as far as they have a village, town or the like in common.
 * Null when the text names nothing; a path that is the district = it names something, but which of the candidates cannot be told.
 */
export function readPlace(gazetteer: Gazetteer, text: string, home: TerritoryPath | null = null): ReadPlace | null {
  const said = spoken(text)
  const hits = scan(gazetteer, said)
  const singles = new Set(hits.flatMap(({ entry }) => (entry.spots.length === 1 ? [entry.spots[0]!.path] : [])))
  const around = { singles, above: new Set([...singles].flatMap(upwards)), home }
  const settled = hits.map((hit) => ({ ...hit, ...settle(hit, said, around) }))
  const mentions = countPaths(settled)
  const confirmed = (path: TerritoryPath) =>
    upwards(path)
      .slice(1, -1)
      .reduce((sum, above) => sum + (mentions.get(above) ?? 0), 0)
  const [best, ...others] = settled
    .map((hit) => ({ ...hit, support: confirmed(hit.path) }))
    .sort(
      (a, b) =>
        Number(b.path.includes('.')) - Number(a.path.includes('.')) ||
        b.support - a.support ||
        rank[b.how] - rank[a.how] ||
        b.end - b.at - (a.end - a.at) ||
        a.at - b.at,
    )
  if (!best) return null
  const rival = best.support > 0 ? undefined : others.find((other) => rank[other.how] >= rank[best.how] && contradicts(other.path, best.path))
  const sure = byHow[best.how] * best.left + (best.support > 0 ? 0.03 : 0)
  const confidence = Math.round(Math.min(sure, rival ? 0.6 : 1) * 100) / 100
  const path = narrow(gazetteer, confidence < sureOfPlace ? cutAt(best.path, 'town') : best.path, said)
  const building = path === best.path ? (/^\d{1,4}(号楼|幢|栋)/.exec(said.slice(best.end))?.[0] ?? '') : ''
  const known = best.entry.aliasOf ?? best.entry.name
  return { name: known + building, path, confidence, how: best.how, known, said: best.said, candidates: best.candidates, besides: rival?.entry.name ?? null }
}

/** Both are finer than a district, and neither lies in the other's village. */
function contradicts(a: TerritoryPath, b: TerritoryPath): boolean {
  const [x, y] = [cutAt(a, 'village'), cutAt(b, 'village')]
  return x.includes('.') && y.includes('.') && !isWithin(x, y) && !isWithin(y, x)
}

interface Settled {
  path: TerritoryPath
  /** The share of the confidence that is left. */
  left: number
  candidates: TerritoryPath[]
}

/** What else is known of the text: paths of names that are one place only, everything above those, and where the sender lives. */
interface Around {
  singles: ReadonlySet<TerritoryPath>
  above: ReadonlySet<TerritoryPath>
  home: TerritoryPath | null
}

function countPaths(hits: readonly { path: TerritoryPath }[]): Map<TerritoryPath, number> {
  const counts = new Map<TerritoryPath, number>()
  for (const { path } of hits) counts.set(path, (counts.get(path) ?? 0) + 1)
  return counts
}

/** One place for a name that several places bear. */
function settle(hit: Hit, said: string, { singles, above, home }: Around): Settled {
  const all = [...new Set(hit.entry.spots.map(({ path }) => path))]
  if (all.length === 1) return { path: all[0]!, left: 1, candidates: [] }
  const numbered = byHouseNumber(hit, said)
  if (numbered.length === 1) return { path: numbered[0]!, left: 0.98, candidates: [] }
  const paths = numbered.length > 0 ? numbered : all
  const pointedTo = paths.filter((path) => upwards(path).some((up) => singles.has(up)) || above.has(cutAt(path, 'village')))
  const atHome = home === null || pointedTo.length > 0 ? [] : paths.filter((path) => isWithin(home, cutAt(path, 'village')))
  const left = pointedTo.length > 0 ? pointedTo : atHome.length > 0 ? atHome : paths
  const path = commonAbove(left)
  const one = left.length === 1 ? (atHome.length > 0 ? 0.7 : 0.98) : byLevel[levelOf(path)]
  return { path, left: one, candidates: left.length === 1 ? [] : left }
}

/** Where this house of a road stands: 春晓路128号. Rows without numbers say nothing about it. */
function byHouseNumber({ entry, end }: Hit, said: string): TerritoryPath[] {
  const written = /^(\d{1,5})(?:号(?!楼|线|微?网格)|弄)/.exec(said.slice(end, end + 8))?.[1]
  if (written === undefined) return []
  const number = Number(written)
  const spots = entry.spots.filter(({ from, to }) => from !== null && from <= number && number <= (to ?? from))
  return [...new Set(spots.map(({ path }) => path))]
}

/** A village plus “第3网格” is that grid, and with “2号微网格” that micro-grid. What is already finer stays as it is. */
function narrow(gazetteer: Gazetteer, path: TerritoryPath, said: string): TerritoryPath {
  const { grid, microGrid } = readGridNumbers(said)
  const depth = path.split('.').length
  const inGrid = depth === 3 && grid !== null ? (gazetteer.numbered.get(`${path}#${grid}`) ?? path) : path
  if (microGrid === null || inGrid.split('.').length !== 4) return inGrid
  return gazetteer.numbered.get(`${inGrid}#${microGrid}`) ?? inGrid
}
