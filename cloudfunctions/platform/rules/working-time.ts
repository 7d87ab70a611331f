import type { OwnDay, OwnTime, WorkingTimeShown } from '@shared/platform/working-time'
import { type Calendar, holidayName, isPublished, isWeekday, provisionalCalendar } from './calendar'
import { dayOf, type Span, type WorkingTime } from './due'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** The usual periods: 09:00–12:00 and 13:30–17:30. */
export const usualPeriods: readonly Span[] = [
  [9 * hourMs, 12 * hourMs],
  [13.5 * hourMs, 17.5 * hourMs],
]

/** A calendar with the usual periods. */
export function withUsualPeriods(calendar: Calendar): WorkingTime {
  return { isWorking: (day) => calendar.isWorking(day), periodsOn: () => usualPeriods }
}

/** The working time of a district with the number of its version; 0 = none of its own. */
export type Working = WorkingTime & { version: number }

/** The working time of a district; years that nobody has published yet are counted by weekdays. */
export function workingTimeOf({ days, periods }: OwnTime): WorkingTime {
  const own = new Map(days.map(({ day, working }) => [dayNumber(day), working]))
  const parts = periods.map(({ since, spans }) => ({ since: dayNumber(since), spans: spans.map(spanOf) })).sort((a, b) => b.since - a.since)
  return {
    isWorking: own.size === 0 ? (day) => provisionalCalendar.isWorking(day) : (day) => own.get(day) ?? provisionalCalendar.isWorking(day),
    periodsOn: parts.length === 0 ? () => usualPeriods : (day) => parts.find(({ since }) => since <= day)?.spans ?? usualPeriods,
  }
}

/** Whether the holidays of a date's year are still guessed. */
export function isProvisional(at: Date): boolean {
  return !isPublished(new Date(dayOf(at.getTime()) * dayMs).getUTCFullYear())
}

/** What is wrong with periods of a day, for whoever typed them; null when nothing is. */
export function periodFault(spans: readonly (readonly [string, string])[]): string | null {
  let before = -1
  for (const [from, to] of spans.map(spanOf)) {
    if (from >= to) return '每段的结束要晚于开始'
    if (from < before) return '各段要按先后写，不能重叠'
    before = to
  }
  return spans.length === 0 ? '至少要有一段工作时间' : null
}

/** A date as the number of days since 1970-01-01. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs
}

function spanOf([from, to]: readonly [string, string]): Span {
  return [timeOf(from), timeOf(to)]
}

function timeOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number)
  return hours * hourMs + minutes * 60_000
}

type SpecialDay = WorkingTimeShown['special'][number]

/** The dates of a year that are no plain weekday or weekend, with what they are called. */
export function specialDaysOf(year: number, own: readonly OwnDay[]): SpecialDay[] {
  const set = new Map(own.map((one) => [one.day, one]))
  const first = dayNumber(`${year}-01-01`)
  const days = dayNumber(`${year + 1}-01-01`) - first
  return Array.from({ length: days }, (_, index) => first + index).flatMap((number): SpecialDay[] => {
    const day = new Date(number * dayMs).toISOString().slice(0, 10)
    const ours = set.get(day)
    if (ours) return [{ day, working: ours.working, name: ours.name, own: true }]
    const working = provisionalCalendar.isWorking(number)
    return working === isWeekday(number) ? [] : [{ day, working, name: holidayName(day), own: false }]
  })
}
