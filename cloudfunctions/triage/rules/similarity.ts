import type { Point } from '@shared/platform/place'
import { cutAt, levelName, type TerritoryLevel, type TerritoryPath } from '@shared/platform/territory'
import { charsOf, eachGram } from './grams'
import { committedModel } from './judge'

/** As much of an appeal or order as its likeness to another needs. */
export interface Matter {
  text: string
  title?: string | null
  /** GCJ-02; null or absent when nobody knows. */
  point?: Point | null
  /** Null when no place could be read. */
  territory: TerritoryPath | null
  category: { l1: string; l2: string | null }
  saidAt: Date
}

export interface Likeness {
  /** 0–1; the same for (a, b) and (b, a). Below `likeEnough` it is not worth showing. */
  score: number
  reasons: string[]
}

/**
 * From here on two matters are worth showing to a person as perhaps the same. Chosen on 118 messages judged by hand, words alone, so no figure of held-back ones: nearly nine in ten
 * pairs of one event lie above, nearly nine in ten pairs of one place but another matter below. Never enough to merge without asking.
 */
export const likeEnough = 0.3

/**
 * How alike two matters are: mostly their words (cosine of tf-idf of character pairs, common pairs counting little), then the place,
 * the category and the days between. Words decide: with nothing said in common, a shared place and category stay below `likeEnough`,
 * because one estate has many different troubles.
 */
export function similarity(a: Matter, b: Matter): Likeness {
  const text = wordsAlike(a, b)
  const place = placeAlike(a, b)
  const category = categoryAlike(a, b)
  const days = Math.abs(a.saidAt.getTime() - b.saidAt.getTime()) / 86_400_000
  const time = 1 / (1 + days / 30)
  // the square root spreads the low cosines that rewording leaves; facts count fully only as far as words agree
  const said = Math.sqrt(text)
  const facts = 0.6 * place.value + 0.25 * category.value + 0.15 * time
  const score = Math.min(1, said * (0.65 + 0.35 * facts) + 0.12 * facts * (1 - said))
  const reasons = [...place.reasons, ...category.reasons, ...dayReasons(days), ...(text >= 0.1 ? [`文字相似 ${text.toFixed(2)}`] : [])]
  return { score, reasons }
}

interface Part {
  value: number
  reasons: string[]
}

/** Vectors of matters already seen in this process, so that one against many costs one reading each. Holds nothing alive. */
const vectors = new WeakMap<Matter, { weights: Map<number, number>; places: Set<string> }>()

function vectorOf(matter: Matter) {
  const known = vectors.get(matter)
  if (known) return known
  const all = matter.title && !matter.text.startsWith(matter.title) ? `${matter.title}\n${matter.text}` : matter.text
  const made = { weights: pairWeights(all), places: new Set(Array.from(all.matchAll(estate), ([name]) => name.slice(-5))) }
  vectors.set(matter, made)
  return made
}

/** Pairs of characters with (1 + ln count) × idf, scaled to length one; single characters say too little here. */
function pairWeights(text: string): Map<number, number> {
  const { table, idf } = committedModel()
  const counts = new Map<number, number>()
  eachGram(text, (gram) => {
    if (charsOf(gram).length === 2) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  })
  let length = 0
  for (const [gram, count] of counts) {
    const row = table.get(gram)
    // a pair that the model never kept is rare: place and shop names are of this kind, and they tell most
    const weight = (1 + Math.log(count)) * (row < 0 ? 8 : (idf[row] as number))
    counts.set(gram, weight)
    length += weight * weight
  }
  for (const [gram, weight] of counts) counts.set(gram, weight / Math.sqrt(length))
  return counts
}

function wordsAlike(a: Matter, b: Matter): number {
  const [small, large] = [vectorOf(a).weights, vectorOf(b).weights].sort((x, y) => x.size - y.size) as [Map<number, number>, Map<number, number>]
  if (small.size === 0) return plain(a) !== '' && plain(a) === plain(b) ? 1 : 0
  const products: number[] = []
  for (const [gram, weight] of small) products.push(weight * (large.get(gram) ?? 0))
  // summed in order of size, so that it does not matter which of the two came first
  return Math.min(
    1,
    products.sort((x, y) => x - y).reduce((sum, p) => sum + p, 0),
  )
}

function plain(matter: Matter): string {
  return `${matter.title ?? ''}${matter.text}`.replace(/\s/g, '')
}

/** Names of estates and buildings as people write them; only the tail is compared, because the front runs into other words. */
const estate = /[\u4e00-\u9fff]{2,5}(?:小区|花园|花苑|家园|新村|公寓|大厦|雅苑|名苑)/g

function placeAlike(a: Matter, b: Matter): Part {
  const named = [...vectorOf(a).places].find((name) => vectorOf(b).places.has(name))
  const byName: Part = named ? { value: 0.8, reasons: ['同一小区'] } : { value: 0, reasons: [] }
  const byMap = a.point && b.point ? byDistance(metresBetween(a.point, b.point)) : byTerritory(a.territory, b.territory)
  return { value: Math.max(byName.value, byMap.value), reasons: [...byName.reasons, ...byMap.reasons] }
}

/** Whole up to 50 m, half at 300 m or so, nothing from 2 km on. */
function byDistance(metres: number): Part {
  const value = metres <= 50 ? 1 : Math.max(0, 1 - Math.log(metres / 50) / Math.log(40))
  return { value, reasons: value > 0 ? [`相距 ${roughly(metres)}`] : [] }
}

function roughly(metres: number): string {
  return metres < 1000 ? `${Math.round(metres / 10) * 10} 米` : `${(metres / 1000).toFixed(1)} 公里`
}

const nearness: readonly [TerritoryLevel, number][] = [
  ['microGrid', 0.9],
  ['grid', 0.7],
  ['village', 0.45],
]

function byTerritory(a: TerritoryPath | null, b: TerritoryPath | null): Part {
  if (!a || !b) return { value: 0, reasons: [] }
  for (const [level, value] of nearness) {
    const depth = { microGrid: 5, grid: 4, village: 3 }[level as 'microGrid' | 'grid' | 'village']
    if (a.split('.').length >= depth && cutAt(a, level) === cutAt(b, level)) return { value, reasons: [`同一${levelName[level]}`] }
  }
  return { value: 0, reasons: [] }
}

/** Metres on a sphere, good to a fraction of a per cent over a district. */
function metresBetween(a: Point, b: Point): number {
  const radians = Math.PI / 180
  const north = (b.lat - a.lat) * radians
  const east = (b.lng - a.lng) * radians * Math.cos(((a.lat + b.lat) / 2) * radians)
  return 6_371_000 * Math.hypot(north, east)
}

function categoryAlike(a: Matter, b: Matter): Part {
  if (a.category.l1 !== b.category.l1) return { value: 0, reasons: [] }
  const same = a.category.l2 !== null && a.category.l2 === b.category.l2
  return { value: same ? 1 : 0.6, reasons: [same ? '同一类别' : '同一大类'] }
}

function dayReasons(days: number): string[] {
  const limit = [1, 3, 7, 30].find((most) => days <= most)
  return limit ? [`${limit} 天内`] : []
}
