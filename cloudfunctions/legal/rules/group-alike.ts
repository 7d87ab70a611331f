import { inPlainWords } from './everyday'
import { countsOf } from './terms'

/** From this share of common pairs of characters on two questions are one matter. */
const alike = 0.4

function pairsOf(words: string): Set<string> {
  const terms = [...countsOf(inPlainWords(words)).keys()]
  const pairs = terms.filter((term) => term.length > 1)
  return new Set(pairs.length > 0 ? pairs : terms)
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const pair of a) if (b.has(pair)) common++
  return (2 * common) / (a.size + b.size || 1)
}

/** Questions put together with the first one before them that reads alike; every one is in exactly one group, in the order given. */
export function groupAlike<T extends { words: string }>(questions: readonly T[]): T[][] {
  const groups: { first: Set<string>; list: T[] }[] = []
  for (const question of questions) {
    const pairs = pairsOf(question.words)
    const found = groups.find(({ first, list }) => list[0]?.words === question.words || likeness(first, pairs) >= alike)
    if (found) found.list.push(question)
    else groups.push({ first: pairs, list: [question] })
  }
  return groups.map(({ list }) => list)
}
