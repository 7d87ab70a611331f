import type { Calendar } from './calendar'

/** 工作日, 工作时, or hours of the wall clock. */
export const timeUnits = ['workday', 'workhour', 'hour'] as const
export type TimeUnit = (typeof timeUnits)[number]
/** [from, to) in epoch milliseconds. */
export type Span = readonly [from: number, to: number]

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Shanghai has had no daylight saving since 1991: +08:00 all year (Asia/Shanghai). */
const shanghai = 8 * hourMs

/** The Shanghai date of a moment, as days since 1970-01-01. */
export const dayOf = (at: number): number => Math.floor((at + shanghai) / dayMs)
/** Shanghai midnight at which a date begins. */
export const midnightOf = (day: number): number => day * dayMs - shanghai

/** When a district works: on which Shanghai dates, and in which periods of such a date. */
export interface WorkingTime extends Calendar {
  /** Periods of a working day, in milliseconds from midnight, in order, none over another. */
  periodsOn(day: number): readonly Span[]
}

export interface Term {
  /** Epoch milliseconds. */
  from: number
  /** Whole, at least 1. */
  amount: number
  unit: TimeUnit
  /** Pauses (暂停), in any order, overlapping or not. */
  pauses?: readonly Span[]
}

/**
 * When a term is due, in epoch milliseconds.
 * `workday`: the end of work on the N-th working day after the Shanghai date of the start, which is never counted; a working day that a pause takes
 * working time from is not counted. `workhour`: so much working time outside pauses; an end on a period's end stays there. `hour`: so much
 * time of the wall clock outside pauses. What a pause covers at or after the due time has no effect.
 * @throws NoCalendar when a date is needed that the calendar does not know
 */
export function dueAt({ from, amount, unit, pauses = [] }: Term, time: WorkingTime): number {
  const united = pauses.length === 0 ? pauses : unite(pauses)
  switch (unit) {
    case 'workday':
      return afterWorkdays(from, amount, united, time)
    case 'workhour':
      return afterWorkhours(from, amount * hourMs, united, time)
    case 'hour':
      return spend(from, Number.POSITIVE_INFINITY, amount * hourMs, united).end
  }
}

/** Sorted, and those that touch or overlap made one. */
function unite(pauses: readonly Span[]): Span[] {
  const united: [number, number][] = []
  for (const [from, to] of [...pauses].sort((a, b) => a[0] - b[0])) {
    const last = united.at(-1)
    if (from >= to) continue
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else united.push([from, to])
  }
  return united
}

function afterWorkdays(from: number, days: number, pauses: readonly Span[], time: WorkingTime): number {
  let day = dayOf(from)
  for (let left = days; left > 0; ) {
    day++
    if (time.isWorking(day) && !takesFrom(pauses, midnightOf(day), time.periodsOn(day))) left--
  }
  return midnightOf(day) + endOf(time.periodsOn(day))
}

/** When work ends on a day with these periods, in milliseconds from midnight. */
const endOf = (periods: readonly Span[]): number => periods.at(-1)?.[1] ?? dayMs

function takesFrom(pauses: readonly Span[], midnight: number, periods: readonly Span[]): boolean {
  return pauses.some(([from, to]) => periods.some(([opens, closes]) => from < midnight + closes && to > midnight + opens))
}

function afterWorkhours(from: number, amount: number, pauses: readonly Span[], time: WorkingTime): number {
  let left = amount
  for (let day = dayOf(from); ; day++) {
    const midnight = midnightOf(day)
    const periods = time.periodsOn(day)
    // A day that is over is not asked about: its year may have no calendar.
    if (from >= midnight + endOf(periods) || !time.isWorking(day)) continue
    for (const [opens, closes] of periods) {
      if (from >= midnight + closes) continue
      const spent = spend(Math.max(midnight + opens, from), midnight + closes, left, pauses)
      if (spent.left === 0) return spent.end
      left = spent.left
    }
  }
}

/** Spends time between two moments, but not in pauses. */
function spend(from: number, to: number, time: number, pauses: readonly Span[]): { end: number; left: number } {
  let at = from
  let left = time
  for (const [begins, ends] of pauses) {
    if (ends <= at) continue
    if (begins >= to || begins - at >= left) break
    left -= Math.max(0, begins - at)
    at = ends
  }
  const room = Math.max(0, to - at)
  return left <= room ? { end: at + left, left: 0 } : { end: to, left: left - room }
}
