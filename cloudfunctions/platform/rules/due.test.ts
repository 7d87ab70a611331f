import fc from 'fast-check'
import { nationalCalendar, NoCalendar } from './calendar'
import { holidays, makeUpDays } from './calendar.samples'
import { dayOf, dueAt, type Span, type TimeUnit, timeUnits } from './due'
import { withUsualPeriods } from './working-time'

const national = withUsualPeriods(nationalCalendar)

const at = (text: string): number => Date.parse(`${text}+08:00`)
const text = (moment: number): string => new Date(moment + 8 * 3_600_000).toISOString().slice(0, 19)
const due = (from: string, amount: number, unit: TimeUnit, pauses: readonly (readonly [string, string])[] = []): string =>
  text(dueAt({ from: at(from), amount, unit, pauses: pauses.map(([begins, ends]) => [at(begins), at(ends)]) }, national))

describe.each(makeUpDays)('the make-up working day after %s: %s', (before, makeUp, next) => {
  test.each([
    ['received the day before: due on it', before, '15:00:00', 1, 'workday', `${makeUp}T17:30:00`],
    ['received on it: due on the next', makeUp, '00:00:00', 1, 'workday', `${next}T17:30:00`],
    ['received on it at night', makeUp, '23:59:59', 1, 'workday', `${next}T17:30:00`],
    ['two days from the day before', before, '09:00:00', 2, 'workday', `${next}T17:30:00`],
    ['hours begin on it', makeUp, '08:00:00', 1, 'workhour', `${makeUp}T10:00:00`],
    ['hours go on in it after lunch', makeUp, '11:30:15', 1, 'workhour', `${makeUp}T14:00:15`],
    ['hours run over to the next', makeUp, '17:00:00', 1, 'workhour', `${next}T09:30:00`],
    ['a full day of hours ends with it', makeUp, '00:00:00', 7, 'workhour', `${makeUp}T17:30:00`],
  ] as const)('%s', (_name, date, time, amount, unit, expected) => {
    expect(due(`${date}T${time}`, amount, unit)).toBe(expected)
  })
})

describe.each(holidays)('the holiday from %s to %s', (from, to) => {
  const days = Array.from({ length: dayOf(at(`${to}T12:00:00`)) - dayOf(at(`${from}T12:00:00`)) + 1 }, (_, index) =>
    text(at(`${from}T10:00:00`) + index * 86_400_000),
  )
  test.each(days)('received on %s: as if received on its last day, and hours begin when work begins', (moment) => {
    expect(due(moment, 1, 'workday')).toBe(due(`${to}T23:00:00`, 1, 'workday'))
    expect(due(moment, 2, 'workhour')).toBe(due(`${to}T20:00:00`, 2, 'workhour'))
    expect(due(moment, 1, 'workday') > `${to}T23:59:59`).toBe(true)
  })
})

describe('working days', () => {
  test.each([
    ['an ordinary Monday', '2026-11-23T10:00:00', 1, '2026-11-24T17:30:00'],
    ['over a weekend', '2026-11-27T16:00:00', 1, '2026-11-30T17:30:00'],
    ['the day of receipt never counts, not even early in the morning', '2026-11-23T00:00:01', 1, '2026-11-24T17:30:00'],
    ['received on a Saturday', '2026-11-28T12:00:00', 1, '2026-11-30T17:30:00'],
    ['five days', '2026-11-23T10:00:00', 5, '2026-11-30T17:30:00'],
  ])('%s', (_name, from, amount, expected) => expect(due(from, amount, 'workday')).toBe(expected))
})

describe('working hours at the edges', () => {
  test.each([
    ['an end on a period’s end stays there', '2026-11-23T11:00:00', 1, '2026-11-23T12:00:00'],
    ['at noon sharp it begins after lunch', '2026-11-23T12:00:00', 1, '2026-11-23T14:30:00'],
    ['a second before noon, one second is used', '2026-11-23T11:59:59', 1, '2026-11-23T14:29:59'],
    ['in the lunch hour', '2026-11-23T12:45:00', 4, '2026-11-23T17:30:00'],
    ['at closing time it begins the next day', '2026-11-23T17:30:00', 1, '2026-11-24T10:00:00'],
    ['before work', '2026-11-23T07:15:00', 3, '2026-11-23T12:00:00'],
    ['over the Spring Festival', '2026-02-14T17:00:00', 1, '2026-02-24T09:30:00'],
    ['over the long National Day of 2025', '2025-09-30T16:30:00', 2, '2025-10-09T10:00:00'],
  ])('%s', (_name, from, amount, expected) => expect(due(from, amount, 'workhour')).toBe(expected))
})

describe('pauses', () => {
  test.each([
    [
      'a working day that a pause touches does not count',
      '2026-11-23T10:00:00',
      1,
      'workday',
      [['2026-11-24T16:00:00', '2026-11-24T16:01:00']],
      '2026-11-25T17:30:00',
    ],
    ['one over lunch only does', '2026-11-23T10:00:00', 1, 'workday', [['2026-11-24T12:00:00', '2026-11-24T13:30:00']], '2026-11-24T17:30:00'],
    ['on the day of receipt nothing changes', '2026-11-23T10:00:00', 1, 'workday', [['2026-11-23T11:00:00', '2026-11-23T17:30:00']], '2026-11-24T17:30:00'],
    ['from the due time on it is too late', '2026-11-23T10:00:00', 1, 'workday', [['2026-11-24T17:30:00', '2026-11-26T10:00:00']], '2026-11-24T17:30:00'],
    [
      'across a holiday only working days are won',
      '2025-09-29T10:00:00',
      1,
      'workday',
      [['2025-09-30T17:00:00', '2025-10-09T09:00:01']],
      '2025-10-10T17:30:00',
    ],
    [
      'a second pause may reach what the first has moved',
      '2026-11-23T10:00:00',
      1,
      'workday',
      [
        ['2026-11-25T09:00:00', '2026-11-25T10:00:00'],
        ['2026-11-24T09:00:00', '2026-11-24T10:00:00'],
      ],
      '2026-11-26T17:30:00',
    ],
    [
      'hours: overlapping ones count once',
      '2026-11-23T09:00:00',
      1,
      'workhour',
      [
        ['2026-11-23T09:30:00', '2026-11-23T10:30:00'],
        ['2026-11-23T10:00:00', '2026-11-23T11:00:00'],
      ],
      '2026-11-23T11:30:00',
    ],
    ['hours: at the due time it is too late', '2026-11-23T09:00:00', 1, 'workhour', [['2026-11-23T10:00:00', '2026-11-23T11:00:00']], '2026-11-23T10:00:00'],
    [
      'hours: what lies before the start does not count',
      '2026-11-23T09:00:00',
      1,
      'workhour',
      [['2026-11-20T09:00:00', '2026-11-23T09:15:00']],
      '2026-11-23T10:15:00',
    ],
    [
      'hours: over a night only working time is won',
      '2026-11-23T16:30:00',
      2,
      'workhour',
      [['2026-11-23T17:00:00', '2026-11-24T09:30:00']],
      '2026-11-24T11:00:00',
    ],
    [
      'the wall clock: a pause adds its whole length',
      '2026-11-28T22:00:00',
      24,
      'hour',
      [['2026-11-29T01:00:00', '2026-11-29T03:30:00']],
      '2026-11-30T00:30:00',
    ],
    ['an empty one does nothing', '2026-11-23T09:00:00', 1, 'workhour', [['2026-11-23T09:30:00', '2026-11-23T09:30:00']], '2026-11-23T10:00:00'],
  ] as const)('%s', (_name, from, amount, unit, pauses, expected) => expect(due(from, amount, unit, pauses)).toBe(expected))
})

describe('a year that is not published', () => {
  test.each([
    ['days into 2027', '2026-12-30T10:00:00', 2, 'workday'],
    ['hours into 2027', '2026-12-31T17:00:00', 1, 'workhour'],
    ['hours that would begin in 2027', '2026-12-31T17:30:00', 1, 'workhour'],
  ] as const)('%s: refused', (_name, from, amount, unit) => expect(() => due(from, amount, unit)).toThrow(NoCalendar))
  test.each([
    ['the last working day of 2026', '2026-12-30T10:00:00', 1, 'workday', '2026-12-31T17:30:00'],
    ['received before the first year, counted from the next', '2003-12-31T20:00:00', 1, 'workday', '2004-01-02T17:30:00'],
    ['the wall clock needs none', '2030-01-01T00:00:00', 5, 'hour', '2030-01-01T05:00:00'],
  ] as const)('%s: answered', (_name, from, amount, unit, expected) => expect(due(from, amount, unit)).toBe(expected))
})

const minute = 60_000
const moment = fc.integer({ min: at('2024-01-02T00:00:00') / minute, max: at('2026-09-01T00:00:00') / minute }).map((minutes) => minutes * minute)
const pausesAfter = (from: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: -3000, max: 20_000 }), fc.integer({ min: 0, max: 6000 })), { maxLength: 4 })
    .map((spans) => spans.map(([after, length]): Span => [from + after * minute, from + (after + length) * minute]))
const term = fc
  .tuple(moment, fc.integer({ min: 1, max: 30 }), fc.constantFrom(...timeUnits))
  .chain(([from, amount, unit]) => pausesAfter(from).map((pauses) => ({ from, amount, unit, pauses })))

/** The definitions read minute by minute, the slow way. */
function minuteByMinute({ from, amount, unit, pauses }: { from: number; amount: number; unit: TimeUnit; pauses: readonly Span[] }): number {
  const isPaused = (now: number) => pauses.some(([begins, ends]) => now >= begins && now < ends)
  const isWorkingTime = (now: number) => {
    const time = text(now).slice(11)
    return nationalCalendar.isWorking(dayOf(now)) && ((time >= '09:00:00' && time < '12:00:00') || (time >= '13:30:00' && time < '17:30:00'))
  }
  if (unit === 'workday') {
    for (let day = dayOf(from) + 1, left = amount; ; day++) {
      const minutes = Array.from({ length: 1440 }, (_, index) => day * 86_400_000 - 8 * 3_600_000 + index * minute).filter(isWorkingTime)
      if (minutes.length > 0 && !minutes.some(isPaused)) left--
      if (left === 0) return (minutes.at(-1) ?? 0) + minute
    }
  }
  for (let now = from, left = amount * 60; ; now += minute) {
    if (!isPaused(now) && (unit === 'hour' || isWorkingTime(now))) left--
    if (left === 0) return now + minute
  }
}

describe('laws of the clock', () => {
  test('it is what the definitions say, read minute by minute', () => {
    fc.assert(
      fc.property(term, (one) => dueAt(one, national) === minuteByMinute(one)),
      { numRuns: 150 },
    )
  })
  test('received later is never due earlier, more is never due sooner', () => {
    fc.assert(
      fc.property(term, fc.integer({ min: 0, max: 40_000 }), (one, later) => {
        const first = dueAt(one, national)
        return dueAt({ ...one, from: one.from + later * minute }, national) >= first && dueAt({ ...one, amount: one.amount + 1 }, national) > first
      }),
    )
  })
  test('amounts add up', () => {
    fc.assert(
      fc.property(term, fc.integer({ min: 1, max: 20 }), (one, more) => {
        const then = dueAt({ ...one, from: dueAt(one, national), amount: more }, national)
        return then === dueAt({ ...one, amount: one.amount + more }, national)
      }),
    )
  })
  test('a pause never shortens, and the order of pauses does not matter', () => {
    fc.assert(
      fc.property(term, (one) => {
        const whole = dueAt(one, national)
        return whole >= dueAt({ ...one, pauses: one.pauses.slice(1) }, national) && whole === dueAt({ ...one, pauses: [...one.pauses].reverse() }, national)
      }),
    )
  })
})
