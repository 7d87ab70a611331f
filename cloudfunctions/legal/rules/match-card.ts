import type { Card } from '@shared/legal/card'
import otherMatters from '../cards/other-matters.json'
import { inPlainWords } from './everyday'
import { countsOf } from './terms'

type Direction = Map<string, number>

/** Cards made ready to be compared with questions: a naive Bayes over the words of each, and over the talk of other things. */
export interface Shelf {
  cards: readonly Card[]
  rarity: Direction
  /** By place of the card, the talk of other things last: what a word that it never uses tells. */
  unsaid: number[]
  /** For a word: place and how much more it tells than `unsaid`, in turn. */
  said: Map<string, number[]>
  /** The district's own cards, by id. */
  own: ReadonlySet<string>
  /** Their wordings as they are compared. */
  verbatim: ReadonlyMap<string, Card>
}

export interface Matched {
  card: Card
  /** How much likelier the words are under this card than in talk of other things (natural logarithm of the ratio); 0 = as likely. */
  odds: number
}

/** How often a word counts that a card never uses. */
const never = 0.1

/** What each card says, in pieces: its wordings, title and words, and all of it together with the answer. */
function piecesOf({ asked, title, terms, answer }: Card): string[] {
  const words = [...asked, title, ...terms].map(inPlainWords)
  return [...words, [...words, ...answer.map(({ text }) => inPlainWords(text))].join('，')]
}

/** @param own ids of cards that the district wrote itself */
export function shelve(cards: readonly Card[], own: ReadonlySet<string> = new Set()): Shelf {
  const classes = [...cards.map(piecesOf), otherMatters.map(inPlainWords)]
  const pieces = classes.flat()
  const rarity = rarityOf(pieces)
  const sums = classes.map((own) => sumOf(own.map((piece) => direction(rarity, piece))))
  const shelf: Shelf = { cards, rarity, unsaid: [], said: new Map(), own, verbatim: verbatimOf(cards.filter(({ id }) => own.has(id))) }
  for (const [place, sum] of sums.entries()) {
    const all = [...sum.values()].reduce((total, value) => total + value, never * rarity.size)
    shelf.unsaid.push(Math.log(never / all))
    for (const [term, value] of sum) {
      const pairs = shelf.said.get(term) ?? []
      pairs.push(place, Math.log((value + never) / never))
      shelf.said.set(term, pairs)
    }
  }
  return shelf
}

const bare = (text: string) => inPlainWords(text).replace(/[\s\p{P}]/gu, '')

function verbatimOf(cards: readonly Card[]): Map<string, Card> {
  return new Map(cards.flatMap((card) => card.asked.map((text) => [bare(text), card] as const)))
}

/** How rare each word is among the pieces: ln((1 + pieces) / (1 + those that have it)) + 1. */
function rarityOf(pieces: readonly string[]): Direction {
  const found = new Map<string, number>()
  for (const piece of pieces) for (const term of countsOf(piece).keys()) found.set(term, (found.get(term) ?? 0) + 1)
  return new Map([...found].map(([term, count]) => [term, Math.log((1 + pieces.length) / (1 + count)) + 1]))
}

/** A text as its known words with their weights; the squares add up to 1. */
function direction(rarity: Direction, text: string): Direction {
  const made: Direction = new Map()
  let squares = 0
  for (const [term, count] of countsOf(text)) {
    const rare = rarity.get(term)
    if (rare === undefined) continue
    const value = (1 + Math.log(count)) * rare
    made.set(term, value)
    squares += value * value
  }
  const length = Math.sqrt(squares) || 1
  for (const [term, value] of made) made.set(term, value / length)
  return made
}

function sumOf(directions: readonly Direction[]): Direction {
  const sum: Direction = new Map()
  for (const one of directions) for (const [term, value] of one) sum.set(term, (sum.get(term) ?? 0) + value)
  return sum
}

/** Cards by how well they fit a question, best first. */
export function matchCards(shelf: Shelf, question: string): Matched[] {
  const asked = direction(shelf.rarity, inPlainWords(question))
  const mass = [...asked.values()].reduce((sum, value) => sum + value, 0)
  const likely = shelf.unsaid.map((value) => value * mass)
  for (const [term, value] of asked) {
    const pairs = shelf.said.get(term) ?? []
    for (let at = 0; at < pairs.length; at += 2) likely[pairs[at] ?? 0] = (likely[pairs[at] ?? 0] ?? 0) + value * (pairs[at + 1] ?? 0)
  }
  const other = likely.at(-1) ?? 0
  return shelf.cards.map((card, place) => ({ card, odds: (likely[place] ?? other) - other })).sort((a, b) => b.odds - a.odds)
}

/** Chosen on questions of our own wording: a card fits for certain from `least`, and when it is so far ahead of the second. */
export const sure = { least: 1.9, ahead: 0.5 }
/** Of the first card: below this it is not about law at all. Of the others: below `offered` they are not worth asking about. */
export const faint = { first: 0.4, offered: -0.6 }

/** Matters that no card is about, however much a question looks like one: other trades of law, and things that an office settles. */
const elsewhere = /专利|商标|著作权|版权|上市|股东|股权|股票|基金|期货|破产|垄断|海关|关税|签证|护照|低保|残疾证|社保卡|增值税|个人所得税|编程|天气/

/** The card that answers a question; null = none fits well enough, and then somebody else should answer. */
export function cardFor(shelf: Shelf, question: string): Matched | null {
  // What a lawyer of the district wrote for these very words, whatever else they are like.
  const written = shelf.verbatim.get(bare(question))
  if (written) return { card: written, odds: sure.least }
  const [first, second] = matchCards(shelf, question).filter(mayAnswer(shelf, question))
  if (!first || first.odds < sure.least) return null
  return second && first.odds - second.odds < sure.ahead ? null : first
}

/** The cards that a question may be about where none fits for certain, best first. */
export function perhapsAbout(shelf: Shelf, question: string, most: number): Card[] {
  const matched = matchCards(shelf, question).filter(mayAnswer(shelf, question)).slice(0, most)
  if ((matched[0]?.odds ?? 0) < faint.first) return []
  return matched.filter(({ odds }) => odds >= faint.offered).map(({ card }) => card)
}

/** On what no shipped card is about, only a card that the district wrote with that very word among its wordings may answer. */
function mayAnswer({ own }: Shelf, question: string): (matched: Matched) => boolean {
  const word = elsewhere.exec(question)?.[0]
  return ({ card }) => word === undefined || (own.has(card.id) && card.asked.some((text) => text.includes(word)))
}

const goesOn = /^(那|如果|要是|假如|万一|他|她|对方|还有|然后|可是|但是|但|不过|为什么|多久|多少|要多少|什么时候|去哪|找谁|要什么材料|要准备什么|需要什么)/

/** Words that only mean something after what was said before: 那他不还呢. */
export function isFollowUp(text: string): boolean {
  return text.length <= 14 && goesOn.test(text.trim()) && !elsewhere.test(text)
}
