import { likenessVersion } from './likeness/sketch'

const day = 86_400_000
/** A quarter of a year: few enough shelves to look on all of them, small enough for the newest to stay in memory. */
const daysOnShelf = 91
/** More shelves than a version ever fills: 127 years. */
const shelvesOfVersion = 512
/** A lookup looks on so many at most, the nearest in time: eight years. */
const shelvesAtMost = 32

/** The first shelf of the present version; what lies before is of an older one. */
export const firstShelf = likenessVersion * shelvesOfVersion

function quarterOf(date: Date): number {
  return Math.max(0, Math.min(shelvesOfVersion - 1, Math.floor(date.getTime() / day / daysOnShelf)))
}

/** The shelf on which an appeal lies. Fits a smallint up to version 62. */
export function shelfOf(saidAt: Date): number {
  return firstShelf + quarterOf(saidAt)
}

/** The shelves from `since` to `until`, the nearest to `around` first and of two as near the later one. */
export function shelvesBetween(since: Date, until: Date, around: Date): number[] {
  const [first, last, middle] = [quarterOf(since), quarterOf(until), quarterOf(around)]
  const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => last - i)
  return all
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
    .slice(0, shelvesAtMost)
    .map((quarter) => firstShelf + quarter)
}
