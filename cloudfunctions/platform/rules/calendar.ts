import { getDayDetail, isWorkday } from 'chinese-days'

const dayMs = 86_400_000

/** Which Shanghai dates are working days. A date is the number of days since 1970-01-01. */
export interface Calendar {
  /** @throws NoCalendar when nobody has published the year, and the calendar does not guess. */
  isWorking(day: number): boolean
}

/** A year whose holidays and make-up working days (调休) are not known. The State Council's notice for a year comes out late in the year before. */
export class NoCalendar extends Error {
  constructor(readonly year: number) {
    super(`no calendar for ${year}`)
  }
}

const dateText = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)
const yearOf = (day: number): number => new Date(day * dayMs).getUTCFullYear()
/** 1970-01-01 was a Thursday. */
const isWeekend = (day: number): boolean => (day + 4) % 7 === 0 || (day + 4) % 7 === 6
export const isWeekday = (day: number): boolean => !isWeekend(day)

/** Whether the library has a year: it names the National Day of each year that it knows, and calls that of any other year by its weekday. */
export function isPublished(year: number): boolean {
  return getDayDetail(`${year}-10-01`).name.includes('国庆')
}

/** What a published date is called: 春节, or the holiday that a weekend makes up for. Empty where nothing is known of it. */
export function holidayName(date: string): string {
  return getDayDetail(date).name.split(',')[1] ?? fixedHolidays.get(date.slice(5)) ?? ''
}

/** One flag a day from 1 January on, or null when the year is not published. */
function readYear(year: number): { first: number; working: Uint8Array } | null {
  if (!isPublished(year)) return null
  const first = Date.UTC(year, 0, 1) / dayMs
  const days = Date.UTC(year + 1, 0, 1) / dayMs - first
  return { first, working: Uint8Array.from({ length: days }, (_, index) => (isWorkday(dateText(first + index)) ? 1 : 0)) }
}

/** Asks `otherwise` about the years that are not published. Each year is read once. */
function byYears(otherwise: (day: number, year: number) => boolean): Calendar {
  const years = new Map<number, ReturnType<typeof readYear>>()
  let last: NonNullable<ReturnType<typeof readYear>> | undefined
  return {
    isWorking(day) {
      const index = last ? day - last.first : -1
      if (last && index >= 0 && index < last.working.length) return last.working[index] === 1
      const year = yearOf(day)
      let found = years.get(year)
      if (found === undefined) {
        found = readYear(year)
        years.set(year, found)
      }
      if (!found) return otherwise(day, year)
      last = found
      return found.working[day - found.first] === 1
    },
  }
}

/** The national calendar as published, and nothing guessed. Source: the yearly notices of the General Office of the State Council, through chinese-days. */
export const nationalCalendar: Calendar = byYears((_, year) => {
  throw new NoCalendar(year)
})

/** Holidays that have the same date every year (全国年节及纪念日放假办法, as in force since 2025-01-01): New Year, Labour Day, National Day. */
const fixedHolidays: ReadonlyMap<string, string> = new Map([
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['05-02', '劳动节'],
  ['10-01', '国庆节'],
  ['10-02', '国庆节'],
  ['10-03', '国庆节'],
])

/** For deadlines that reach into a year which is not published yet: weekdays but for the holidays with a date of their own. */
export const provisionalCalendar: Calendar = byYears((day) => !isWeekend(day) && !fixedHolidays.has(dateText(day).slice(5)))
