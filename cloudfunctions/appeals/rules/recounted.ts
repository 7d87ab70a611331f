import type { Urgency } from '@shared/appeals/order'
import type { Order, OrderChange } from '../store/orders'
import { afterWorkingTime, type Timed } from './deadlines-anew'
import { dueIn } from './lead-clock'
import type { Clock } from './terms'
import { firstWarning } from './warning'

/**
 * What changes of an open order when the working time of the district does; null when its deadlines stay. Only what has not been reached
 * moves: an order that was accepted keeps the deadline that it met.
 */
export function recounted(before: Clock, after: Clock, order: Order, timed: Timed, now: Date): OrderChange | null {
  const anew = afterWorkingTime(before, after, timed, now, order.pausedAt)
  const acceptDue = order.status === 'held' || order.status === 'dispatched' ? anew.acceptDue : order.acceptDue
  const { replyDue } = anew
  if (same(acceptDue, order.acceptDue) && same(replyDue, order.replyDue)) return null
  const due = order.due && dueIn(order.status, { acceptDue, replyDue })
  const warning = same(due, order.due) ? {} : firstWarning(after.time, due, order.urgency as Urgency, now)
  return { acceptDue, replyDue, due, ...warning, updatedAt: now }
}

const same = (one: Date | null, other: Date | null): boolean => one?.getTime() === other?.getTime()
