import { cutAt, isWithin, type TerritoryPath } from '@shared/platform/territory'
import { plain, readGridNumbers } from './numbered'
import { commonAbove } from './tree'

export interface NamedPlace {
  name: string
  path: TerritoryPath
}

/** Names that can be read out of free text, arranged by their first two characters. */
export interface Gazetteer {
  byStart: ReadonlyMap<string, readonly { name: string; plainName: string; paths: readonly TerritoryPath[] }[]>
  /** `village#3` → the third grid of that village; `grid#2` → its second micro-grid. */
  numbered: ReadonlyMap<string, TerritoryPath>
}

type Entry = { name: string; plainName: string; paths: TerritoryPath[] }
type Hit = { name: string; paths: readonly TerritoryPath[]; at: number; end: number }

/**
 * @param names places and territories by name; one name may stand for several places. Grids that are only
 * a number (第3网格) are understood beside their village, never alone. Names of one character are left out.
 */
export function makeGazetteer(names: readonly NamedPlace[]): Gazetteer {
  const entries = new Map<string, Entry>()
  const numbered = new Map<string, TerritoryPath>()
  for (const { name, path } of names) {
    const plainName = plain(name)
    const { grid, microGrid } = readGridNumbers(plainName)
    const number = microGrid ?? grid
    if (number !== null && /^第?\d+号?微?网格$/.test(plainName)) numbered.set(`${cutAbove(path)}#${number}`, path)
    else if (plainName.length > 1) {
      const entry = entries.get(plainName) ?? { name, plainName, paths: [] }
      if (!entry.paths.includes(path)) entry.paths.push(path)
      entries.set(plainName, entry)
    }
  }
  const byStart = new Map<string, Entry[]>()
  const longestFirst = [...entries.values()].sort((a, b) => b.plainName.length - a.plainName.length || (a.plainName < b.plainName ? -1 : 1))
  for (const entry of longestFirst) {
    const start = entry.plainName.slice(0, 2)
    byStart.set(start, [...(byStart.get(start) ?? []), entry])
  }
  return { byStart, numbered }
}

const cutAbove = (path: TerritoryPath) => path.slice(0, path.lastIndexOf('.'))

/**
 * Reads a place out of what somebody wrote. At each position the longest name wins; between names the one that
 * others in the text confirm (荷塘社区 荷塘小区), then the longer, then the earlier. A number after a village
 * (第3网格) narrows it; a building after a place (3号楼) is kept in the name. A name of several places counts only as far
 * as they have a village, town or the like in common. Null when the text names nothing below the district.
 */
export function findPlaceInText(gazetteer: Gazetteer, text: string): NamedPlace | null {
  const said = plain(text)
  const hits = scan(gazetteer, said)
  const settled = hits.map((hit) => ({ ...hit, path: settle(hit, hits) })).filter((hit) => hit.path.includes('.'))
  const confirmed = (path: TerritoryPath) => settled.filter((other) => other.path !== path && isWithin(path, other.path)).length
  const [best] = settled
    .map((hit) => ({ ...hit, support: confirmed(hit.path) }))
    .sort((a, b) => b.support - a.support || b.end - b.at - (a.end - a.at) || a.at - b.at)
  if (!best) return null
  const narrowed = narrow(gazetteer, best.path, said)
  const building = narrowed === best.path ? (/^\d{1,4}(号楼|幢|栋)/.exec(said.slice(best.end))?.[0] ?? '') : ''
  return { name: best.name + building, path: narrowed }
}

function scan(gazetteer: Gazetteer, said: string): Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < said.length - 1; at++) {
    const entry = gazetteer.byStart.get(said.slice(at, at + 2))?.find(({ plainName }) => said.startsWith(plainName, at))
    if (!entry) continue
    hits.push({ name: entry.name, paths: entry.paths, at, end: at + entry.plainName.length })
    at += entry.plainName.length - 1
  }
  return hits
}

/** One place for a name that several places bear: the one that the rest of the text points to, else what they have in common. */
function settle(hit: Hit, hits: readonly Hit[]): TerritoryPath {
  if (hit.paths.length === 1) return hit.paths[0]!
  const others = hits.filter((other) => other !== hit && other.paths.length === 1).map((other) => other.paths[0]!)
  const pointedTo = hit.paths.filter((path) => others.some((other) => isWithin(path, other) || isWithin(other, cutAt(path, 'village'))))
  return commonAbove(pointedTo.length > 0 ? pointedTo : hit.paths)
}

/** A village plus “第3网格” is that grid, and with “2号微网格” that micro-grid. What is already finer stays as it is. */
function narrow(gazetteer: Gazetteer, path: TerritoryPath, said: string): TerritoryPath {
  const { grid, microGrid } = readGridNumbers(said)
  const depth = path.split('.').length
  const inGrid = depth === 3 && grid !== null ? (gazetteer.numbered.get(`${path}#${grid}`) ?? path) : path
  if (microGrid === null || inGrid.split('.').length !== 4) return inGrid
  return gazetteer.numbered.get(`${inGrid}#${microGrid}`) ?? inGrid
}
