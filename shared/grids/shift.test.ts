import { expect, test } from '@jest/globals'
import { daysWords, shiftWords } from './shift'

test.each([
  [[1, 2, 3, 4, 5], '周一至周五'],
  [[7, 6], '周六、日'],
  [[1, 3, 5], '周一、三、五'],
  [[1, 2, 3, 4, 5, 6, 7], '每天'],
  [[2], '周二'],
])('%j is read as %s', (days, words) => {
  expect(daysWords({ days, date: null })).toBe(words)
})

test('a date is said as it is', () => {
  expect(daysWords({ days: null, date: '2026-12-31' })).toBe('2026-12-31')
})

test('a line that ends on the next day says so', () => {
  expect(shiftWords({ days: [1, 2], date: null, from: 22 * 60, to: 6 * 60 })).toBe('周一、二 22:00–次日 06:00')
  expect(shiftWords({ days: null, date: '2026-12-31', from: 480, to: 1080 })).toBe('2026-12-31 08:00–18:00')
})
