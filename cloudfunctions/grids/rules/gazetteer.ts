import type { TerritoryPath } from '@shared/platform/territory'
import { plain, readGridNumbers, readNumber } from './numbered'

export interface NamedPlace {
  name: string
  path: TerritoryPath
}

/** A name as the district keeps it: of a territory, an estate, a road …; several rows of one name are several places. */
export interface SpokenName extends NamedPlace {
  /** The usual name, when this one is only another way to say it (别名). */
  aliasOf?: string | null
  /** House numbers of a road that lie in this territory, both ends included. */
  numberFrom?: number | null
  numberTo?: number | null
}

interface Spot {
  path: TerritoryPath
  from: number | null
  to: number | null
}

/** One spelling and everything that bears it. */
export interface Entry {
  /** What to show. */
  name: string
  aliasOf: string | null
  plainName: string
  /** How many characters come before its ending: 2 of 荷塘小区. What comes after says what it is and is never misspelt. */
  stem: number
  spots: Spot[]
}

/** Names that can be read out of free text, found by pairs of characters. */
export interface Gazetteer {
  /** By their first two characters, longest first. */
  byStart: ReadonlyMap<number, readonly Entry[]>
  /** By characters 2–3, and by 1 and 3: where a name whose first or second character is wrong still shows. Only names of three and more. */
  bySecond: ReadonlyMap<number, readonly Entry[]>
  bySkip: ReadonlyMap<number, readonly Entry[]>
  /** Stems that people say for the whole: 荷塘 for 荷塘小区; all whose stem it is, so that it can be seen to be ambiguous. */
  byStem: ReadonlyMap<number, readonly Entry[]>
  /** `village#3` → the third grid of that village; `grid#2` → its second micro-grid. */
  numbered: ReadonlyMap<string, TerritoryPath>
}

/** What a place is, as the last part of its name says it. */
const ending =
  /(?:住宅小区|小区|花园|花苑|新村|家园|公寓|名苑|社区|街道|幼儿园|小学|中学|学校|学院|大学|菜市场|农贸市场|菜场|市场|卫生室|卫生院|医院|停车场|公交站|地铁站|车站|公园|广场|公司|大道|大厦|大桥|[苑园城府村镇乡路街巷弄桥站厂])$/
/** Those that people leave out. */
const leftOut = /(?:住宅小区|小区|花园|花苑|新村|家园|公寓|名苑|社区|村)$/

const numerals = /[一二三四五六七八九十]{1,3}/g

/** Text and names in one spelling: full-width forms, case, blanks, and 一二三 as 123. */
export function spoken(text: string): string {
  return plain(text).replace(numerals, (written) => String(readNumber(written) ?? written))
}

/** Two characters as one number. */
export function pairOf(text: string, first: number, second: number): number {
  return (text.charCodeAt(first) << 16) | text.charCodeAt(second)
}

/**
 * @param names places and territories by name; one name may stand for several places. Grids that are only
 * a number (第3网格) are understood beside their village, never alone. Names of one character are left out.
 */
export function makeGazetteer(names: readonly SpokenName[]): Gazetteer {
  const entries = new Map<string, Entry>()
  const numbered = new Map<string, TerritoryPath>()
  for (const row of names) {
    const plainName = spoken(row.name)
    const { grid, microGrid } = readGridNumbers(plainName)
    const number = microGrid ?? grid
    if (number !== null && /^第?\d+号?微?网格$/.test(plainName)) numbered.set(`${cutAbove(row.path)}#${number}`, row.path)
    else if (plainName.length > 1) add(entries, plainName, row)
  }
  const longestFirst = [...entries.values()].sort((a, b) => b.plainName.length - a.plainName.length || (a.plainName < b.plainName ? -1 : 1))
  const long = longestFirst.filter(({ plainName }) => plainName.length > 2)
  return {
    byStart: group(longestFirst, ({ plainName }) => pairOf(plainName, 0, 1)),
    bySecond: group(long, ({ plainName }) => pairOf(plainName, 1, 2)),
    bySkip: group(long, ({ plainName }) => pairOf(plainName, 0, 2)),
    byStem: stems(long),
    numbered,
  }
}

const cutAbove = (path: TerritoryPath) => path.slice(0, path.lastIndexOf('.'))

function add(entries: Map<string, Entry>, plainName: string, { name, path, aliasOf = null, numberFrom = null, numberTo = null }: SpokenName): void {
  const found = entries.get(plainName)
  const cut = plainName.replace(ending, '').length
  const entry = found ?? { name, aliasOf, plainName, stem: cut === 0 ? plainName.length : cut, spots: [] }
  const spot = { path, from: numberFrom, to: numberTo }
  if (!entry.spots.some((other) => other.path === path && other.from === spot.from && other.to === spot.to)) entry.spots.push(spot)
  entries.set(plainName, entry)
}

function group(entries: readonly Entry[], keyOf: (entry: Entry) => number): Map<number, Entry[]> {
  const groups = new Map<number, Entry[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const there = groups.get(key)
    if (there) there.push(entry)
    else groups.set(key, [entry])
  }
  return groups
}

/** Short forms as entries of their own: the places of all whose stem it is, under the full name when there is only one. */
function stems(entries: readonly Entry[]): Map<number, Entry[]> {
  const full = new Set(entries.map(({ plainName }) => plainName))
  const short = new Map<string, Entry>()
  for (const entry of entries) {
    const stem = entry.plainName.replace(leftOut, '')
    if (stem.length < 2 || stem.length === entry.plainName.length || full.has(stem) || /\d/.test(stem)) continue
    const there = short.get(stem)
    if (there) {
      there.spots.push(...entry.spots)
      there.name = stem
    } else short.set(stem, { ...entry, plainName: stem, stem: stem.length, spots: [...entry.spots] })
  }
  return group(
    [...short.values()].sort((a, b) => b.plainName.length - a.plainName.length),
    ({ plainName }) => pairOf(plainName, 0, 1),
  )
}
