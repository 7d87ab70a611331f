import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { endOfQuiet, isDaytime, isQuiet } from './quiet-hours'

const at = (clock: string) => new Date(`2026-11-23T${clock}+08:00`)

test('it is quiet from ten in the evening until seven in the morning, in Shanghai', () => {
  expect([at('21:59:59'), at('22:00:00'), at('06:59:59'), at('07:00:00')].map(isQuiet)).toEqual([false, true, true, false])
  expect([at('08:59:59'), at('09:00:00'), at('19:59:59'), at('20:00:00')].map(isDaytime)).toEqual([false, true, true, false])
})

test('what waits for the morning waits for the next seven, never longer than nine hours, and then it is not quiet', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2024-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }), (when) => {
      fc.pre(isQuiet(when))
      const end = endOfQuiet(when)
      expect(end > when && end.getTime() - when.getTime() <= 9 * 3_600_000).toBe(true)
      expect(isQuiet(end)).toBe(false)
      expect(isQuiet(new Date(end.getTime() - 1))).toBe(true)
    }),
  )
})
