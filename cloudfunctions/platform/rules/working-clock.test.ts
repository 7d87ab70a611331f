import { describe, test } from '@jest/globals'
import fc from 'fast-check'
import { workingDaysAfter, workingHoursAfter, workingTimeBetween } from './working-clock'
import { provisionalCalendar } from './calendar'
import { withUsualPeriods } from './working-time'

const usual = withUsualPeriods(provisionalCalendar)

const at = (text: string) => new Date(`${text}+08:00`)
const hour = 3_600_000

const moment = fc.integer({ min: at('2024-01-02T00:00:00').getTime(), max: at('2026-10-01T00:00:00').getTime() }).map((ms) => new Date(ms))

describe('properties of the clock', () => {
  test('later receipt is never due earlier', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 0, max: 10 * 24 * hour }),
        fc.integer({ min: 1, max: 20 }),
        (from, later, amount) => workingDaysAfter(usual, new Date(from.getTime() + later), amount) >= workingDaysAfter(usual, from, amount),
      ),
    )
  })
  test('exactly so much working time lies between start and end', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: 60 }),
        (from, hours) => workingTimeBetween(usual, from, workingHoursAfter(usual, from, hours)) === hours * hour,
      ),
    )
  })
  test('hours add up', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        (from, a, b) => workingHoursAfter(usual, workingHoursAfter(usual, from, a), b).getTime() === workingHoursAfter(usual, from, a + b).getTime(),
      ),
    )
  })
})
