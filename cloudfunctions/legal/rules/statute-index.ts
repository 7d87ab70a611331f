import { countsOf } from './terms'

/** One article of a law (条): `doc` is its id in the file, `name` the law's name and the article's number. */
export interface Article {
  doc: string
  name: string
  law: string
  text: string
}

/**
 * An inverted index of articles. Postings of term `t` are `from[t]` to `from[t + 1]`: which document, and how much the term says of it
 * (BM25's saturated frequency, 1/100 a step).
 */
export interface StatuteIndex {
  docs: string[]
  names: string[]
  laws: string[]
  /** Index into `laws`, by document. */
  lawOf: Int32Array
  terms: Map<string, number>
  from: Int32Array
  documents: Documents
  weights: Uint8Array
}

/** Half as large where there are few enough. */
export type Documents = Int32Array | Uint16Array

/** Robertson and Zaragoza, The Probabilistic Relevance Framework (2009): the usual values. */
const k1 = 1.2
const b = 0.75
export const step = 100

/** How rare a term is among the documents. */
export function rarity(index: StatuteIndex, term: number): number {
  return rarityOf((index.from[term + 1] ?? 0) - (index.from[term] ?? 0), index.docs.length)
}

/** How rare it is to be found in so many of all documents. */
export function rarityOf(found: number, documents: number): number {
  return Math.log(1 + (documents - found + 0.5) / (found + 0.5))
}

/** In how many documents a word stands. */
export function foundIn({ terms, from }: Pick<StatuteIndex, 'terms' | 'from'>, word: string): number {
  const term = terms.get(word)
  return term === undefined ? 0 : (from[term + 1] ?? 0) - (from[term] ?? 0)
}

/** Builds the index. Goes over the articles twice, so that their words are never all held at once. */
export function buildIndex(articles: readonly Article[]): StatuteIndex {
  const terms = new Map<string, number>()
  const found: number[] = []
  const lengths = articles.map((article) => {
    let length = 0
    for (const [term, count] of countsIn(article)) {
      const id = terms.get(term) ?? terms.size
      if (id === terms.size) terms.set(term, id)
      found[id] = (found[id] ?? 0) + 1
      length += count
    }
    return length
  })
  const from = new Int32Array(terms.size + 1)
  for (let term = 0; term < terms.size; term++) from[term + 1] = (from[term] ?? 0) + (found[term] ?? 0)
  const size = from[terms.size] ?? 0
  const { laws, lawOf } = lawsOf(articles)
  const index = { docs: articles.map(({ doc }) => doc), names: articles.map(({ name }) => name), laws, lawOf, terms, from }
  return { ...index, ...postings(articles, index, lengths, size) }
}

const countsIn = ({ name, text }: Article) => countsOf(`${name} ${text}`)

function lawsOf(articles: readonly Article[]): Pick<StatuteIndex, 'laws' | 'lawOf'> {
  const ids = new Map<string, number>()
  for (const { law } of articles) if (!ids.has(law)) ids.set(law, ids.size)
  return { laws: [...ids.keys()], lawOf: Int32Array.from(articles, ({ law }) => ids.get(law) ?? 0) }
}

function postings(articles: readonly Article[], index: Pick<StatuteIndex, 'terms' | 'from'>, lengths: readonly number[], size: number) {
  const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const next = index.from.slice()
  const documents: Documents = articles.length <= 65_536 ? new Uint16Array(size) : new Int32Array(size)
  const weights = new Uint8Array(size)
  articles.forEach((article, document) => {
    const norm = k1 * (1 - b + (b * (lengths[document] ?? 0)) / usual)
    for (const [term, count] of countsIn(article)) {
      const id = index.terms.get(term) ?? 0
      const at = next[id] ?? 0
      next[id] = at + 1
      documents[at] = document
      weights[at] = Math.max(1, Math.round((step * (count * (k1 + 1))) / (count + norm)))
    }
  })
  return { documents, weights }
}
