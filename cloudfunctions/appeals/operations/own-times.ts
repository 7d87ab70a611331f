import type { Urgency } from '@shared/appeals/order'
import { withPauses } from '../rules/after-unmerge'
import { type OwnTimes, together } from '../rules/lead-clock'
import { isBegunAnew, type Pause, pausesOf } from '../rules/while-merged'
import type { Context } from '@platform/kernel/context'
import type { Db } from '@platform/kernel/database'
import { listMovesSince } from '../store/memberships'
import type { Order } from '../store/orders'
import type { Before, OwnClock } from '../store/tables'

type When = Pick<Context, 'now' | 'working'>
const date = (text: string | null): Date | null => (text === null ? null : new Date(text))

/** The clock of an order by itself, without what was merged into it: kept apart since the first merge, moved by the pauses since. What staff or a reopening set anew since is its own too. */
export async function ownTimesOf(db: Db, order: Order, when: When): Promise<OwnTimes> {
  if (!order.own) return { urgency: order.urgency as Urgency, acceptDue: order.acceptDue, replyDue: order.replyDue }
  const moves = await listMovesSince(db, order.districtId, order.id, BigInt(order.own.since))
  const since = (...verbs: string[]) => moves.some(({ name }) => verbs.some((verb) => name === `appeals.${verb}`))
  return {
    urgency: since('setUrgency') ? (order.urgency as Urgency) : (order.own.urgency as Urgency),
    acceptDue: since('transfer', 'setUrgency', 'setCategory') ? order.acceptDue : date(order.own.acceptDue),
    replyDue:
      since('setUrgency', 'setCategory') || moves.some(isBegunAnew) ? order.replyDue : paused(date(order.own.replyDue), pausesOf(moves, when.now), when),
  }
}

/** The clock of an order from itself and from what stays merged into it. A reopening or a transfer gave all of them a new one: it stays. */
export async function leadTimesOf(db: Db, order: Order, remaining: readonly { shell: Order; before: Before }[], when: When): Promise<OwnTimes> {
  const own = await ownTimesOf(db, order, when)
  const moves = order.own ? await listMovesSince(db, order.districtId, order.id, BigInt(order.own.since)) : []
  const since = (verb: string) => moves.some(({ name }) => name === `appeals.${verb}`)
  const theirs = remaining.map(({ shell, before }) => ({
    urgency: shell.urgency as Urgency,
    acceptDue: before.status === 'dispatched' && !since('transfer') ? shell.acceptDue : null,
    replyDue: moves.some(isBegunAnew)
      ? null
      : paused(
          shell.replyDue,
          pausesOf(
            moves.filter(({ id }) => id > BigInt(before.since)),
            new Date(before.at),
          ),
          when,
        ),
  }))
  return together([own, ...theirs])
}

/** Pauses that are over: one that lasts still moves the deadline when it ends. */
function paused(due: Date | null, pauses: readonly Pause[], { now, working }: When): Date | null {
  const ended = pauses.filter(({ to }) => to !== null)
  return due && withPauses(working, due, ended, new Date(0), now)
}

/** Writes a clock down as it is before the first merge. */
export function toOwnClock({ urgency, acceptDue, replyDue }: OwnTimes, since: bigint): OwnClock {
  return { urgency, acceptDue: acceptDue?.toISOString() ?? null, replyDue: replyDue?.toISOString() ?? null, since: String(since) }
}
