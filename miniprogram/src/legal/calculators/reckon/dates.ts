/** A calendar day as `2026-11-26`. */
export type Day = string

const dayMs = 86_400_000

/**
 * So many years later: the corresponding day of that year, or the last of the month where there is none (2 月 29 日); the first day does not
 * count, so the term ends with that day.
 * @source 民法典 第二百零一条、第二百零二条
 */
export function yearsLater(from: Day, years: number): Day {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate()
  return new Date(Date.UTC(year + years, month - 1, Math.min(day, last))).toISOString().slice(0, 10)
}

/** So many calendar days later; the first day does not count. */
export function daysLater(from: Day, days: number): Day {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** Whether it is a day of the calendar between 1900 and 2200. */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false
  const read = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === text
}
