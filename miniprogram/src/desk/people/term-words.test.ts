import { beginOfDay, endOfDay } from './term-words'

test('the last day ends at midnight in Shanghai, however it was written', () => {
  for (const typed of ['2026-12-31', '20261231', '2026年12月31日', ' 2026.12.31 ']) expect(endOfDay(typed)).toBe('2026-12-31T16:00:00.000Z')
})

test('a day that there is not is no day', () => {
  for (const typed of ['2026-02-29', '2026-13-01', '2026-12', '', '明天', '1999-01-01']) expect(endOfDay(typed)).toBeNull()
})

test('a day begins where the one before ends', () => {
  expect(beginOfDay('2026-12-31')).toBe('2026-12-30T16:00:00.000Z')
  expect(beginOfDay('2027-01-01')).toBe(endOfDay('2026-12-31'))
  expect(beginOfDay('2026-02-29')).toBeNull()
})
