import type { Order } from '../store/orders'
import type { Tell } from '@platform/operations/tell'

/** A message to everybody at the post that holds the order. */
export function tellHolder(order: Pick<Order, 'id' | 'holderRole' | 'holderTerritory' | 'holderBody' | 'title' | 'number'>, title: string, body: string): Tell {
  return { to: 'post', role: order.holderRole, territory: order.holderTerritory, bodyId: order.holderBody, title, body, link: { kind: 'order', ref: order.id } }
}
