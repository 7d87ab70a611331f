import type { Bag } from '@shared/appeals/bag'
import type { Urgency } from '@shared/appeals/order'
import type { OrderStatus } from '@shared/appeals/order.flow'
import type { WorkingTime } from '@platform/rules/due'
import type { TermLevel } from '@shared/appeals/term'
import { afterPause, deadlines, type CategoryTimes } from './deadlines'
import type { Clock } from './terms'
import type { Pause, WhileMerged } from './while-merged'
import { workingHoursAfter, workingTimeBetween } from '@platform/rules/working-clock'

/** Scores of 1 and 2 are unhappy (不满意): a return visit (回访) follows instead of the end. */
export const unhappy = 2

const hour = 3_600_000

/** An order as it was by itself when it was merged. */
export interface Own {
  status: 'dispatched' | 'handling'
  bag: Bag
  urgency: Urgency
  level: TermLevel
  acceptDue: Date | null
  replyDue: Date | null
  mergedAt: Date
  /** Deadlines that its category brings. */
  categoryTimes?: CategoryTimes | null
  /** Its appellant took it back meanwhile. */
  withdrawn: boolean
}

/** How it goes on alone. */
export interface After {
  status: OrderStatus
  due: Date | null
  acceptDue: Date | null
  replyDue: Date | null
  /** Only where an answer reached it, or it is over; what it had before stays otherwise. */
  repliedAt?: Date
  repliedBy?: string | null
  outcome?: string
  closedAt?: Date | null
}

/**
 * How an order goes on when it is un-merged. An answer that reached it meanwhile is its answer, with its own survey; without one it
 * is where it was, with its own deadlines as `ownDue` has them.
 */
export function afterUnmerge(clock: Clock, own: Own, meanwhile: WhileMerged, now: Date): After {
  const base: After = { status: own.status, due: null, acceptDue: own.acceptDue, replyDue: own.replyDue }
  if (own.withdrawn) return { ...base, status: 'withdrawn', closedAt: now }
  if (meanwhile.answer)
    return { ...base, ...answered(meanwhile), repliedAt: meanwhile.answer.at, repliedBy: meanwhile.answer.by, outcome: meanwhile.answer.outcome }
  if (meanwhile.reopenedAt) return reopened(clock, own, meanwhile.reopenedAt, meanwhile.pauses, now)
  const acceptDue = ownDue(clock.time, own.acceptDue, own, [], now)
  const replyDue = ownDue(clock.time, own.replyDue, own, meanwhile.pauses, now)
  return { ...base, acceptDue, replyDue, due: own.status === 'dispatched' ? acceptDue : replyDue }
}

/** 待评价, or where the appellant's own judgement has taken it. */
function answered({ judged, visitedAt }: WhileMerged): { status: OrderStatus; closedAt: Date | null } {
  if (!judged) return { status: 'replied', closedAt: null }
  if (judged.score > unhappy) return { status: 'closed', closedAt: judged.at }
  return visitedAt ? { status: 'closed', closedAt: visitedAt } : { status: 'visiting', closedAt: null }
}

/** 还没好, said by this appellant while merged: a new reply deadline from then, by the order's own bag and urgency. */
function reopened(clock: Clock, own: Own, at: Date, pauses: readonly Pause[], now: Date): After {
  const fresh = deadlines(clock, at, own, own.categoryTimes ?? undefined).replyDue
  const replyDue = ownDue(clock.time, fresh, { urgency: own.urgency, mergedAt: at }, pauses, now)
  return { status: 'handling', due: replyDue, acceptDue: own.acceptDue, replyDue, closedAt: null }
}

/**
 * A deadline of one's own after being merged. Breached before the merge it stays breached. Else it stands, moved by what the clock
 * stood still, if it is still to come; if it passed meanwhile, what working time was left at the merge runs from now,
 * an hour at least: no breach is recorded for the time it was merged. Emergencies run on the wall clock.
 */
export function ownDue(
  time: WorkingTime,
  due: Date | null,
  { urgency, mergedAt }: Pick<Own, 'urgency' | 'mergedAt'>,
  pauses: readonly Pause[],
  now: Date,
): Date | null {
  if (!due || due <= mergedAt) return due
  const moved = withPauses(time, due, pauses, mergedAt, now)
  if (moved > now) return moved
  if (urgency === 'emergency') return new Date(now.getTime() + (due.getTime() - mergedAt.getTime()))
  return workingHoursAfter(time, now, Math.max(workingTimeBetween(time, mergedAt, due), hour) / hour)
}

/** A deadline moved by the pauses (暂停) since `since`; one that lasts still has lasted until now. */
export function withPauses(time: WorkingTime, due: Date, pauses: readonly Pause[], since: Date, now: Date): Date {
  let moved = due
  for (const { from, to } of pauses) if ((to ?? now) > since) moved = afterPause(time, moved, from > since ? from : since, to ?? now)
  return moved
}
