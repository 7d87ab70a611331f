import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { listPosts as list } from '../../grids'
import { isHolder } from '../rules/standing'
import { readOrder } from './read-order'

/** To whom this order can be given (转办对象), nearest first; not to the post that has it. */
export const listPosts = serve(contract.appeals.listPosts, async (ctx, { orderId }) => {
  const order = await readOrder(ctx, orderId)
  // It can only be given away once a named person has lifted the sign.
  if (order.sensitive) return []
  const posts = await list(ctx, order.territory, order.holderTerritory)
  return posts
    .filter((post) => !isHolder(post, order))
    .map((post) => ({ key: post.key, role: post.role, territory: post.territory, name: post.postName, people: post.people }))
})
