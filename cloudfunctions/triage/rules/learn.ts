import type { CategoryName } from '@shared/triage/category'
import type { Confirmed } from '@shared/triage/confirmed'
import { charsOf, eachGram } from './grams'

/** An order whose category staff have set or confirmed. */
export interface Lesson {
  text: string
  category: CategoryName
}

/** Words kept at most, and in how many orders a word must have stood. Some 100 kB as JSON. */
const mostWords = 2000
const leastOrders = 2

/** How a category is written as a key: 城乡建设 or 城乡建设/安全生产. */
export function keyOf({ l1, l2 }: CategoryName): string {
  return l2 === null ? l1 : `${l1}/${l2}`
}

/** The different pairs of neighbouring characters in a text: the words that are counted. No longer piece of a text is ever kept. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  eachGram(text, (gram) => {
    const chars = charsOf(gram)
    if (chars.length === 2) pairs.add(chars)
  })
  return pairs
}

/**
 * What staff have confirmed, as counts: for each pair of characters, in how many orders of which category it stood. Only pairs that
 * stood in several orders are kept, those first that tell categories apart best. The order of the lessons makes no difference.
 */
export function learn(lessons: readonly Lesson[], trust: number): Confirmed {
  const orders: Record<string, number> = {}
  const words = new Map<string, Map<string, number>>()
  for (const { text, category } of lessons) {
    const keys = category.l2 === null ? [category.l1] : [category.l1, keyOf(category)]
    for (const key of keys) orders[key] = (orders[key] ?? 0) + 1
    for (const pair of pairsOf(text)) {
      const counts = words.get(pair) ?? new Map<string, number>()
      words.set(pair, counts)
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const told = [...words]
    .map(([word, counts]) => ({ word, counts, in: inOrders(counts) }))
    .filter((one) => one.in >= leastOrders)
    .map((one) => ({ ...one, tells: tellsApart(one.counts, one.in, orders, lessons.length) }))
    .sort((a, b) => b.tells - a.tells || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords)
  const kept = told.map(({ word, counts }): [string, Record<string, number>] => [word, sorted([...counts])])
  return { orders: sorted(Object.entries(orders)), words: Object.fromEntries(kept.sort(byKey)), trust }
}

const isFirst = (key: string) => !key.includes('/')
const inOrders = (counts: ReadonlyMap<string, number>) => [...counts].reduce((sum, [key, n]) => (isFirst(key) ? sum + n : sum), 0)

/** Chi-square of a word against the categories, over both levels: large where it stands more in some than by chance. */
function tellsApart(counts: ReadonlyMap<string, number>, stood: number, orders: Record<string, number>, all: number): number {
  let sum = 0
  for (const [key, of] of Object.entries(orders)) {
    const expected = (of * stood) / all
    sum += ((counts.get(key) ?? 0) - expected) ** 2 / expected
  }
  return sum
}

function sorted(entries: [string, number][]): Record<string, number> {
  return Object.fromEntries(entries.sort(byKey))
}
function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
