import type { Context } from '@platform/kernel/context'
import type { Tell } from '@platform/operations/tell'
import { loudly, tellHolder, tellPost, urgently } from '../rules/tell'
import type { Order } from '../store/orders'
import { postAbove } from './post-above'

/** The holder, and once it is late the level above and the group of staff there too. */
export async function tellOfDelay(ctx: Context, order: Order, title: string, isNear: boolean): Promise<Tell[]> {
  const own = urgently(tellHolder(order, title, order.title), order.urgency)
  if (isNear) return [own]
  if (order.sensitive || order.holderRole === 'districtCentre') return [loudly(own)]
  const above = await postAbove(ctx, order)
  const body = `${order.holderPost}：${order.title}`
  return [loudly(own), urgently(tellPost(above, order, title, body), order.urgency)]
}
