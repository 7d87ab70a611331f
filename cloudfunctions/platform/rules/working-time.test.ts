import { describe, expect, test } from '@jest/globals'
import type { OwnPeriods } from '@shared/platform/working-time'
import { provisionalCalendar } from './calendar'
import { dayNumber, isProvisional, periodFault, specialDaysOf, withUsualPeriods, workingTimeOf } from './working-time'
import { workingDaysAfter, workingHoursAfter, workingTimeBetween } from './working-clock'

const at = (iso: string) => new Date(`${iso}+08:00`)
const usual = withUsualPeriods(provisionalCalendar)

describe('a district’s own working time', () => {
  test('without anything of its own it is the national calendar with the usual periods', () => {
    const time = workingTimeOf({ days: [], periods: [] })
    for (let day = dayNumber('2025-01-01'); day < dayNumber('2027-12-31'); day++) {
      expect([day, time.isWorking(day)]).toEqual([day, usual.isWorking(day)])
      expect(time.periodsOn(day)).toBe(usual.periodsOn(day))
    }
  })

  test('a day that is published late rests, and a Saturday works for it', () => {
    const time = workingTimeOf({
      days: [
        { day: '2027-02-08', working: false, name: '春节' },
        { day: '2027-02-06', working: true, name: '春节' },
      ],
      periods: [],
    })
    expect(workingDaysAfter(usual, at('2027-02-05T10:00:00'), 1)).toEqual(at('2027-02-08T17:30:00'))
    expect(workingDaysAfter(time, at('2027-02-05T10:00:00'), 1)).toEqual(at('2027-02-06T17:30:00'))
    expect(workingDaysAfter(time, at('2027-02-05T10:00:00'), 2)).toEqual(at('2027-02-09T17:30:00'))
  })

  test('periods hold from their date on', () => {
    const summer: OwnPeriods = {
      since: '2026-06-01',
      spans: [
        ['08:30', '11:30'],
        ['14:30', '18:00'],
      ],
    }
    const autumn: OwnPeriods = {
      since: '2026-10-08',
      spans: [
        ['09:00', '12:00'],
        ['13:30', '17:00'],
      ],
    }
    const time = workingTimeOf({ days: [], periods: [autumn, summer] })
    expect(workingDaysAfter(time, at('2026-05-28T10:00:00'), 1)).toEqual(at('2026-05-29T17:30:00'))
    expect(workingDaysAfter(time, at('2026-06-01T10:00:00'), 1)).toEqual(at('2026-06-02T18:00:00'))
    expect(workingDaysAfter(time, at('2026-11-23T10:00:00'), 1)).toEqual(at('2026-11-24T17:00:00'))
    expect(workingHoursAfter(time, at('2026-06-01T11:00:00'), 1)).toEqual(at('2026-06-01T15:00:00'))
    expect(workingTimeBetween(time, at('2026-06-01T00:00:00'), at('2026-06-02T00:00:00'))).toBe(6.5 * 3_600_000)
  })

  test.each([
    [[], '至少要有一段工作时间'],
    [[['09:00', '09:00']], '每段的结束要晚于开始'],
    [
      [
        ['09:00', '12:00'],
        ['11:00', '17:00'],
      ],
      '各段要按先后写，不能重叠',
    ],
    [
      [
        ['09:00', '12:00'],
        ['12:00', '17:00'],
      ],
      null,
    ],
  ] as [[string, string][], string | null][])('periods %j: %s', (spans, fault) => {
    expect(periodFault(spans)).toBe(fault)
  })

  test('a year shows what is out of the ordinary, by name', () => {
    const days = specialDaysOf(2026, [{ day: '2026-11-27', working: false, name: '运动会' }])
    expect(days).toContainEqual({ day: '2026-10-01', working: false, name: '国庆节', own: false })
    expect(days).toContainEqual({ day: '2026-10-10', working: true, name: '国庆节', own: false })
    expect(days).toContainEqual({ day: '2026-11-27', working: false, name: '运动会', own: true })
    expect(days.map(({ day }) => day)).not.toContain('2026-11-28')
    expect(isProvisional(at('2026-05-01T00:00:00'))).toBe(false)
    expect(isProvisional(at('2027-05-01T00:00:00'))).toBe(true)
  })
})
