import type { Bag } from '@shared/appeals/bag'
import type { Urgency } from '@shared/appeals/order'
import type { CategoryName } from '@shared/triage/category'
import type { Context } from '@platform/kernel/context'
import { postKey, type Post } from '../../grids'
import type { Order } from '../store/orders'
import { routeMatter } from './route-matter'

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
  const asBefore = now.category.l1 === order.categoryL1 && now.category.l2 === order.categoryL2
  const matter = { bag: order.bag as Bag, ...now, territory: order.territory, text: order.title }
  // A category that a person chose is sure.
  const { post, reasons } = await routeMatter(ctx, { ...matter, confidence: asBefore ? order.confidence : 1 })
  const here = postKey({ role: order.holderRole, territory: order.holderTerritory, bodyId: order.holderBody })
  if (postKey(post) === here) return null
  return { key: postKey(post), role: post.role, territory: post.territory, name: post.postName, people: post.name, reasons }
}
