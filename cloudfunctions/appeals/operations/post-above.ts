import { Refusal } from '@shared/platform/refusal'
import { cutAt, type TerritoryPath } from '@shared/platform/territory'
import type { Context } from '@platform/kernel/context'
import { listPeopleOf, type Post, postKey, postsAt } from '../../grids'
import { rolesAbove } from '../rules/post-above'
import { findJudge } from '../store/judges'
import type { Order } from '../store/orders'

export const keyOfHolder = (order: Pick<Order, 'holderRole' | 'holderTerritory' | 'holderBody'>): string =>
  postKey({ role: order.holderRole, territory: order.holderTerritory, bodyId: order.holderBody })

/**
 * The post of the level above the one that has the order (网格 → 村社区 → 镇街 → 区; 部门 → 镇街); stand-ins count.
 * Inside an act pass a context with its `db`.
 * @throws Refusal wrongMoment at the top
 */
export async function postAbove(ctx: Context, order: Order): Promise<Post> {
  const { committee, town, pool } = await postsAt(ctx, order.territory)
  const posts = { committee, townCentre: town, districtCentre: pool }
  const here = keyOfHolder(order)
  const above = rolesAbove(order.holderRole)
    .map((role) => posts[role])
    .find((post) => post.key !== here)
  if (!above) throw new Refusal('wrongMoment', 'nobody above', { sentence: '已经在区级，上面没有别的岗位了。请转给合适的岗位，或写明理由答复' })
  return above
}

/** Whoever rules (裁定) on the third hand-back: the judge named for the town, else for the district, else the level above as it is on duty. */
export async function judgeFor(ctx: Context, order: Order): Promise<Post> {
  const places: [TerritoryPath, 'townCentre' | 'districtCentre'][] = [
    ...(order.holderRole === 'gridWorker' || order.holderRole === 'committee'
      ? [[cutAt(order.territory, 'town'), 'townCentre'] as [TerritoryPath, 'townCentre']]
      : []),
    [ctx.districtId, 'districtCentre'],
  ]
  for (const [territory, role] of places) {
    const personId = await findJudge(ctx.db, ctx.districtId, territory)
    const judge = personId && (await listPeopleOf(ctx, postKey({ role, territory }))).find((one) => one.personId === personId)
    if (judge) return judge
  }
  return postAbove(ctx, order)
}
