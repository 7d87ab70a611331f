import type { Bag } from '@shared/appeals/bag'
import type { Urgency } from '@shared/appeals/order'
import type { Post } from '../../grids'
import type { Order, OrderChange } from '../store/orders'
import { deadlines } from './deadlines'
import { type Clock, termLevelOf } from './terms'

/** An order at another post: it has the usual time to accept, the reply deadline does not move, so that nobody wins time by passing it on. */
export function givenTo(
  clock: Clock,
  order: Pick<Order, 'bag' | 'urgency' | 'categoryTimes'>,
  post: Post,
  now: Date,
): OrderChange & { holderRole: string; holderTerritory: string } {
  const matter = { bag: order.bag as Bag, urgency: order.urgency as Urgency, level: termLevelOf(post.territory) }
  const code = order.categoryTimes?.code ?? null
  const { acceptDue } = deadlines(clock, now, matter, { acceptHours: null, replyDays: null, code })
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
