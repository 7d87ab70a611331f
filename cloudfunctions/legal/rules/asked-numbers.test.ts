import { askedOutcomes, fewestAsked } from '@shared/legal/asked-report'
import fc from 'fast-check'
import { type AskedCell, askedNumbers, cellKey, equationsOf, everyMatter } from './asked-numbers'

const places = ['d', 'd.t1', 'd.t1.v1', 'd.t1.v2', 'd.t1.v3', 'd.t2.v1', 'd.t2.v2', 'd.t3.v1']
const cells = fc.uniqueArray(
  fc.record({
    territory: fc.constantFrom(...places),
    area: fc.constantFrom('work', 'debt', 'marriage', null),
    outcome: fc.constantFrom(...askedOutcomes),
    count: fc.integer({ min: 1, max: 12 }),
  }) as fc.Arbitrary<AskedCell>,
  { selector: ({ territory, area, outcome }) => `${territory} ${area} ${outcome}`, maxLength: 40 },
)

test('sums are the sums of what lies under them, and nothing is lost', () => {
  fc.assert(
    fc.property(cells, (list) => {
      const { counts } = askedNumbers(list)
      const asked = (key: string) => counts.get(key)?.asked ?? 0
      expect(asked(cellKey('d', everyMatter))).toBe(list.reduce((sum, { count }) => sum + count, 0))
      for (const { sum, parts } of equationsOf(counts.keys())) expect(parts.reduce((all, key) => all + asked(key), 0)).toBe(asked(sum))
      for (const one of counts.values()) expect(one.answered + one.unanswered + one.noHelp).toBe(one.asked)
    }),
  )
})

test('of fewer than five nothing is shown, and no hidden number is what its neighbours leave of a sum', () => {
  fc.assert(
    fc.property(cells, (list) => {
      const { counts, hidden } = askedNumbers(list)
      for (const [key, { asked }] of counts) if (asked < fewestAsked) expect(hidden.has(key)).toBe(true)
      for (const { sum, parts } of equationsOf(counts.keys())) expect([sum, ...parts].filter((key) => hidden.has(key))).not.toHaveLength(1)
    }),
  )
})

test('where there is enough of everything nothing is hidden', () => {
  const list = ['d.t1.v1', 'd.t1.v2', 'd.t2.v1'].flatMap((territory): AskedCell[] => [
    { territory, area: 'work', outcome: 'answered', count: 5 },
    { territory, area: null, outcome: 'unanswered', count: 7 },
  ])
  expect(askedNumbers(list).hidden.size).toBe(0)
})

test('one small matter hides another beside it, not the number of the whole', () => {
  const list = ['d.t1.v1', 'd.t1.v2', 'd.t2.v1'].flatMap((territory): AskedCell[] => [
    { territory, area: 'work', outcome: 'answered', count: 20 },
    { territory, area: 'debt', outcome: 'answered', count: 9 },
  ])
  const { hidden } = askedNumbers([...list, { territory: 'd.t1.v1', area: 'marriage', outcome: 'answered', count: 2 }])
  for (const place of ['d', 'd.t1', 'd.t2', 'd.t1.v1']) expect(hidden.has(cellKey(place, everyMatter))).toBe(false)
  expect(hidden.has(cellKey('d', 'debt'))).toBe(true)
  expect(hidden.has(cellKey('d', 'work'))).toBe(false)
})
