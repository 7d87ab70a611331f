import { areas, Card, type Sentence, Validity } from '@shared/legal/card'
import reviewed from '../cards/validity.json'
import { statesLaw } from './card-problems'
import { cards, shipped, validities } from './library'

const today = '2026-11-26'
const textOf = (law: string, article: string) => shipped.find((one) => one.law === law && one.article === article)?.text

test('every card has the shape of a card, an id and wordings of its own', () => {
  for (const card of cards) expect({ id: card.id, fits: Card.safeParse(card).success }).toEqual({ id: card.id, fits: true })
  expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length)
  const wordings = cards.flatMap(({ asked }) => asked)
  expect(new Set(wordings).size).toBe(wordings.length)
})

test('every matter has cards', () => {
  expect([...new Set(cards.map(({ area }) => area))].sort()).toEqual(Object.keys(areas).sort())
})

test.each(cards.map((card) => [card.id, card] as const))('what %s cites is there and says so, and its law is not known to be over', (_id, { cites }) => {
  for (const { law, article, says } of cites) {
    expect(textOf(law, article)).toContain(says)
    const row = validities.get(law)
    expect(row).toBeDefined()
    expect(row?.until === null || (row?.until ?? '') > today).toBe(true)
  }
})

test.each(cards.map((card) => [card.id, card] as const))('what %s says of the law carries its source', (_id, { answer, limits, asks, cites }) => {
  const sentences: Sentence[] = [...answer, ...limits, ...asks.flatMap(({ choices }) => choices.flatMap(({ adds }) => adds))]
  for (const { cites: places } of sentences) for (const place of places) expect(cites[place]).toBeDefined()
  const bare = sentences.filter(({ text, cites: places }) => statesLaw.test(text) && places.length === 0).map(({ text }) => text)
  expect(bare).toEqual([])
})

test('every row of validity has its shape, and says where it was looked up', () => {
  for (const row of reviewed) expect(Validity.safeParse(row).success).toBe(true)
  expect(validities.size).toBe(reviewed.length)
})
