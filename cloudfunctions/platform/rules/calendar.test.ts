import { nationalCalendar, NoCalendar, provisionalCalendar } from './calendar'
import { holidays, makeUpDays } from './calendar.samples'

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000

test('every day of 2024 to 2026 is working or not as was written down without the library', () => {
  const off = new Set(holidays.flatMap(([from, to]) => Array.from({ length: day(to) - day(from) + 1 }, (_, index) => day(from) + index)))
  const on = new Set(makeUpDays.map(([, makeUp]) => day(makeUp)))
  for (let at = day('2024-01-01'); at <= day('2026-12-31'); at++) {
    const weekend = [0, 6].includes(new Date(at * 86_400_000).getUTCDay())
    const working = on.has(at) || (!weekend && !off.has(at))
    expect([at, nationalCalendar.isWorking(at)]).toEqual([at, working])
    expect([at, provisionalCalendar.isWorking(at)]).toEqual([at, working])
  }
})

test.each(['2003-12-31', '2027-01-01', '2027-10-01', '2031-05-05'])('the national calendar does not guess about %s, whose year is not published', (date) => {
  expect(() => nationalCalendar.isWorking(day(date))).toThrow(NoCalendar)
})

test.each([
  ['New Year', '2027-01-01', false],
  ['a Monday', '2027-01-04', true],
  ['a Saturday', '2027-01-09', false],
  ['National Day', '2027-10-01', false],
  ['Labour Day', '2027-05-01', false],
])('the provisional calendar goes by weekday and by what is the same every year: %s 2027', (_, date, working) => {
  expect(provisionalCalendar.isWorking(day(date))).toBe(working)
})

test('asking about one year and then another answers for each', () => {
  expect(['2025-10-11', '2024-10-12', '2027-01-01', '2025-10-12'].map((date) => provisionalCalendar.isWorking(day(date)))).toEqual([true, true, false, false])
})
