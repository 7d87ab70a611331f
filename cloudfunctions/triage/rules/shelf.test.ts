import fc from 'fast-check'
import { firstShelf, shelfOf, shelvesBetween } from './shelf'

const dates = fc.date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })

test('what was said within the time is on a shelf that is looked at, when the time is not above eight years', () => {
  fc.assert(
    fc.property(dates, dates, dates, (a, b, c) => {
      const [since, said, until] = [a, b, c].sort((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date]
      fc.pre(until.getTime() - since.getTime() < 7.7 * 365 * 86_400_000)
      expect(shelvesBetween(since, until, said)).toContain(shelfOf(said))
    }),
  )
})

test('the nearest in time comes first, and never more than 32', () => {
  const at = new Date('2026-11-23')
  const shelves = shelvesBetween(new Date('1990-01-01'), new Date('2030-01-01'), at)
  expect(shelves[0]).toBe(shelfOf(at))
  expect(shelves).toHaveLength(32)
  expect(new Set(shelves).size).toBe(32)
})

test('any date has a shelf of the present version, even one that cannot be', () => {
  for (const date of ['0001-01-01', '1960-01-01', '2026-11-23', '9999-12-31']) {
    expect(shelfOf(new Date(date))).toBeGreaterThanOrEqual(firstShelf)
    expect(shelfOf(new Date(date))).toBeLessThan(firstShelf + 512)
  }
})

test('backwards in time there is no shelf', () => {
  expect(shelvesBetween(new Date('2026-01-01'), new Date('2024-01-01'), new Date('2026-01-01'))).toEqual([])
})
