import { type Urgency, urgencies } from '@shared/appeals/order'
import type { OrderStatus } from '@shared/appeals/order.flow'

/** What an order brings to the clock of the one that it is merged into. */
export interface OwnTimes {
  urgency: Urgency
  /** Null when it needs no accepting (any more). */
  acceptDue: Date | null
  replyDue: Date | null
}

/** The clock of an order that answers several: the earliest deadlines of all, the highest urgency. */
export function together(all: readonly OwnTimes[]): OwnTimes {
  return {
    urgency: urgencies[Math.max(...all.map(({ urgency }) => urgencies.indexOf(urgency)))] ?? 'ordinary',
    acceptDue: earliest(all.map(({ acceptDue }) => acceptDue)),
    replyDue: earliest(all.map(({ replyDue }) => replyDue)),
  }
}

function earliest(dates: readonly (Date | null)[]): Date | null {
  const given = dates.filter((date): date is Date => date !== null)
  return given.length === 0 ? null : new Date(Math.min(...given.map((date) => date.getTime())))
}

/** The deadline that runs in this status; null when no clock runs. */
export function dueIn(status: OrderStatus, { acceptDue, replyDue }: Pick<OwnTimes, 'acceptDue' | 'replyDue'>): Date | null {
  if (status === 'held' || status === 'dispatched') return acceptDue
  return status === 'handling' ? replyDue : null
}
