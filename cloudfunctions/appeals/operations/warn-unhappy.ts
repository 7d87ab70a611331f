import { limits } from '@shared/appeals/limits'
import { contract } from '@shared/contract'
import { cutAt } from '@shared/platform/territory'
import { act, type Act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { postName } from '@platform/rules/post-name'
import { placeNameOf } from '../../grids'
import { higher, postAbove } from '../rules/post-above'
import { newCluster } from '../rules/unhappy-cluster'
import { findOrder } from '../store/orders'
import { listUnhappyOrders } from '../store/scores'
import { holdCluster, insertCluster, listWarned } from '../store/unhappy-clusters'

const most = 200

interface Spot {
  grid: string
  gridName: string
  categoryL1: string
}

/** 不满意预警: the third unhappy order of one grid and category within thirty days is told to the level above those who answered. */
export const warnUnhappy = serve(contract.appeals.warnUnhappy, async (ctx, { orderId }) => {
  const order = await findOrder(ctx.db, ctx.districtId, orderId)
  if (!order || order.sensitive) return { warned: false }
  const grid = cutAt(order.territory, 'grid')
  const spot = { grid, gridName: await placeNameOf(ctx, grid), categoryL1: order.categoryL1 }
  if (!(await freshAt(ctx, ctx, spot))) return { warned: false }
  return act(ctx, (open) => warn(ctx, open, spot))
})

/** The unhappy orders that nobody was warned of, when there are enough of them. */
async function freshAt(ctx: Context, { db }: Pick<Act, 'db'>, { grid, categoryL1 }: Spot) {
  const since = new Date(ctx.now.getTime() - limits.clusterDays * 86_400_000)
  const unhappy = await listUnhappyOrders(db, ctx.districtId, { grid, categoryL1, since }, most)
  const ids = newCluster(
    unhappy.map(({ id }) => id),
    await listWarned(db, ctx.districtId, grid, categoryL1),
  )
  return ids ? unhappy.filter(({ id }) => ids.includes(id)) : null
}

async function warn(ctx: Context, open: Act, spot: Spot): Promise<{ warned: boolean }> {
  const { grid, gridName, categoryL1 } = spot
  await holdCluster(open.db, ctx.districtId, grid, categoryL1)
  const fresh = await freshAt(ctx, open, spot)
  const [first, ...others] = (fresh ?? []).map(postAbove)
  if (!fresh || !first) {
    open.record({ subject: grid, internal: true, data: { already: true } })
    return { warned: false }
  }
  const { role, territory } = others.reduce(higher, first)
  const orderIds = fresh.map(({ id }) => id)
  const id = await insertCluster(open.db, { districtId: ctx.districtId, grid, categoryL1, orderIds, role, territory, openedAt: ctx.now })
  const body = `${gridName}，${categoryL1}：${limits.clusterDays} 天内 ${orderIds.length} 件不满意，请看一看`
  open.record({
    subject: id,
    internal: true,
    data: { orders: orderIds, to: postName(role, territory, null), tell: [{ to: 'post', role, territory, bodyId: null, title: '不满意预警', body }] },
  })
  return { warned: true }
}
