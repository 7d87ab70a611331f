import { limits } from '@shared/appeals/limits'
import { supervisionHours } from '@shared/appeals/supervision'
import type { WorkingTime } from '@platform/rules/due'
import { workingDaysAfter, workingHoursAfter } from '@platform/rules/working-clock'
import type { Order } from '../store/orders'
import type { Visit } from '../store/visits'
import { givenAnew } from './deadlines-anew'

/** What a change of the working time does to the days given beside an order's own deadlines; what stays is left out. */
export interface GivenDays {
  /** Until when the resident may answer (询问). */
  waitUntil?: Date
  /** Until when the holder answers the supervision (督办). */
  supervision?: Date
  /** Until when the return visit is to be made (回访). */
  visit?: Date
}

/** The open question, supervision and return visit of an order, counted from when each began. */
export function givenDaysAnew(before: WorkingTime, after: WorkingTime, order: Asking, visit: Pick<Visit, 'openedAt' | 'due'> | null, now: Date): GivenDays {
  const one = (due: Date, count: (time: WorkingTime) => Date) => {
    const anew = givenAnew(before, after, due, count(before), count(after), now)
    return anew.getTime() === due.getTime() ? undefined : anew
  }
  const { status, pausedAt, waitUntil, supervision } = order
  const open = supervision && !supervision.answer ? supervision : null
  const days: GivenDays = {
    // A suspended order waits until a day that somebody named: no working time counts it.
    waitUntil:
      status === 'waiting' && pausedAt && waitUntil
        ? one(waitUntil, (time) => workingDaysAfter(time, pausedAt, daysGiven(before, pausedAt, waitUntil)))
        : undefined,
    supervision: open ? one(new Date(open.due), (time) => workingHoursAfter(time, new Date(open.at), supervisionHours[open.level])) : undefined,
    visit: visit ? one(visit.due, (time) => workingDaysAfter(time, visit.openedAt, limits.visitDays)) : undefined,
  }
  return Object.fromEntries(Object.entries(days).filter(([, day]) => day))
}

/** How many working days somebody was given: what the district allowed then may have changed since. */
function daysGiven(time: WorkingTime, from: Date, until: Date): number {
  let days = 1
  while (days < limits.mostWaitDays && workingDaysAfter(time, from, days) < until) days++
  return days
}

type Asking = Pick<Order, 'status' | 'pausedAt' | 'waitUntil' | 'supervision'>
