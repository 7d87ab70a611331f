import fc from 'fast-check'
import { faultOfTerm, stateOf } from './grant-term'

const day = 86_400_000
const now = new Date('2026-11-23T02:00:00Z')
const around = fc.option(
  fc.integer({ min: -400 * day, max: 400 * day }).map((ms) => new Date(now.getTime() + ms)),
  { nil: null },
)

test('a right never comes back by itself: as time goes on it is coming, then living, then ended', () => {
  const order = { coming: 0, living: 1, ended: 2 }
  fc.assert(
    fc.property(around, around, fc.nat(800 * day), (startsAt, endedAt, later) => {
      const term = { startsAt, endedAt }
      expect(order[stateOf(term, new Date(now.getTime() + later))]).toBeGreaterThanOrEqual(order[stateOf(term, now)])
    }),
  )
})

test('a beginning counts from its very moment, an end from its very moment no more', () => {
  expect(stateOf({ startsAt: now, endedAt: null }, now)).toBe('living')
  expect(stateOf({ startsAt: null, endedAt: now }, now)).toBe('ended')
})

test('what is accepted has a time in which it counts', () => {
  fc.assert(
    fc.property(around, around, (startsAt, endsAt) => {
      if (faultOfTerm({ startsAt, endsAt }, now)) return
      const first = startsAt && startsAt > now ? startsAt : now
      expect(stateOf({ startsAt, endedAt: endsAt }, first)).toBe('living')
    }),
  )
  expect(faultOfTerm({ startsAt: null, endsAt: new Date(now.getTime() + 4000 * day) }, now)).toMatchObject({ field: 'endsAt' })
})
