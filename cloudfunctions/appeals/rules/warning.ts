import type { Urgency } from '@shared/appeals/order'
import type { Warning } from '../store/tables'
import type { WorkingTime } from '@platform/rules/due'
import { workingDaysAfter, workingHoursAfter, workingHoursBefore } from '@platform/rules/working-clock'

/** Hours of work before a deadline at which the holder is warned. */
const nearHours = 4
const minute = 60_000

export interface NextWarning {
  warnAt: Date | null
  warnOf: Warning | null
}
const none: NextWarning = { warnAt: null, warnOf: null }

/**
 * When the holder is warned next of a deadline that runs, and of what. Ordinary and urgent orders warn inside working hours only, so that
 * nobody is woken for a lamp; of an emergency at any hour, when a third of the time is left, at most an hour before.
 */
export function firstWarning(time: WorkingTime, due: Date | null, urgency: Urgency, now: Date): NextWarning {
  if (!due) return none
  const near =
    urgency === 'emergency' ? new Date(due.getTime() - Math.min((due.getTime() - now.getTime()) / 3, 60 * minute)) : workingHoursBefore(time, due, nearHours)
  return near > now ? { warnAt: near, warnOf: 'near' } : lateWarning(time, due, urgency, now)
}

/** What comes after a warning has been given; none after the last. */
export function warningAfter(time: WorkingTime, of: Warning, due: Date, urgency: Urgency, now: Date): NextWarning {
  switch (of) {
    case 'near':
      return lateWarning(time, due, urgency, now)
    case 'late':
      return { warnAt: urgency === 'emergency' ? new Date(now.getTime() + 30 * minute) : workingDaysAfter(time, now, 1), warnOf: 'overdue' }
    case 'overdue':
      return none
  }
}

/** The deadline itself; one that has passed already is told in the next working minute. */
function lateWarning(time: WorkingTime, due: Date, urgency: Urgency, now: Date): NextWarning {
  if (due > now || urgency === 'emergency') return { warnAt: due, warnOf: 'late' }
  return { warnAt: workingHoursAfter(time, now, 1 / 60), warnOf: 'late' }
}
