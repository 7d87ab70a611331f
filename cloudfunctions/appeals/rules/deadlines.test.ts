import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { workingHoursAfter } from '@platform/rules/working-clock'
import { afterPause, clockState, deadlines } from './deadlines'
import { provisionalCalendar } from '@platform/rules/calendar'
import { withUsualPeriods } from '@platform/rules/working-time'
import { shippedClock } from './terms'

const usual = withUsualPeriods(provisionalCalendar)
const clock = shippedClock(usual)

const at = (text: string) => new Date(`${text}+08:00`)
const hour = 3_600_000

const moment = fc.integer({ min: at('2024-01-02T00:00:00').getTime(), max: at('2026-10-01T00:00:00').getTime() }).map((ms) => new Date(ms))

test('a pause never shortens what is left', () => {
  fc.assert(
    fc.property(
      moment,
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 200 * hour }),
      fc.integer({ min: 0, max: 200 * hour }),
      (from, hours, before, stood) => {
        const due = workingHoursAfter(usual, from, hours)
        const paused = new Date(from.getTime() + before)
        return afterPause(usual, due, paused, new Date(paused.getTime() + stood)) >= due
      },
    ),
  )
})

describe('deadlines of an appeal', () => {
  test('an emergency runs on the wall clock, at night too', () => {
    expect(deadlines(clock, at('2026-11-28T23:50:00'), { bag: 'complaint', urgency: 'emergency', level: 'grid' })).toEqual({
      acceptDue: at('2026-11-29T00:05:00'),
      replyDue: at('2026-11-29T23:50:00'),
    })
  })
  test('a suggestion has fifteen working days, a complaint five', () => {
    expect(deadlines(clock, at('2026-11-23T10:00:00'), { bag: 'suggestion', urgency: 'ordinary', level: 'grid' }).replyDue).toEqual(at('2026-12-14T17:30:00'))
    expect(deadlines(clock, at('2026-11-23T10:00:00'), { bag: 'complaint', urgency: 'ordinary', level: 'grid' }).replyDue).toEqual(at('2026-11-30T17:30:00'))
  })
  test('less than four working hours left is near, the moment itself is late', () => {
    const due = at('2026-11-24T17:30:00')
    expect(clockState(usual, due, at('2026-11-24T13:30:00'))).toBe('running')
    expect(clockState(usual, due, at('2026-11-24T13:30:01'))).toBe('near')
    expect(clockState(usual, due, due)).toBe('late')
  })
})
