import { type Learned, shortName } from './learned'
import { likenessToAsked } from './likeness-to-asked'
import { rarity, type StatuteIndex, step } from './statute-index'
import { countsOf } from './terms'

export interface Hit {
  doc: string
  score: number
}

/**
 * Chosen on held-back questions: how much counts that the law, the article and the statutes' own words fit, and how like the question is to
 * what the article, or its neighbour, was asked for, beside the words of the question. Words hang together, so that what each says for a
 * law counts half.
 */
const weight = { law: 3.5, word: 0.5, article: 4, saidAs: 1.5, asked: 65, beside: 20 }
/** Slight likeness is mostly chance: this power makes it less. */
const bend = 1.1
/** So many words are added to a question. */
const mostAdded = 40

/** An index together with what was learned, looked up once for each law and document. */
export interface Finder {
  index: StatuteIndex
  learned: Learned
  lawPrior: Float32Array
  articlePrior: Float32Array
  lawIds: Map<string, number>
  /** The documents of each article in `learned.answered`, and those beside them in the same law. */
  answered: readonly { own: number[]; beside: number[] }[]
}

export function openFinder(index: StatuteIndex, learned: Learned): Finder {
  const short = index.laws.map(shortName)
  return {
    index,
    learned,
    lawPrior: Float32Array.from(short, (law) => learned.laws[law] ?? learned.other),
    articlePrior: Float32Array.from(index.names, (name) => learned.articles[shortName(name)] ?? 0),
    lawIds: new Map(short.map((law, id) => [law, id])),
    answered: placesOf(index, learned.answered),
  }
}

function placesOf(index: StatuteIndex, answered: readonly string[]): Finder['answered'] {
  const own = new Map<string, number[]>(answered.map((name) => [name, []]))
  for (const [document, name] of index.names.entries()) own.get(shortName(name))?.push(document)
  const beside = (document: number) => [document - 1, document + 1].filter((other) => index.lawOf[other] === index.lawOf[document])
  return answered.map((name) => ({ own: own.get(name) ?? [], beside: (own.get(name) ?? []).flatMap(beside) }))
}

/** The `most` articles that answer a question best, best first. A question without a known word finds nothing. */
export function findArticles(finder: Finder, question: string, most: number): Hit[] {
  const { index, articlePrior } = finder
  const words = countsOf(question)
  const scores = new Float32Array(index.docs.length)
  if (![...words.keys()].some((word) => isKnown(finder, word))) return []
  for (const [word, count] of words) addTerm(index, scores, word, count)
  for (const [word, strength] of addedWords(finder, words)) addTerm(index, scores, word, strength)
  addLikeness(finder, scores, question)
  const laws = lawScores(finder, words.keys())
  for (let document = 0; document < scores.length; document++)
    scores[document] = (scores[document] ?? 0) + (laws[index.lawOf[document] ?? 0] ?? 0) + weight.article * (articlePrior[document] ?? 0)
  return best(index, scores, most)
}

function isKnown({ index, learned }: Finder, word: string): boolean {
  return index.terms.has(word) || Object.hasOwn(learned.lawsOf, word) || Object.hasOwn(learned.saidAs, word)
}

function addTerm({ terms, from, documents, weights, docs }: StatuteIndex, scores: Float32Array, word: string, strength: number): void {
  const term = terms.get(word)
  if (term === undefined) return
  const begins = from[term] ?? 0
  const ends = from[term + 1] ?? 0
  const worth = (strength * Math.log(1 + (docs.length - (ends - begins) + 0.5) / (ends - begins + 0.5))) / step
  for (let at = begins; at < ends; at++) {
    const document = documents[at] ?? 0
    scores[document] = (scores[document] ?? 0) + worth * (weights[at] ?? 0)
  }
}

/** Words of statutes for the words of the question, with their strength. */
function addedWords({ index, learned }: Finder, words: ReadonlyMap<string, number>): [word: string, strength: number][] {
  const chance = new Map<string, number>()
  for (const word of words.keys())
    for (const [said, share] of Object.entries(learned.saidAs[word] ?? {})) chance.set(said, (chance.get(said) ?? 0) + share / 10_000)
  const worth = [...chance].flatMap(([said, p]) => {
    const term = index.terms.get(said)
    return term === undefined ? [] : [{ said, p, worth: p * rarity(index, term) }]
  })
  worth.sort((one, other) => other.worth - one.worth)
  return worth.slice(0, mostAdded).map(({ said, p }) => [said, weight.saidAs * 2 * Math.sqrt(p / words.size)])
}

function addLikeness({ index, learned, answered }: Finder, scores: Float32Array, question: string): void {
  const beside = new Map<number, number>()
  for (const [article, likeness] of likenessToAsked(index, learned, question).entries()) {
    if (likeness === 0) continue
    const places = answered[article]
    for (const document of places?.own ?? []) scores[document] = (scores[document] ?? 0) + weight.asked * likeness ** bend
    for (const document of places?.beside ?? []) beside.set(document, Math.max(beside.get(document) ?? 0, likeness))
  }
  for (const [document, likeness] of beside) scores[document] = (scores[document] ?? 0) + weight.beside * likeness
}

function lawScores({ lawPrior, lawIds, learned }: Finder, words: Iterable<string>): Float32Array {
  const scores = lawPrior.slice()
  for (const word of words)
    for (const [law, gain] of Object.entries(learned.lawsOf[word] ?? {})) {
      const id = lawIds.get(law)
      if (id !== undefined) scores[id] = (scores[id] ?? 0) + weight.word * gain
    }
  return scores.map((score) => weight.law * score)
}

function best({ docs }: StatuteIndex, scores: Float32Array, most: number): Hit[] {
  let kept: number[] = []
  let least = Number.NEGATIVE_INFINITY
  const sorted = (documents: number[]) => documents.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, most)
  for (let document = 0; document < scores.length; document++) {
    if ((scores[document] ?? 0) <= least) continue
    kept.push(document)
    if (kept.length < most * 8) continue
    kept = sorted(kept)
    least = scores[kept[most - 1] ?? 0] ?? least
  }
  return sorted(kept).map((document) => ({ doc: docs[document] ?? '', score: Number((scores[document] ?? 0).toFixed(4)) }))
}
