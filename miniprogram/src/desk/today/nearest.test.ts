import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { farWords, metres, nearestFirst } from './nearest'

const here = { lng: 120.605, lat: 31.405 }
const clock = (due: string | null) => ({ what: 'reply' as const, due, state: 'running' as const })
const row = (id: string, more: object = {}) => ({ id, point: null, urgency: 'ordinary' as const, clock: clock('2026-11-24T09:00:00.000Z'), ...more })
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)

test('a hundredth of a degree to the north is 1113 m, to the east as much less as the meridians draw together', () => {
  expect(Math.round(metres(here, { ...here, lat: here.lat + 0.01 }))).toBe(1113)
  expect(Math.round(metres(here, { ...here, lng: here.lng + 0.01 }))).toBe(950)
})

test('the nearest comes first, an emergency before it, and what has no point last by its deadline', () => {
  const rows = [
    row('no-point-late', { clock: clock('2026-11-25T09:00:00.000Z') }),
    row('far', { point: { lng: 120.7, lat: 31.4 } }),
    row('no-point-soon'),
    row('near', { point: { lng: 120.606, lat: 31.405 } }),
    row('alarm', { point: { lng: 120.9, lat: 31.4 }, urgency: 'emergency' }),
  ]
  expect(ids(nearestFirst(rows, here))).toEqual(['alarm', 'near', 'far', 'no-point-soon', 'no-point-late'])
})

test('without a position it is by deadline, and what no clock runs for comes last', () => {
  const rows = [row('none', { clock: clock(null) }), row('later', { clock: clock('2026-11-26T09:00:00.000Z') }), row('soon')]
  expect(ids(nearestFirst(rows, null))).toEqual(['soon', 'later', 'none'])
})

test('the same rows in whatever order are the same list, and none is lost', () => {
  const point = fc.option(fc.record({ lng: fc.double({ min: 120, max: 121, noNaN: true }), lat: fc.double({ min: 31, max: 32, noNaN: true }) }))
  const rows = fc.uniqueArray(fc.record({ id: fc.uuid(), point, due: fc.option(fc.date({ noInvalidDate: true })) }), {
    selector: ({ id }) => id,
    maxLength: 12,
  })
  fc.assert(
    fc.property(rows, fc.option(fc.constant(here)), (made, at) => {
      const list = made.map(({ due, ...one }) => row(one.id, { ...one, clock: clock(due?.toISOString() ?? null) }))
      const sorted = ids(nearestFirst(list, at))
      expect([...sorted].sort()).toEqual(ids(list).sort())
      expect(ids(nearestFirst([...list].reverse(), at))).toEqual(sorted)
    }),
    { numRuns: 200 },
  )
})

test('how far it is, as people say it', () => {
  expect([3, 324, 999, 1240].map(farWords)).toEqual(['约 10 米', '约 320 米', '约 1.0 公里', '约 1.2 公里'])
})
