import type { Card } from '@shared/legal/card'
import { inPlainWords } from './everyday'
import { countsOf } from './terms'

type Direction = Map<string, number>

interface Kept {
  card: Card
  /** One direction for each wording. */
  asked: Direction[]
  /** All that the card says, as one direction. */
  whole: Direction
  terms: readonly string[]
}

/** Cards made ready to be compared with questions. */
export interface Shelf {
  rarity: Map<string, number>
  unknown: number
  kept: Kept[]
  /** The district's own cards, by id. */
  own: ReadonlySet<string>
}

export interface Matched {
  card: Card
  /** 0–1: how well it fits. */
  fit: number
}

/** @param own ids of cards that the district wrote itself */
export function shelve(cards: readonly Card[], own: ReadonlySet<string> = new Set()): Shelf {
  const found = new Map<string, number>()
  for (const { asked, title, terms } of cards)
    for (const term of new Set([...asked, title, ...terms].flatMap((text) => [...countsOf(inPlainWords(text)).keys()])))
      found.set(term, (found.get(term) ?? 0) + 1)
  const rarity = new Map([...found].map(([term, count]) => [term, Math.log(1 + (cards.length - count + 0.5) / (count + 0.5))]))
  const unknown = Math.log(1 + (cards.length + 0.5) / 0.5)
  const shelf: Shelf = { rarity, unknown, kept: [], own }
  shelf.kept = cards.map((card) => ({
    card,
    asked: [...card.asked, card.title].map((text) => direction(shelf, inPlainWords(text))),
    whole: direction(shelf, [card.title, ...card.asked, ...card.terms, ...card.answer.map(({ text }) => text)].map(inPlainWords).join('，')),
    terms: card.terms.map(inPlainWords).filter(Boolean),
  }))
  return shelf
}

/** Pairs of characters say what it is about; single ones help against typing errors. */
const ofSingle = 0.35

function direction({ rarity, unknown }: Shelf, text: string): Direction {
  const made: Direction = new Map()
  let squares = 0
  for (const [term, count] of countsOf(text)) {
    const value = (1 + Math.log(count)) * (rarity.get(term) ?? unknown) * (term.length === 1 ? ofSingle : 1)
    made.set(term, value)
    squares += value * value
  }
  const length = Math.sqrt(squares) || 1
  for (const [term, value] of made) made.set(term, value / length)
  return made
}

function cosine(one: Direction, other: Direction): number {
  let sum = 0
  for (const [term, value] of one) sum += value * (other.get(term) ?? 0)
  return sum
}

/** How much a wording, the card as a whole, and its own words count. */
const weight = { asked: 0.4, whole: 0.6, term: 0.06 }
const mostTerms = 3

/** Cards by how well they fit a question, best first. */
export function matchCards(shelf: Shelf, question: string): Matched[] {
  const plain = inPlainWords(question)
  const asked = direction(shelf, plain)
  return shelf.kept
    .map(({ card, asked: wordings, whole, terms }) => {
      const best = Math.max(...wordings.map((one) => cosine(asked, one)))
      const hits = Math.min(mostTerms, terms.filter((term) => plain.includes(term)).length)
      return { card, fit: Math.min(1, weight.asked * best + weight.whole * cosine(asked, whole) + weight.term * hits) }
    })
    .sort((a, b) => b.fit - a.fit)
}

/** Chosen on questions of our own wording: below `least` no card fits; the first must also be ahead of the second of another matter. */
export const sure = { least: 0.16, ahead: 0.01 }

/** Matters that no card is about, however much a question looks like one: other trades of law, and things that an office settles. */
const elsewhere =
  /专利|商标|著作权|版权|上市|股东|股权|股票|基金|期货|破产|垄断|海关|关税|签证|护照|低保|残疾证|社保卡|身份证|户口|驾照|医保|养老金|增值税|个人所得税|编程|天气/

/** Whether it is plainly about something else. */
export function isElsewhere(question: string): boolean {
  return elsewhere.test(question)
}

/** The card that answers a question; null = none fits well enough, and then somebody else should answer. */
export function cardFor(shelf: Shelf, question: string): Matched | null {
  const [first, second] = matchCards(shelf, question).filter(mayAnswer(shelf, question))
  if (!first || first.fit < sure.least) return null
  return !second || first.fit - second.fit >= sure.ahead || first.fit > 0.45 ? first : null
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
