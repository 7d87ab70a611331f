import { workingTimeOf } from '@platform/rules/working-time'
import { digestDay, digestWords, endOfToday } from './digest'

const time = workingTimeOf({ days: [], periods: [] })
const at = (text: string) => new Date(`${text}+08:00`)

test('on working mornings between half past eight and ten, make-up Saturdays too, and on no holiday', () => {
  expect(digestDay(time, at('2026-11-23T08:29:59'))).toBeNull()
  expect(digestDay(time, at('2026-11-23T08:30:00'))).toBe('2026-11-23')
  expect(digestDay(time, at('2026-11-23T10:00:00'))).toBeNull()
  expect(digestDay(time, at('2026-11-22T08:40:00'))).toBeNull()
  expect(digestDay(time, at('2026-10-01T08:40:00'))).toBeNull()
  expect(digestDay(time, at('2026-10-10T08:40:00'))).toBe('2026-10-10')
})

test('what presses most is said first, and what there is none of is not said', () => {
  expect(digestWords({ toAccept: 1, handling: 4, dueToday: 0, late: 2 })).toBe('已超时 2 件，待接收 1 件，办理中 4 件')
  expect(endOfToday(at('2026-11-23T08:30:00'))).toEqual(at('2026-11-24T00:00:00'))
})
