import type { Bag } from '@shared/appeals/bag'
import type { OrderClock, OrderRow, Urgency } from '@shared/appeals/order'
import type { Context } from '@platform/kernel/context'
import { clockState } from '../rules/deadlines'
import { isHolder } from '../rules/standing'
import type { Order } from '../store/orders'

export function clockOf({ now, working }: Pick<Context, 'now' | 'working'>, order: Order): OrderClock {
  if (order.status === 'waiting' || order.status === 'suspended') return { what: 'reply', due: null, state: 'paused' }
  if (!order.due) return { what: null, due: null, state: 'none' }
  const what = order.status === 'dispatched' || order.status === 'held' ? 'accept' : 'reply'
  return { what, due: order.due.toISOString(), state: clockState(working, order.due, now) }
}

/** One row of a list, as this caller sees it. */
export function toRow(ctx: Pick<Context, 'hats' | 'now' | 'working'>, order: Order): OrderRow {
  return {
    id: order.id,
    version: order.version,
    number: order.number,
    bag: order.bag as Bag,
    title: order.title,
    status: order.status,
    placeName: order.placeName,
    point: order.lng !== null && order.lat !== null ? { lng: order.lng, lat: order.lat } : null,
    category: order.categoryL2 ?? order.categoryL1,
    urgency: order.urgency as Urgency,
    sensitive: order.sensitive,
    appellants: order.appellants,
    sourceName: order.sourceName,
    clock: clockOf(ctx, order),
    holder: { name: order.holderName, post: order.holderPost, phone: order.holderPhone },
    mine: ctx.hats.some((hat) => isHolder(hat, order)),
    receivedAt: order.receivedAt.toISOString(),
  }
}
