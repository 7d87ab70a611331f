import { workingDaysAfter } from '@platform/rules/working-clock'

/** A reply deadline with so many working days more: 17:30 on the N-th working day after the day it was due. */
export function extended(due: Date, days: number): Date {
  const later = workingDaysAfter(due, days)
  return later > due ? later : due
}
