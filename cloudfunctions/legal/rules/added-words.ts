import type { KnownWord } from './known-word'
import { rarityOf } from './statute-index'

/** So many words are added to a question. */
const mostAdded = 40

export interface AddedWord {
  word: string
  /** That the question means it, summed over its words. */
  chance: number
}

/**
 * The words of statutes that say most for what the words of a question say, best first, each with its chance summed over them.
 * Needs no postings, so that only those of the chosen words are read.
 * @param documents how many there are in the index
 */
export function addedWords(words: Iterable<Pick<KnownWord, 'said'>>, documents: number): AddedWord[] {
  const found = new Map<string, AddedWord & { found: number; worth: number }>()
  for (const { said } of words)
    for (const as of said.saidAs ?? []) {
      // By place: taking three apart makes an iterator for each.
      const word = as[0]
      const share = as[1]
      const count = as[2]
      if (count === 0) continue
      const one = found.get(word)
      if (one) one.chance += share / 10_000
      else found.set(word, { word, chance: share / 10_000, found: count, worth: 0 })
    }
  // Thousands of them for a long question: nothing is made anew for each.
  for (const one of found.values()) one.worth = one.chance * rarityOf(one.found, documents)
  return [...found.values()].sort((one, other) => other.worth - one.worth).slice(0, mostAdded)
}
