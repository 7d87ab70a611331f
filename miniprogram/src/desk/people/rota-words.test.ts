import { expect, test } from '@jest/globals'
import { readMinute } from './rota-words'

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
