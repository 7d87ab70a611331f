import type { Point } from '@shared/platform/place'
import { cutAt, levelOf, type TerritoryPath } from '@shared/platform/territory'
import { keysOf } from './likeness/keys'
import type { Sketch } from './likeness/sketch'
import { hash } from './likeness/words'

/** Where, by whom and of what kind: what an appeal is found by besides its words. */
export interface Surroundings {
  sender: string | null
  point: Point | null
  territory: TerritoryPath | null
  category: { l1: string; l2: string | null }
}

/** The keys of an appeal, told apart by what they stand for. `sameText` is null for an appeal that says nothing. */
export interface IndexKeys {
  sameText: number | null
  sender: number | null
  words: number[]
  place: number[]
}

/** A cell of about 220 × 190 m at 31° north. */
const cellsADegree = 500

/** Under which keys an appeal is filed. */
export function keysToFile(sketch: Sketch, around: Surroundings): IndexKeys {
  const { l1 } = around.category
  const cells = around.point ? [cellOf(around.point, 0, 0, l1)] : []
  return { ...keysOfBoth(sketch, around), place: [...cells, ...gridKey(around)] }
}

/** Under which keys its like is looked for: as filed, and the three cells that the point is nearest to. */
export function keysToFind(sketch: Sketch, around: Surroundings): IndexKeys {
  const { l1 } = around.category
  return { ...keysOfBoth(sketch, around), place: [...(around.point ? nearCells(around.point, l1) : []), ...gridKey(around)] }
}

function keysOfBoth(sketch: Sketch, { sender }: Surroundings): Omit<IndexKeys, 'place'> {
  const [sameText = null, ...words] = keysOf(sketch)
  return { sameText, sender: sender ? hash(`by ${sender}`) : null, words }
}

/** The grid of a place that is known so well; a whole village has too much in it. */
function gridKey({ territory, category }: Surroundings): number[] {
  if (!territory || !['grid', 'microGrid'].includes(levelOf(territory))) return []
  return [hash(`in ${cutAt(territory, 'grid')} ${category.l1}`)]
}

function cellOf({ lng, lat }: Point, east: number, north: number, l1: string): number {
  return hash(`at ${Math.floor(lng * cellsADegree) + east} ${Math.floor(lat * cellsADegree) + north} ${l1}`)
}

function nearCells(point: Point, l1: string): number[] {
  const side = (degrees: number) => ((degrees * cellsADegree) % 1 < 0.5 ? -1 : 1)
  const [east, north] = [side(point.lng), side(point.lat)]
  return [cellOf(point, 0, 0, l1), cellOf(point, east, 0, l1), cellOf(point, 0, north, l1), cellOf(point, east, north, l1)]
}
