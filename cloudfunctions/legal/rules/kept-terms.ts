import type { PackedTerm } from './packed-index'

/** Terms that were read, kept until more than `most` bytes are: then those asked for longest ago go first. */
export interface KeptTerms {
  /** Undefined = not kept; null = known to be in no bucket. */
  get(word: string): PackedTerm | null | undefined
  put(word: string, term: PackedTerm | null): void
  /** In bytes, roughly. */
  size(): number
}

/** What a word costs that is in no bucket. */
const nothing = 100

export function keepTerms(most: number): KeptTerms {
  // A Map keeps the order in which its keys were set.
  const terms = new Map<string, PackedTerm | null>()
  let size = 0
  const drop = (word: string): void => {
    const term = terms.get(word)
    if (terms.delete(word)) size -= term?.size ?? nothing
  }
  return {
    get(word) {
      const term = terms.get(word)
      if (term === undefined) return undefined
      terms.delete(word)
      terms.set(word, term)
      return term
    },
    put(word, term) {
      drop(word)
      terms.set(word, term)
      size += term?.size ?? nothing
      for (const oldest of terms.keys()) {
        if (size <= most) break
        drop(oldest)
      }
    },
    size: () => size,
  }
}
