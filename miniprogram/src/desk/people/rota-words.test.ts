import { expect, test } from '@jest/globals'
import { daysWords, readMinute } from './rota-words'

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

test.each([
  ['8', 480],
  ['8:30', 510],
  ['08：30', 510],
  ['24:00', 1440],
  ['24:01', null],
  ['8:61', null],
  ['早上', null],
])('%s is %s minutes after midnight', (typed, minutes) => {
  expect(readMinute(typed)).toBe(minutes)
})
