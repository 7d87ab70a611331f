import { limits } from '@shared/appeals/limits'
import { type OrderAction, orderFlow, type OrderStatus } from '@shared/appeals/order.flow'
import { openMoves } from '@shared/platform/flow'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** What the windows of time depend on. */
export interface MyTimes {
  status: OrderStatus
  receivedAt: Date
  repliedAt: Date | null
  urgedAt: Date | null
  reopened: number
  appellants: number
  /** This answer was judged by this appellant. */
  judged: boolean
  /** Taken up again by another appeal already. */
  followed: boolean
}

export function unsendUntil(times: Pick<MyTimes, 'receivedAt'>): Date {
  return new Date(times.receivedAt.getTime() + limits.unsend)
}

/** When the next urging is possible; null = now. */
export function urgeAfter(times: Pick<MyTimes, 'urgedAt'>, now: Date): Date | null {
  const next = times.urgedAt ? new Date(times.urgedAt.getTime() + limits.urgeHours * hour) : null
  return next && next > now ? next : null
}

/** Until when 还没好 is possible; null = not (any more). */
export function reopenUntil(times: Pick<MyTimes, 'repliedAt' | 'reopened'>, now: Date): Date | null {
  if (!times.repliedAt || times.reopened >= limits.reopenTimes) return null
  const until = new Date(times.repliedAt.getTime() + limits.reopenDays * day)
  return until > now ? until : null
}

/** Whether the time for 还没好 is past, so that saying so makes a new order (后一件). */
export function isAfterWindow({ repliedAt }: Pick<MyTimes, 'repliedAt'>, now: Date): boolean {
  return repliedAt !== null && repliedAt.getTime() + limits.reopenDays * day <= now.getTime()
}

/** The moves open to an appellant now: the flow's, less those whose time has passed or not come. */
export function myMoves(times: MyTimes, now: Date): OrderAction[] {
  const canUnsend = now <= unsendUntil(times) && times.appellants === 1
  return openMoves(orderFlow, times.status, [{ standing: 'appellant', role: 'resident' }]).filter((action) => {
    if (action === 'join') return false
    if (action === 'unsend') return canUnsend
    if (action === 'survey') return !times.judged
    if (action === 'withdraw') return !(canUnsend && (times.status === 'held' || times.status === 'dispatched'))
    if (action === 'urge') return urgeAfter(times, now) === null
    if (action === 'reopen') return reopenUntil(times, now) !== null
    if (action === 'followUp') return isAfterWindow(times, now) && !times.followed
    return true
  })
}
