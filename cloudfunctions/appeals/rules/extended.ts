import type { WorkingTime } from '@platform/rules/due'
import { workingDaysAfter } from '@platform/rules/working-clock'

/** A reply deadline with so many working days more: the end of work on the N-th working day after the day it was due. */
export function extended(time: WorkingTime, due: Date, days: number): Date {
  const later = workingDaysAfter(time, due, days)
  return later > due ? later : due
}
