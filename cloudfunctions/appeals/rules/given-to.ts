import type { Bag } from '@shared/appeals/bag'
import type { Urgency } from '@shared/appeals/order'
import type { Post } from '../../grids'
import type { Order, OrderChange } from '../store/orders'
import { deadlines } from './deadlines'

/** An order at another post: it has the usual time to accept, the reply deadline does not move, so that nobody wins time by passing it on. */
export function givenTo(order: Pick<Order, 'bag' | 'urgency'>, post: Post, now: Date): OrderChange & { holderRole: string; holderTerritory: string } {
  const { acceptDue } = deadlines(now, order.bag as Bag, order.urgency as Urgency)
  return { ...heldBy(post), acceptDue, due: acceptDue }
}

/** The post as an order names it. */
export function heldBy(post: Post) {
  return {
    holderRole: post.role,
    holderTerritory: post.territory,
    holderBody: post.bodyId,
    holderPerson: post.personId,
    holderName: post.name,
    holderPost: post.postName,
    holderPhone: post.phone,
  }
}
