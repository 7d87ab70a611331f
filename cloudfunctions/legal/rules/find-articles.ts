import { type AddedWord, addedWords } from './added-words'
import { type Knowing, type KnownWord, knowingFrom } from './known-word'
import { type Learned, shortName } from './learned'
import { likenessToAsked } from './likeness-to-asked'
import { rarityOf, type StatuteIndex, step } from './statute-index'
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
/** An index together with what was learned, looked up once for each law and document. */
export interface Finder {
  /** How many documents there are. */
  size: number
  docOf(document: number): string
  know: Knowing
  /** Index into `lawPrior`, by document. */
  lawOf: Int32Array
  lawPrior: Float32Array
  articlePrior: Float32Array
  lawIds: Map<string, number>
  /** The documents of each article in `learned.answered`, and those beside them in the same law. */
  answered: readonly { own: number[]; beside: number[] }[]
  /** Of the question that is being answered, by document. */
  scores: Float32Array
  /** How like it is to what an article beside each document was asked for; used again for every question, as `scores` is. */
  beside: Float32Array
}

export function openFinder(index: StatuteIndex, learned: Learned): Finder {
  const short = index.laws.map(shortName)
  return {
    size: index.docs.length,
    docOf: (document) => index.docs[document] ?? '',
    know: knowingFrom(index, learned),
    lawOf: index.lawOf,
    lawPrior: Float32Array.from(short, (law) => learned.laws[law] ?? learned.other),
    articlePrior: Float32Array.from(index.names, (name) => learned.articles[shortName(name)] ?? 0),
    lawIds: new Map(short.map((law, id) => [law, id])),
    answered: placesOf(index, learned.answered),
    scores: new Float32Array(index.docs.length),
    beside: new Float32Array(index.docs.length),
  }
}

function placesOf(index: StatuteIndex, answered: readonly string[]): Finder['answered'] {
  const own = new Map<string, number[]>(answered.map((name) => [name, []]))
  for (const [document, name] of index.names.entries()) own.get(shortName(name))?.push(document)
  const beside = (document: number) => [document - 1, document + 1].filter((other) => index.lawOf[other] === index.lawOf[document])
  return answered.map((name) => ({ own: own.get(name) ?? [], beside: (own.get(name) ?? []).flatMap(beside) }))
}

/**
 * The `most` articles that answer a question best, best first. A question without a known word finds nothing.
 * @param added what `addedWords` gave for its words, where somebody has asked already
 */
export function findArticles(finder: Finder, question: string, most: number, added?: readonly AddedWord[]): Hit[] {
  const { size, scores, lawOf, articlePrior } = finder
  const words = countsOf(question)
  const known = [...words].flatMap(([word, count]) => {
    const one = finder.know(word)
    return one ? [{ one, count }] : []
  })
  if (!known.some(({ one: { documents, said } }) => documents.length > 0 || said.lawsOf || said.saidAs)) return []
  const ones = known.map(({ one }) => one)
  scores.fill(0)
  for (const { one, count } of known) addWord(finder, one, count)
  for (const { word, chance } of added ?? addedWords(ones, size)) addWord(finder, finder.know(word), weight.saidAs * 2 * Math.sqrt(chance / words.size))
  addLikeness(finder, question)
  const laws = lawScores(finder, ones)
  for (let document = 0; document < size; document++)
    scores[document] = (scores[document] ?? 0) + (laws[lawOf[document] ?? 0] ?? 0) + weight.article * (articlePrior[document] ?? 0)
  return best(finder, most)
}

function addWord({ scores, size }: Finder, word: KnownWord | undefined, strength: number): void {
  if (!word) return
  const { documents, weights } = word
  const worth = (strength * rarityOf(documents.length, size)) / step
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] ?? 0
    scores[document] = (scores[document] ?? 0) + worth * (weights[at] ?? 0)
  }
}

function addLikeness({ know, size, answered, scores, beside }: Finder, question: string): void {
  beside.fill(0)
  const likenesses = likenessToAsked(know, size, answered.length, question)
  for (let article = 0; article < likenesses.length; article++) {
    const likeness = likenesses[article] ?? 0
    if (likeness === 0) continue
    const places = answered[article]
    for (const document of places?.own ?? []) scores[document] = (scores[document] ?? 0) + weight.asked * likeness ** bend
    for (const document of places?.beside ?? []) beside[document] = Math.max(beside[document] ?? 0, likeness)
  }
  for (let document = 0; document < size; document++) {
    const likeness = beside[document] ?? 0
    if (likeness > 0) scores[document] = (scores[document] ?? 0) + weight.beside * likeness
  }
}

function lawScores({ lawPrior, lawIds }: Finder, words: readonly KnownWord[]): Float32Array {
  const scores = lawPrior.slice()
  for (const { said } of words)
    for (const law in said.lawsOf) {
      const gain = said.lawsOf[law] ?? 0
      const id = lawIds.get(law)
      if (id !== undefined) scores[id] = (scores[id] ?? 0) + weight.word * gain
    }
  return scores.map((score) => weight.law * score)
}

function best({ docOf, scores }: Finder, most: number): Hit[] {
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
  return sorted(kept).map((document) => ({ doc: docOf(document), score: Number((scores[document] ?? 0).toFixed(4)) }))
}
