import type { Bag } from '@shared/appeals/bag'
import type { Urgency } from '@shared/appeals/order'
import type { CategoryName } from '@shared/triage/category'
import type { Context } from '@platform/kernel/context'
import { postKey, type Post } from '../../grids'
import { route } from '../../triage'
import type { Order } from '../store/orders'
import { candidatePosts } from './candidate-posts'

interface Suggested {
  key: string
  role: Post['role']
  territory: string
  name: string
  people: string
  reasons: string[]
}

/** Where the order would go if it came in now, when that is not where it is. It only offers: moving it is a transfer. */
export async function suggestedPost(ctx: Context, order: Order, now: { category: CategoryName; urgency: Urgency }): Promise<Suggested | null> {
  const { post, reasons } = route({ bag: order.bag as Bag, ...now }, await candidatePosts(ctx, order.territory))
  const here = postKey({ role: order.holderRole, territory: order.holderTerritory, bodyId: order.holderBody })
  if (postKey(post) === here) return null
  return { key: postKey(post), role: post.role, territory: post.territory, name: post.postName, people: post.name, reasons }
}
