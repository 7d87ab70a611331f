import type { DeadlineShown, Stage } from '@shared/appeals/deadline'
import type { Order } from '../store/orders'
import { clockState } from './deadlines'
import { matterOf, type Timed } from './deadlines-anew'
import { firstAnswerDue } from './first-answer'
import { type Clock, termEnds, termOf } from './terms'

/** The four deadlines of an order (接收、首次答复、办结答复、办结) and how each stands. */
export function fourDeadlines(clock: Clock, order: Order, timed: Timed, now: Date): DeadlineShown[] {
  const begun = timed.categoryTimes?.from ? new Date(timed.categoryTimes.from) : order.receivedAt
  const firstDue = firstAnswerDue(clock, timed)
  const closeFrom = order.repliedAt ?? order.replyDue
  const closeDue = closeFrom && termEnds(clock.time, termOf(clock.terms, 'close', matterOf(timed), begun), closeFrom)
  const isOver = order.status === 'merged' || order.status === 'withdrawn'
  const stands = order.status === 'waiting' || order.status === 'suspended'
  const one = (stage: Stage, due: Date | null, at: Date | null, isPaused = false): DeadlineShown => ({
    stage,
    due: due?.toISOString() ?? null,
    at: at?.toISOString() ?? null,
    state: stateOf(clock, { due, at, isPaused, isOver }, now),
  })
  return [
    one('accept', order.acceptDue, order.acceptedAt),
    one('firstAnswer', firstDue, order.firstAnsweredAt ?? order.repliedAt),
    one('reply', order.replyDue, order.repliedAt, stands),
    one('close', closeDue, order.closedAt, stands),
  ]
}

interface Standing {
  due: Date | null
  at: Date | null
  isPaused: boolean
  isOver: boolean
}

function stateOf(clock: Clock, { due, at, isPaused, isOver }: Standing, now: Date): DeadlineShown['state'] {
  if (at) return due && at > due ? 'metLate' : 'met'
  if (!due || isOver) return 'none'
  return isPaused ? 'paused' : clockState(clock.time, due, now)
}
