import type { Knowing } from './known-word'
import { rarityOf } from './statute-index'
import { countsOf } from './terms'

/**
 * A text as a direction: each term that the index knows with its weight (tf-idf); the squares add up to 1.
 * @param found in how many of all `documents` a word stands
 */
export function directionOf(found: (word: string) => number, documents: number, text: string): Map<string, number> {
  const direction = new Map<string, number>()
  for (const [word, count] of countsOf(text)) {
    const here = found(word)
    if (here > 0) direction.set(word, (1 + Math.log(count)) * rarityOf(here, documents))
  }
  return toLengthOne(direction)
}

export function toLengthOne<K>(direction: ReadonlyMap<K, number>): Map<K, number> {
  const length = Math.sqrt([...direction.values()].reduce((sum, weight) => sum + weight * weight, 0))
  return new Map([...direction].map(([key, weight]) => [key, weight / (length || 1)]))
}

/** How like a question is to those that each article answered (cosine, 0–1), by place in `answered`: Rocchio's prototypes. */
export function likenessToAsked(know: Knowing, documents: number, answered: number, question: string): Float32Array {
  const likeness = new Float32Array(answered)
  for (const [word, weight] of directionOf((one) => know(one)?.documents.length ?? 0, documents, question)) {
    const pairs = know(word)?.said.asked ?? []
    for (let at = 0; at < pairs.length; at += 2) {
      const article = pairs[at] ?? 0
      likeness[article] = (likeness[article] ?? 0) + (weight * (pairs[at + 1] ?? 0)) / 1000
    }
  }
  return likeness
}
