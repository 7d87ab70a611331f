import type { Finder } from './find-articles'
import type { Learned } from './learned'
import type { PackedTerm } from './packed-index'
import type { StatuteIndex } from './statute-index'

/** What a process keeps of an index whose postings lie in the database: which article each document is, and what was learned for laws. */
export interface Outline {
  /** Laws in the order of their documents, with how many each has. */
  laws: { law: string; version: string; count: number }[]
  /** Ordinal of each document in its version. */
  ordinals: number[]
  /** What was learned by law, for laws that are here, in their order. */
  lawPrior: number[]
  /** Documents that answer often, with how much that counts. */
  articlePrior: [document: number, prior: number][]
  answered: Finder['answered'][number][]
}

/** A document is in one of the laws: which and where. */
export interface Place {
  law: string
  version: string
  ordinal: number
}

/** The part of an outline that searching needs, ready. */
export interface Ready {
  build: string
  base: Omit<Finder, 'learned'>
  /** By document. */
  placeOf(document: number): Place
}

/** What to keep of a finder over all articles. `places` in the order of its documents. */
export function outlineOf(finder: Finder, places: readonly Place[]): Outline {
  const laws: Outline['laws'] = []
  for (const { law, version } of places) {
    const last = laws.at(-1)
    if (last?.law === law) last.count++
    else laws.push({ law, version, count: 1 })
  }
  return {
    laws,
    ordinals: places.map(({ ordinal }) => ordinal),
    lawPrior: [...finder.lawPrior].map(rounded),
    articlePrior: [...finder.articlePrior].flatMap((prior, document): [number, number][] => (prior === 0 ? [] : [[document, rounded(prior)]])),
    answered: [...finder.answered],
  }
}

const rounded = (value: number) => Number(value.toPrecision(7))

export function readyFrom(build: string, outline: Outline): Ready {
  const laws = outline.laws.map(({ law }) => law)
  const lawOf = Int32Array.from(outline.laws.flatMap(({ count }, law) => Array<number>(count).fill(law)))
  const articlePrior = new Float32Array(lawOf.length)
  for (const [document, prior] of outline.articlePrior) articlePrior[document] = prior
  const nothing = { names: [], terms: new Map<string, number>(), from: new Int32Array(1), documents: new Int32Array(0), weights: new Uint8Array(0) }
  return {
    build,
    base: {
      index: { ...nothing, docs: Array.from(lawOf, (_, document) => String(document)), laws, lawOf },
      lawPrior: Float32Array.from(outline.lawPrior),
      articlePrior,
      lawIds: new Map(laws.map((law, id) => [law, id])),
      answered: outline.answered,
    },
    placeOf: (document) => {
      const { law = '', version = '' } = outline.laws[lawOf[document] ?? 0] ?? {}
      return { law, version, ordinal: outline.ordinals[document] ?? 0 }
    },
  }
}

/** A finder that knows just these words: for one question, which needs no more. */
export function finderOf({ base }: Ready, words: ReadonlyMap<string, PackedTerm>): Finder {
  const known = [...words].filter(([, { documents }]) => documents.length > 0)
  const from = new Int32Array(known.length + 1)
  known.forEach(([, { documents }], term) => {
    from[term + 1] = (from[term] ?? 0) + documents.length
  })
  const documents = new Int32Array(from[known.length] ?? 0)
  const weights = new Uint8Array(documents.length)
  known.forEach(([, packed], term) => {
    documents.set(packed.documents, from[term])
    weights.set(packed.weights, from[term])
  })
  const index: StatuteIndex = { ...base.index, terms: new Map(known.map(([word], term) => [word, term])), from, documents, weights }
  return { ...base, index, learned: learnedOf(words, base.answered.length) }
}

/** Of the articles that answered only their number counts here: their documents are in the outline. */
function learnedOf(words: ReadonlyMap<string, PackedTerm>, answered: number): Learned {
  const learned: Learned = { laws: {}, other: 0, articles: {}, lawsOf: {}, saidAs: {}, answered: Array<string>(answered).fill(''), asked: {} }
  for (const [word, { said }] of words) {
    if (said.lawsOf) learned.lawsOf[word] = said.lawsOf
    if (said.saidAs) learned.saidAs[word] = said.saidAs
    if (said.asked) learned.asked[word] = said.asked
  }
  return learned
}
