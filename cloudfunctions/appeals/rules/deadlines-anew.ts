import type { Bag } from '@shared/appeals/bag'
import type { Urgency } from '@shared/appeals/order'
import { type Deadlines, deadlines, type CategoryTimes } from './deadlines'
import { workingHoursAfter, workingTimeBetween } from '@platform/rules/working-clock'

/** What the deadlines of an order depend on. */
export interface Timed {
  bag: Bag
  urgency: Urgency
  categoryTimes: CategoryTimes | null
  receivedAt: Date
  acceptDue: Date | null
  replyDue: Date | null
}

/** Working hours that somebody still has when a correction would leave less. */
const leastLeft = 4
const hour = 3_600_000

/**
 * Deadlines after a category was set right: as if it had been right from the beginning, with what pauses and transfers had added.
 * A breach that has happened stays one, however the order is called now, and a correction never makes a new one: at least four working
 * hours are left, or what was left before if that was less.
 */
export function afterCategory(order: Timed, own: CategoryTimes, now: Date): Dues {
  const from = countedFrom(order)
  return moved(order, deadlines(from, order.bag, order.urgency, order.categoryTimes ?? undefined), deadlines(from, order.bag, order.urgency, own), now)
}

/**
 * Deadlines after the urgency was set right. More urgent: its time runs from now, when it was seen, and never ends later than before.
 * Less urgent: as if it had been so from the beginning, so that nothing is won by calling a thing urgent and ordinary again.
 */
export function afterUrgency(order: Timed, urgency: Urgency, now: Date): Dues {
  const own = order.categoryTimes ?? undefined
  if (isMoreUrgent(urgency, order.urgency)) {
    const fresh = deadlines(now, order.bag, urgency, own)
    return { acceptDue: sooner(order.acceptDue, fresh.acceptDue), replyDue: sooner(order.replyDue, fresh.replyDue) }
  }
  return moved(order, deadlines(countedFrom(order), order.bag, order.urgency, own), deadlines(begunAt(order), order.bag, urgency, own), now)
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

function moved(order: Timed, then: Deadlines, anew: Deadlines, now: Date): Dues {
  return { acceptDue: shift(order.acceptDue, then.acceptDue, anew.acceptDue, now), replyDue: shift(order.replyDue, then.replyDue, anew.replyDue, now) }
}

function shift(due: Date | null, then: Date, anew: Date, now: Date): Date | null {
  if (!due || due <= now || then.getTime() === anew.getTime()) return due
  const added = workingTimeBetween(then, due)
  const wanted = added > 0 ? workingHoursAfter(anew, added / hour) : anew
  const least = workingHoursAfter(now, leastLeft)
  if (wanted >= least) return wanted
  return due < least ? due : least
}
