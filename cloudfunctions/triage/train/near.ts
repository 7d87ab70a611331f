import { charsOf, eachGram } from '../rules/grams'
import type { Example } from './examples'

/** From this likeness on two messages are held back together: the same text, or much of it. */
const alike = 0.3
/** From here on a text of words is the same message as a raw one, which then stands for both. */
const same = 0.6
/** A pair in more messages than this finds no candidates. */
const common = 150

export interface Near {
  /** Other examples much like this one. */
  others: number[]
  /** The raw example that this text of words is a copy of, or -1. */
  copyOf: number
}

/**
 * Finds near-duplicates by their pairs of characters, common ones counting little (cosine of squared idf), also between raw messages
 * and texts of words. Without it a held-back message would often have been learned from under another id.
 */
export function findNear(examples: readonly Example[]): Near[] {
  const sets = examples.map(({ words }) => pairsOf(words))
  const frequency = new Map<number, number>()
  for (const set of sets) for (const pair of set) frequency.set(pair, (frequency.get(pair) ?? 0) + 1)
  const weight = (pair: number) => Math.log(examples.length / (frequency.get(pair) ?? 1)) ** 2
  const index = new Map<number, number[]>()
  sets.forEach((set, i) => {
    for (const pair of set) if ((frequency.get(pair) ?? 0) <= common) index.set(pair, [...(index.get(pair) ?? []), i])
  })
  const sizes = sets.map((set) => set.reduce((sum, pair) => sum + weight(pair), 0))
  return examples.map((example, i) => nearTo(i, example, candidates(i, sets[i] ?? [], index, weight), sizes, examples))
}

function pairsOf(text: string): number[] {
  const pairs = new Set<number>()
  eachGram(text, (gram) => {
    if (charsOf(gram).length === 2) pairs.add(gram)
  })
  return [...pairs]
}

function candidates(i: number, set: readonly number[], index: ReadonlyMap<number, number[]>, weight: (pair: number) => number): Map<number, number> {
  const shared = new Map<number, number>()
  for (const pair of set) {
    const w = weight(pair)
    for (const j of index.get(pair) ?? []) if (j !== i) shared.set(j, (shared.get(j) ?? 0) + w)
  }
  return shared
}

function nearTo(i: number, { wordsOnly }: Example, shared: ReadonlyMap<number, number>, sizes: readonly number[], examples: readonly Example[]): Near {
  const others: number[] = []
  let copyOf = -1
  let closest = same
  for (const [j, sum] of shared) {
    const smaller = Math.min(sizes[i] as number, sizes[j] as number)
    const likeness = sum / Math.sqrt((sizes[i] as number) * (sizes[j] as number) || 1)
    // all of a short text within a long one is a copy too
    if (likeness < alike && sum / (smaller || 1) < same) continue
    others.push(j)
    if (wordsOnly && !examples[j]?.wordsOnly && sum / (smaller || 1) > closest) {
      closest = sum / (smaller || 1)
      copyOf = j
    }
  }
  return { others, copyOf }
}
