import { dayOf, dueAt, midnightOf, type WorkingTime } from './due'

const dayMs = 86_400_000

/** The Shanghai date of a moment: 2026-11-23. */
export function dateOf(at: number | Date): string {
  return new Date(dayOf(Number(at)) * dayMs).toISOString().slice(0, 10)
}

/** The end of work on the N-th working day after the Shanghai date of `from`; that date itself never counts. */
export function workingDaysAfter(time: WorkingTime, from: Date, days: number): Date {
  return new Date(dueAt({ from: from.getTime(), amount: days, unit: 'workday' }, time))
}

/** `hours` of working time after `from`: counted only inside the working periods of working days. An end on a period's end stays there. */
export function workingHoursAfter(time: WorkingTime, from: Date, hours: number): Date {
  return new Date(dueAt({ from: from.getTime(), amount: hours, unit: 'workhour' }, time))
}

/** Working milliseconds between two moments; 0 when they are the wrong way round. */
export function workingTimeBetween(time: WorkingTime, from: Date, to: Date): number {
  let sum = 0
  for (let day = dayOf(from.getTime()); midnightOf(day) < to.getTime(); day++) {
    if (!time.isWorking(day)) continue
    const midnight = midnightOf(day)
    for (const [opens, closes] of time.periodsOn(day))
      sum += Math.max(0, Math.min(midnight + closes, to.getTime()) - Math.max(midnight + opens, from.getTime()))
  }
  return sum
}

/** The moment from which exactly `hours` of working time are left until `to`; inside a working period. */
export function workingHoursBefore(time: WorkingTime, to: Date, hours: number): Date {
  let left = hours * 3_600_000
  for (let day = dayOf(to.getTime()); ; day--) {
    if (!time.isWorking(day)) continue
    const midnight = midnightOf(day)
    for (const [opens, closes] of [...time.periodsOn(day)].reverse()) {
      const from = midnight + opens
      const until = Math.min(midnight + closes, to.getTime())
      if (until <= from) continue
      if (until - from >= left) return new Date(until - left)
      left -= until - from
    }
  }
}
