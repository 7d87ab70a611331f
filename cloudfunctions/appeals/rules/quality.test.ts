import { qualityFlaws } from '@shared/appeals/quality'
import fc from 'fast-check'
import { qualityFound } from './quality'

test('what was not looked at counts neither as good nor as flawed; one order may have several flaws', () => {
  expect(qualityFound([[], null, ['late', 'harsh'], ['late']])).toEqual({
    size: 4,
    judged: 3,
    good: { right: 1, of: 3, share: 1 / 3, low: expect.any(Number), high: expect.any(Number) },
    flaws: [
      { flaw: 'late', count: 2 },
      { flaw: 'harsh', count: 1 },
    ],
  })
  expect(qualityFound([])).toMatchObject({ size: 0, judged: 0, good: { share: null } })
})

test('good and flawed add up to what was judged, and the interval holds the share', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.uniqueArray(fc.constantFrom(...qualityFlaws)), { nil: null })), (found) => {
      const { judged, good, flaws } = qualityFound(found)
      expect(good.of).toBe(judged)
      expect(flaws.every(({ count }) => count <= judged - good.right)).toBe(true)
      if (good.share !== null) expect((good.low ?? 1) <= good.share + 1e-9 && good.share <= (good.high ?? 0) + 1e-9).toBe(true)
    }),
  )
})
