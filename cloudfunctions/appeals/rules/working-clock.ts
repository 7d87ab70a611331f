import { isWorkday } from 'chinese-days'
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

const hour = 3_600_000
const day = 24 * hour
/** Shanghai has had no daylight saving since 1991: +08:00 all year (Asia/Shanghai). */
const shanghai = (at: number | Date) => dayjs(at).utcOffset(8)
/** Working periods of a day, in milliseconds from midnight: 09:00–12:00 and 13:30–17:30. */
const periods: readonly (readonly [number, number])[] = [
  [9 * hour, 12 * hour],
  [13.5 * hour, 17.5 * hour],
]

const midnight = (at: number): number => shanghai(at).startOf('day').valueOf()
const isWorking = (at: number): boolean => isWorkday(dateOf(at))

/** The Shanghai date of a moment: 2026-11-23. */
export function dateOf(at: number | Date): string {
  return shanghai(at).format('YYYY-MM-DD')
}

/**
 * 17:30 on the N-th working day after the Shanghai date of `from`; that date itself never counts.
 * Public holidays and make-up working Saturdays (调休) as the State Council publishes them, through chinese-days.
 */
export function workingDaysAfter(from: Date, days: number): Date {
  let at = midnight(from.getTime())
  for (let left = days; left > 0; ) {
    at += day
    if (isWorking(at)) left--
  }
  return new Date(at + 17.5 * hour)
}

/** `hours` of working time after `from`: counted only inside the working periods of working days. An end on a period's end stays there. */
export function workingHoursAfter(from: Date, hours: number): Date {
  let left = hours * hour
  for (let start = midnight(from.getTime()); ; start += day) {
    if (!isWorking(start)) continue
    for (const [opens, closes] of periods) {
      const begin = Math.max(start + opens, from.getTime())
      const room = start + closes - begin
      if (room <= 0) continue
      if (left <= room) return new Date(begin + left)
      left -= room
    }
  }
}

/** Working milliseconds between two moments; 0 when they are the wrong way round. */
export function workingTimeBetween(from: Date, to: Date): number {
  let sum = 0
  for (let start = midnight(from.getTime()); start < to.getTime(); start += day) {
    if (!isWorking(start)) continue
    for (const [opens, closes] of periods) sum += Math.max(0, Math.min(start + closes, to.getTime()) - Math.max(start + opens, from.getTime()))
  }
  return sum
}
