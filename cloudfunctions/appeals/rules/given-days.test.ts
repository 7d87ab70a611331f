import { supervisionHours, supervisionLevels } from '@shared/appeals/supervision'
import { provisionalCalendar } from '@platform/rules/calendar'
import { workingDaysAfter, workingHoursAfter } from '@platform/rules/working-clock'
import { withUsualPeriods } from '@platform/rules/working-time'
import fc from 'fast-check'
import { givenDaysAnew } from './given-days'

const at = (iso: string) => new Date(`${iso}+08:00`)
const usual = withUsualPeriods(provisionalCalendar)
const snowDay = Date.UTC(2026, 10, 24) / 86_400_000
const snow = withUsualPeriods({ isWorking: (day) => day !== snowDay && provisionalCalendar.isWorking(day) })
const monday = at('2026-11-23T10:00:00')
const quiet = { status: 'handling' as const, pausedAt: null, waitUntil: null, supervision: null }
const supervised = (level: (typeof supervisionLevels)[number], answer: { at: string; note: string; byName: string } | null = null) => ({
  ...quiet,
  supervision: {
    level,
    note: '',
    by: null,
    byName: '上级',
    at: monday.toISOString(),
    due: workingHoursAfter(usual, monday, supervisionHours[level]).toISOString(),
    answer,
  },
})

test('a day for the resident to answer moves; a suspension until a named day does not', () => {
  const waiting = { ...quiet, status: 'waiting' as const, pausedAt: monday, waitUntil: at('2026-11-30T17:30:00') }
  expect(givenDaysAnew(usual, snow, waiting, null, monday)).toEqual({ waitUntil: at('2026-12-01T17:30:00') })
  expect(givenDaysAnew(usual, snow, { ...waiting, status: 'suspended' }, null, monday)).toEqual({})
})

test('as many days as were given then, whatever the district allows now', () => {
  const waiting = { ...quiet, status: 'waiting' as const, pausedAt: monday, waitUntil: at('2026-11-25T17:30:00') }
  expect(givenDaysAnew(usual, snow, waiting, null, monday)).toEqual({ waitUntil: at('2026-11-26T17:30:00') })
})

test('what was counted by the new time already stays, and so does an answered supervision', () => {
  const visit = { openedAt: monday, due: at('2026-11-27T17:30:00') }
  expect(givenDaysAnew(usual, snow, quiet, visit, monday)).toEqual({})
  expect(givenDaysAnew(usual, snow, supervised('remind', { at: monday.toISOString(), note: '', byName: '王芳' }), null, monday)).toEqual({})
})

test('a change never makes a breach and never undoes one, whichever way it goes', () => {
  const any = fc.record({ minutes: fc.integer({ min: 0, max: 15_000 }), level: fc.constantFrom(...supervisionLevels), back: fc.boolean() })
  fc.assert(
    fc.property(any, ({ minutes, level, back }) => {
      const [before, after] = back ? [snow, usual] : [usual, snow]
      const now = new Date(monday.getTime() + minutes * 60_000)
      const visit = { openedAt: monday, due: workingDaysAfter(before, monday, 3) }
      const due = workingHoursAfter(before, monday, supervisionHours[level])
      const order = supervised(level)
      const given = givenDaysAnew(before, after, { ...order, supervision: { ...order.supervision, due: due.toISOString() } }, visit, now)
      expect((given.visit ?? visit.due) <= now).toBe(visit.due <= now)
      expect((given.supervision ?? due) <= now).toBe(due <= now)
    }),
    { numRuns: 300 },
  )
})
