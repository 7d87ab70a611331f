import type { Learned } from './learned'
import { type Documents, foundIn, type StatuteIndex } from './statute-index'

/** A word of statutes for a word of a question: how likely, in ten thousandths, and in how many documents it stands. */
export type SaidAs = readonly [word: string, share: number, found: number]

/** What a word of a question was learned to say; see `Learned`. */
export interface Said {
  lawsOf?: Record<string, number>
  saidAs?: SaidAs[]
  asked?: number[]
}

/** What is known of a word: in which documents it stands, with what weight in each, and what it says in a question. */
export interface KnownWord {
  documents: Documents
  weights: Uint8Array
  said: Said
}

/** Undefined where nothing is known. */
export type Knowing = (word: string) => KnownWord | undefined

export function knowingFrom(index: StatuteIndex, learned: Learned): Knowing {
  return (word) => {
    const term = index.terms.get(word)
    const said = saidBy(index, learned, word)
    if (term === undefined && !said) return undefined
    const [begins, ends] = term === undefined ? [0, 0] : [index.from[term] ?? 0, index.from[term + 1] ?? 0]
    return { documents: index.documents.subarray(begins, ends), weights: index.weights.subarray(begins, ends), said: said ?? {} }
  }
}

/** Null where nothing was learned for the word. */
export function saidBy(index: StatuteIndex, { lawsOf, saidAs, asked }: Learned, word: string): Said | null {
  const own = <T>(table: Record<string, T>) => (Object.hasOwn(table, word) ? table[word] : undefined)
  const words = own(saidAs)
  const said: Said = {
    lawsOf: own(lawsOf),
    saidAs: words && Object.entries(words).map(([other, share]): SaidAs => [other, share, foundIn(index, other)]),
    asked: own(asked),
  }
  return said.lawsOf || said.saidAs || said.asked ? said : null
}
