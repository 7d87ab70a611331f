import type { Card } from '@shared/legal/card'
import { cards as shippedCards } from './library'
import { type Shelf, shelve } from './match-card'

/** The cards that a district answers with. */
export interface CardLibrary {
  /** Another stamp = other cards. */
  stamp: string
  cards: readonly Card[]
  byId: ReadonlyMap<string, Card>
  /** Made at the first question, so that a cold start does not wait for it. */
  shelf(): Shelf
}

/** The shipped cards with the district's own over and beside them, less those that it retired. */
export function libraryOf(stamp: string, own: readonly Card[], retired: readonly string[]): CardLibrary {
  const ofDistrict = new Map(own.map((card) => [card.id, card]))
  const gone = new Set(retired)
  const kept = shippedCards.filter(({ id }) => !gone.has(id)).map((card) => ofDistrict.get(card.id) ?? card)
  const shippedIds = new Set(shippedCards.map(({ id }) => id))
  const cards = [...kept, ...own.filter(({ id }) => !shippedIds.has(id) && !gone.has(id))]
  let shelf: Shelf | undefined
  return {
    stamp,
    cards,
    byId: new Map(cards.map((card) => [card.id, card])),
    shelf: () => (shelf ??= shelve(cards, new Set(ofDistrict.keys()))),
  }
}

/** What districts without cards of their own share: one index, however many they are. */
export const shippedLibrary = libraryOf('0', [], [])
