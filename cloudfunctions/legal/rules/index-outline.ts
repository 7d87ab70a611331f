import type { Finder } from './find-articles'
import { keepTerms, type KeptTerms } from './kept-terms'

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
  base: Omit<Finder, 'know'>
  /** Words that were read from its buckets lately. */
  kept: KeptTerms
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

/** So many bytes of terms a process keeps, some five hundred questions' worth: those of every day, the longest to read, stay. */
const mostKept = 32_000_000

export function readyFrom(build: string, outline: Outline): Ready {
  const laws = outline.laws.map(({ law }) => law)
  const lawOf = Int32Array.from(outline.laws.flatMap(({ count }, law) => Array<number>(count).fill(law)))
  const articlePrior = new Float32Array(lawOf.length)
  for (const [document, prior] of outline.articlePrior) articlePrior[document] = prior
  return {
    build,
    base: {
      size: lawOf.length,
      docOf: String,
      lawOf,
      lawPrior: Float32Array.from(outline.lawPrior),
      articlePrior,
      lawIds: new Map(laws.map((law, id) => [law, id])),
      answered: outline.answered,
      scores: new Float32Array(lawOf.length),
      beside: new Float32Array(lawOf.length),
    },
    kept: keepTerms(mostKept),
    placeOf: (document) => {
      const { law = '', version = '' } = outline.laws[lawOf[document] ?? 0] ?? {}
      return { law, version, ordinal: outline.ordinals[document] ?? 0 }
    },
  }
}
