import { Refusal } from '@shared/platform/refusal'
import type { Act, Context } from '@platform/kernel/context'
import type { Tell } from '@platform/operations/tell'
import { tellPost } from '../rules/tell'
import { type Help, listHelps } from '../store/helps'
import type { Order } from '../store/orders'

/**
 * Who was asked to help (联办) and has not answered. The lead answers the residents over their heads only in so many words.
 * @throws Refusal wrongMoment with the names of the posts
 */
export async function assertHelpHeard(ctx: Context, { db }: Act, order: Order, withoutHelp: boolean): Promise<Help[]> {
  const unheard = (await listHelps(db, ctx.districtId, order.id)).filter(({ answeredAt, droppedAt }) => answeredAt === null && droppedAt === null)
  if (unheard.length > 0 && !withoutHelp && !order.sensitive)
    throw new Refusal('wrongMoment', `${unheard.length} helpers have not answered`, {
      field: 'withoutHelp',
      sentence: `${unheard.map(({ postName }) => postName).join('、')}还没有交联办意见。不等就答复请先确认，您写的内容还在`,
    })
  return unheard
}

/** What they hear when the lead did not wait. Of a sensitive order they hear nothing. */
export function tellUnheard(order: Order, unheard: readonly Help[]): Tell[] {
  if (order.sensitive) return []
  return unheard.map((help) => tellPost(help, order, '牵头单位已先答复居民', order.title))
}
