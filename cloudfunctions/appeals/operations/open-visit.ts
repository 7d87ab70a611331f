import { limits } from '@shared/appeals/limits'
import type { Context } from '@platform/kernel/context'
import type { Db } from '@platform/kernel/database'
import type { Tell } from '@platform/operations/tell'
import { postAbove } from '../rules/post-above'
import { tellPost } from '../rules/tell'
import { workingDaysAfter } from '@platform/rules/working-clock'
import type { Order } from '../store/orders'
import { insertVisit } from '../store/visits'

/** Makes the task of the return visit for the level above, and says who is to be told. Of the order only its number: the words are behind it. */
export async function openVisit(ctx: Context, db: Db, order: Order): Promise<Tell[]> {
  const { role, territory } = postAbove(order)
  const due = workingDaysAfter(ctx.working, ctx.now, limits.visitDays)
  const made = await insertVisit(db, { districtId: ctx.districtId, orderId: order.id, role, territory, openedAt: ctx.now, due })
  if (!made) return []
  return [tellPost({ role, territory, bodyId: null }, order, '有一件待回访', `编号 ${order.number}，请在 ${limits.visitDays} 个工作日内回访`)]
}
