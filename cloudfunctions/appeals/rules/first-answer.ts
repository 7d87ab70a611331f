import type { Urgency } from '@shared/appeals/order'
import type { WorkingTime } from '@platform/rules/due'
import { workingHoursAfter, workingHoursBefore } from '@platform/rules/working-clock'
import type { Order } from '../store/orders'
import { matterOf, type Timed } from './deadlines-anew'
import { type Clock, termEnds, termOf } from './terms'

/** Hours of work before the deadline at which the holder is warned; of an emergency this many minutes, at any hour. */
const nearHours = 2
const nearMinutes = 20
const minute = 60_000

/** When the resident should have heard something from staff (首次答复时限). */
export function firstAnswerDue(clock: Clock, timed: Timed): Date {
  const begun = timed.categoryTimes?.from ? new Date(timed.categoryTimes.from) : timed.receivedAt
  return termEnds(clock.time, termOf(clock.terms, 'firstAnswer', matterOf(timed), begun), begun)
}

type Heard = Pick<Order, 'status' | 'firstAnsweredAt' | 'repliedAt'>

/** Whether somebody still waits for a first answer from its holder. */
export function awaitsFirstAnswer({ status, firstAnsweredAt, repliedAt }: Heard): boolean {
  return firstAnsweredAt === null && repliedAt === null && (status === 'dispatched' || status === 'handling')
}

export interface FirstLook {
  /** What is to be said now; null = nothing. */
  warn: 'near' | 'late' | null
  lookAt: Date | null
}

/** What a look at an order finds whose resident has heard nothing: each warning once, nobody woken for a lamp. */
export function firstLook(time: WorkingTime, due: Date, urgency: Urgency, warned: 'near' | 'late' | null, now: Date): FirstLook {
  if (warned === 'late') return { warn: null, lookAt: null }
  if (now < due) {
    const near = urgency === 'emergency' ? new Date(due.getTime() - nearMinutes * minute) : workingHoursBefore(time, due, nearHours)
    if (warned === 'near') return { warn: null, lookAt: due }
    return now < near ? { warn: null, lookAt: near } : { warn: 'near', lookAt: due }
  }
  const next = workingHoursAfter(time, now, 1 / 60)
  // Outside working hours the next working minute lies further off than a minute.
  const isAtWork = urgency === 'emergency' || next.getTime() - now.getTime() <= 2 * minute
  return isAtWork ? { warn: 'late', lookAt: null } : { warn: null, lookAt: next }
}
