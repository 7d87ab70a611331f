import type { OrderDetail } from '@shared/appeals/order'
import { type OrderStatus, orderFlow } from '@shared/appeals/order.flow'
import { isOpen } from '@shared/platform/flow'
import type { Role } from '@shared/platform/role'
import type { DeskMove } from './make-move'

/** After these somebody else has it, or it is over: what else there is to do is seen when they have been sent. */
const partings: readonly DeskMove[] = ['transfer', 'handBack', 'escalate', 'rule', 'reply', 'decline', 'refuse', 'confirmSpam', 'visit']

/** What the holder of an order in hand can do, as far as nobody else has to have asked for it before. */
const opening: readonly DeskMove[] = [
  ...(['reply', 'ask', 'transfer', 'split', 'note', 'proceed'] as const),
  ...(['handBack', 'escalate', 'inviteHelper', 'askExtension', 'suspend', 'refuse', 'proposeSpam'] as const),
]

type Seen = Pick<OrderDetail, 'status' | 'moves' | 'mine'>

/**
 * An order as it will stand when the moves that wait in the outbox have been made: so that somebody without a network can accept it and answer it.
 * `all` = the moves that the page knows, in its order. A forecast: the house decides when they arrive.
 */
export function afterQueued<T extends Seen>(order: T, queued: readonly DeskMove[], roles: readonly Role[], all: readonly DeskMove[]): T {
  if (queued.length === 0) return order
  let status: OrderStatus = order.status
  for (const move of queued) {
    const { to } = orderFlow[move]
    if (to !== 'stay') status = to
  }
  if (queued.some((move) => partings.includes(move))) return { ...order, status, moves: [] }
  const isNowOpen = (move: DeskMove) =>
    orderFlow[move].from.includes(status) &&
    (order.moves.includes(move) || (order.mine && opening.includes(move) && roles.some((role) => isOpen(orderFlow[move], status, 'holder', role))))
  // What is set right from cards of its own stays open where it was.
  const corrections = order.moves.filter((move) => !(all as readonly string[]).includes(move) && orderFlow[move].from.includes(status))
  return { ...order, status, moves: [...all.filter((move) => isNowOpen(move) && (!queued.includes(move) || move === 'note')), ...corrections] }
}
