import type { Card } from '@shared/legal/card'
import type { LegalAnswer } from '@shared/legal/chat'
import { type CardLibrary, shippedLibrary } from './card-library'
import { answerFrom, answerFurther, answerToChoice, asksFurther, greet, refuse, unsure } from './compose'
import { type Finder, findArticles, openFinder } from './find-articles'
import type { Learned } from './learned'
import { shipped } from './library'
import { cardFor, isFollowUp, matchCards, perhapsAbout, type Shelf, sure } from './match-card'
import { isGreeting, isRefused } from './refused-intents'
import { buildIndex } from './statute-index'

/** Made at the first question, so that a cold start does not wait for it. */
let finder: Finder | undefined

export interface Before {
  /** The card that was answered with last. */
  card: string | null
  /** What the resident said before, latest last. */
  said: readonly string[]
}

export interface Choice {
  card: string
  question: number
  choice: number
}

/**
 * What to say to a resident's words, after what was said before. `day` is today's ISO date in Shanghai; `library` = the cards of the district.
 * Knows no danger: that comes first elsewhere.
 */
export function counsel(text: string, before: Before, day: string, choice?: Choice, library: CardLibrary = shippedLibrary): LegalAnswer {
  const tapped = choice && library.byId.get(choice.card)
  const more = tapped && answerToChoice(tapped, choice.question, choice.choice, day)
  if (more) return more
  if (isRefused(text)) return refuse()
  if (isGreeting(text)) return greet()
  const shelf = library.shelf()
  const first = before.said.length === 0
  const alone = cardFor(shelf, text)
  const last = before.card === null ? undefined : library.byId.get(before.card)
  if (last && isFollowUp(text)) return goOn(text, follow(shelf, text, before, last, alone?.card), last, day)
  if (alone) return answerFrom(alone.card, day, first)
  const perhaps = perhapsAbout(shelf, text, mostPerhaps).map(({ title }) => title)
  return unsure(perhaps.length > 0 ? nearestShipped(text, mostNear) : [], perhaps)
}

/** 那他不还呢: the question together with the one before decides, and the last card holds where nothing speaks for another. */
function follow(ready: Shelf, text: string, { said }: Before, last: Card, alone: Card | undefined): Card {
  // 那要什么材料 names no matter of its own.
  if (asksFurther(text)) return last
  if (alone) return alone
  const [best] = matchCards(ready, `${said.at(-1) ?? last.title}，${text}`)
  return best && best.odds >= sure.least ? best.card : last
}

/** The few articles that are shipped are found by their own words: what was learned for all statutes is too heavy for a function. */
const unlearned: Learned = { laws: {}, other: 0, articles: {}, lawsOf: {}, saidAs: {}, answered: [], asked: {} }
/** What follows about the same card is not the whole answer again, but what was asked for, or the next steps. */
function goOn(text: string, card: Card, last: Card, day: string): LegalAnswer {
  return card.id === last.id ? answerFurther(card, text, day) : answerFrom(card, day, false)
}

export const mostNear = 3
/** So many matters are offered to choose from (您想问的是不是). */
const mostPerhaps = 3

/** The articles shipped with the cards that may have to do with it, best first. */
export function nearestShipped(text: string, most: number): LegalAnswer['near'] {
  finder ??= openFinder(
    buildIndex(shipped.map(({ law, article, text: words }, doc) => ({ doc: String(doc), name: `${law}${article}`, law, text: words }))),
    unlearned,
  )
  return findArticles(finder, text, most).flatMap(({ doc }) => {
    const found = shipped[Number(doc)]
    return found ? [{ law: found.law, article: found.article, text: found.text }] : []
  })
}
