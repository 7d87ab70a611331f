import { cardMoves } from '@shared/legal/card-version'
import fc from 'fast-check'
import { cardChanges } from './card-changes'
import { libraryOf, shippedLibrary } from './card-library'
import { cardMovesOf } from './card-moves'
import { cards } from './library'
import { cardFor } from './match-card'

const state = fc.record({ open: fc.constantFrom('draft' as const, 'inReview' as const, null), isLive: fc.boolean() })
const who = fc.record({ writes: fc.boolean(), over: fc.boolean(), wrote: fc.boolean() })

test('nobody publishes their own words, and nothing is published that nobody sent to review', () => {
  fc.assert(
    fc.property(state, who, (card, person) => {
      const moves = cardMovesOf(card, person)
      if (person.wrote || card.open !== 'inReview' || !person.over) expect(moves).not.toContain('publish')
      if (!person.writes && !person.over && !person.wrote) expect(moves).toEqual([])
    }),
  )
})

test('from every state some pair of people can bring a card to residents', () => {
  const writer = { writes: true, over: false, wrote: true }
  const other = { writes: false, over: true, wrote: false }
  expect(cardMovesOf({ open: null, isLive: false }, writer)).toEqual(['save', 'restore'])
  expect(cardMovesOf({ open: 'draft', isLive: false }, writer)).toEqual(['save', 'send', 'drop'])
  expect(cardMovesOf({ open: 'inReview', isLive: true }, other)).toEqual(['publish', 'sendBack', 'retire'])
  expect(cardMovesOf({ open: 'inReview', isLive: true }, writer)).toEqual(['sendBack'])
  expect(new Set([...cardMovesOf({ open: null, isLive: true }, { ...other, writes: true })])).toEqual(new Set(['save', 'retire', 'restore']))
  expect(cardMoves).toHaveLength(7)
})

test('a card has no changes against itself, and each part that is changed is told', () => {
  fc.assert(
    fc.property(fc.constantFrom(...cards), fc.constantFrom(...cards), (one, other) => {
      expect(cardChanges(one, one)).toEqual([])
      if (one.id !== other.id) expect(cardChanges(one, other).map(({ name }) => name)).toContain('问法')
    }),
  )
})

test('a district’s card stands in the place of the shipped one; districts with none share one index', () => {
  const [first] = cards
  if (!first) throw new Error('no cards')
  const own = { ...first, title: '改过的' }
  const mine = libraryOf('1', [own], ['loan-not-repaid'])
  expect(mine.byId.get(first.id)?.title).toBe('改过的')
  expect(mine.byId.has('loan-not-repaid')).toBe(false)
  expect(mine.cards).toHaveLength(cards.length - 1)
  expect(shippedLibrary.byId.get(first.id)?.title).toBe(first.title)
  expect(mine.shelf()).toBe(mine.shelf())
})

test('what a lawyer wrote for these very words answers them, whatever shipped cards are about', () => {
  const [first] = cards
  if (!first) throw new Error('no cards')
  const own = { ...first, id: 'own-patents', title: '专利', asked: ['怎么申请专利', '今天晚上吃什么', '专利代理', '专利年费'] }
  const shelf = libraryOf('1', [own], []).shelf()
  for (const asked of ['怎么申请专利？', '今天晚上吃什么']) {
    expect(cardFor(shelf, asked)?.card.id).toBe('own-patents')
    expect(cardFor(shippedLibrary.shelf(), asked)).toBeNull()
  }
})
