import { expect, test } from '@jest/globals'
import { timesToCall } from './times-to-call'

const words = (at: string) => timesToCall(new Date(at)).map((one) => new Date(one.getTime() + 8 * 3_600_000).toISOString().slice(5, 16))

test('times to call again are by day in Shanghai, an hour ahead at least, on three days', () => {
  expect(words('2026-11-23T14:30:00+08:00')).toEqual([
    '11-23T19:00',
    ...['11-24T10:00', '11-24T15:00', '11-24T19:00'],
    ...['11-25T10:00', '11-25T15:00', '11-25T19:00'],
  ])
  // Half past midnight in Shanghai is the day before in UTC.
  expect(words('2026-11-23T00:30:00+08:00')[0]).toBe('11-23T10:00')
  expect(words('2026-11-23T23:00:00+08:00')[0]).toBe('11-24T10:00')
})
