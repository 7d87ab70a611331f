import { expect, test } from '@jest/globals'
import { momentOf } from './moment'
import { provisionalCalendar } from '@platform/rules/calendar'
import { withUsualPeriods } from '@platform/rules/working-time'

const usual = withUsualPeriods(provisionalCalendar)

test.each([
  ['a Monday morning', '2026-11-23T10:00:00+08:00', { working: true, rest: false, night: false }],
  ['its lunch break', '2026-11-23T12:30:00+08:00', { working: false, rest: false, night: false }],
  ['its night', '2026-11-23T22:00:00+08:00', { working: false, rest: false, night: true }],
  ['before six', '2026-11-24T05:59:00+08:00', { working: false, rest: false, night: true }],
  ['a Saturday', '2026-11-28T10:00:00+08:00', { working: false, rest: true, night: false }],
  ['National Day, a Thursday', '2026-10-01T10:00:00+08:00', { working: false, rest: true, night: false }],
  ['a Saturday that is worked for a holiday', '2026-10-10T10:00:00+08:00', { working: true, rest: false, night: false }],
])('%s', (_what, at, moment) => {
  expect(momentOf(usual, new Date(at))).toEqual(moment)
})
