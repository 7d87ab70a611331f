import type { Bag } from '@shared/appeals/bag'
import type { Urgency } from '@shared/appeals/order'
import type { TermLevel } from '@shared/appeals/term'
import type { WorkingTime } from '@platform/rules/due'
import { workingHoursAfter, workingTimeBetween } from '@platform/rules/working-clock'
import { type CategoryTimes, type Deadlines, deadlines } from './deadlines'
import type { Clock, Matter } from './terms'

/** What the deadlines of an order depend on. */
export interface Timed {
  bag: Bag
  urgency: Urgency
  level: TermLevel
  categoryTimes: CategoryTimes | null
  receivedAt: Date
  acceptDue: Date | null
  replyDue: Date | null
}

/** What its terms are chosen by. */
export function matterOf({ bag, urgency, level, categoryTimes }: Timed): Matter {
  return { bag, urgency, level, category: categoryTimes?.code ?? null }
}

/** Working hours that somebody still has when a correction would leave less. */
const leastLeft = 4
const hour = 3_600_000

/**
 * Deadlines after a category was set right: as if it had been right from the beginning, with what pauses and transfers had added.
 * A breach that has happened stays one, however the order is called now, and a correction never makes a new one: at least four working
 * hours are left, or what was left before if that was less.
 */
export function afterCategory(clock: Clock, order: Timed, own: CategoryTimes, now: Date): Dues {
  const from = countedFrom(order)
  return moved(clock.time, order, deadlines(clock, from, order, order.categoryTimes ?? undefined), deadlines(clock, from, order, own), now)
}

/**
 * Deadlines after the urgency was set right. More urgent: its time runs from now, when it was seen, and never ends later than before.
 * Less urgent: as if it had been so from the beginning, so that nothing is won by calling a thing urgent and ordinary again.
 */
export function afterUrgency(clock: Clock, order: Timed, urgency: Urgency, now: Date): Dues {
  const own = order.categoryTimes ?? undefined
  if (isMoreUrgent(urgency, order.urgency)) {
    const fresh = deadlines(clock, now, { ...order, urgency }, own)
    return { acceptDue: sooner(order.acceptDue, fresh.acceptDue), replyDue: sooner(order.replyDue, fresh.replyDue) }
  }
  return moved(clock.time, order, deadlines(clock, countedFrom(order), order, own), deadlines(clock, begunAt(order), { ...order, urgency }, own), now)
}

/**
 * Deadlines after the working time of the district changed, from what they were counted by before: what pauses, transfers and extensions
 * had added stays added. A breach stays one and none is made, as after a correction. `stoodAt` = since when its clock stands still.
 */
export function afterWorkingTime(before: Clock, after: Clock, order: Timed, now: Date, stoodAt: Date | null = null): Dues {
  const own = order.categoryTimes ?? undefined
  const from = countedFrom(order)
  return moved(after.time, order, deadlines(before, from, order, own), deadlines(after, from, order, own), stoodAt ?? now, before.time)
}

/**
 * A day given for something beside the order (a question, a supervision, a return visit) after the working time changed, by the same rule.
 * `then` and `anew` = what it is counted from its beginning before and after; one that is counted by the new time already stays.
 */
export function givenAnew(before: WorkingTime, after: WorkingTime, due: Date, then: Date, anew: Date, now: Date): Date {
  return due.getTime() === anew.getTime() ? due : (shift(after, before, due, then, anew, now) ?? due)
}

type Dues = Pick<Timed, 'acceptDue' | 'replyDue'>

const rank: Record<Urgency, number> = { ordinary: 0, urgent: 1, emergency: 2 }

export function isMoreUrgent(one: Urgency, other: Urgency): boolean {
  return rank[one] > rank[other]
}

function begunAt({ categoryTimes, receivedAt }: Timed): Date {
  return categoryTimes?.from ? new Date(categoryTimes.from) : receivedAt
}

function countedFrom(order: Timed): Date {
  return order.categoryTimes?.raised ? new Date(order.categoryTimes.raised) : begunAt(order)
}

function sooner(due: Date | null, fresh: Date): Date | null {
  return due && due < fresh ? due : due && fresh
}

function moved(time: WorkingTime, order: Timed, then: Deadlines, anew: Deadlines, now: Date, before = time): Dues {
  const one = (due: Date | null, was: Date, is: Date) => shift(time, before, due, was, is, now)
  return { acceptDue: one(order.acceptDue, then.acceptDue, anew.acceptDue), replyDue: one(order.replyDue, then.replyDue, anew.replyDue) }
}

function shift(time: WorkingTime, before: WorkingTime, due: Date | null, then: Date, anew: Date, now: Date): Date | null {
  if (!due || due <= now || then.getTime() === anew.getTime()) return due
  const added = workingTimeBetween(before, then, due)
  const wanted = added > 0 ? workingHoursAfter(time, anew, added / hour) : anew
  const least = workingHoursAfter(time, now, leastLeft)
  if (wanted >= least) return wanted
  return due < least ? due : least
}
