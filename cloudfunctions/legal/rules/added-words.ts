import type { KnownWord } from './known-word'
import { rarityOf } from './statute-index'

/** So many words are added to a question. */
const mostAdded = 40

/**
 * The words of statutes that say most for what the words of a question say, best first, each with its chance summed over them.
 * Needs no postings, so that only those of the chosen words are read.
 * @param documents how many there are in the index
 */
export function addedWords(words: Iterable<Pick<KnownWord, 'said'>>, documents: number): { word: string; chance: number }[] {
  const found = new Map<string, { word: string; chance: number; found: number }>()
  for (const { said } of words)
    for (const [word, share, count] of said.saidAs ?? []) {
      if (count === 0) continue
      const one = found.get(word)
      if (one) one.chance += share / 10_000
      else found.set(word, { word, chance: share / 10_000, found: count })
    }
  const worth = [...found.values()].map((one) => ({ ...one, worth: one.chance * rarityOf(one.found, documents) }))
  worth.sort((one, other) => other.worth - one.worth)
  return worth.slice(0, mostAdded)
}
