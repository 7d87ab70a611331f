import type { UnhappyCluster } from '@shared/appeals/satisfaction'
import { Refusal } from '@shared/platform/refusal'
import type { Role } from '@shared/platform/role'
import { isWithin } from '@shared/platform/territory'
import type { Act, Context } from '@platform/kernel/context'
import { postName } from '@platform/rules/post-name'
import { findTerritoryNames, shownName } from '@platform/store/territory-names'
import { canRead } from '../rules/standing'
import { findOrders } from '../store/reported'
import { type Cluster, holdOneCluster } from '../store/unhappy-clusters'

/** Warnings as those see them who were warned, or who stand above them. Only orders that the caller may read are named. */
export async function showClusters(ctx: Context, clusters: readonly Cluster[]): Promise<UnhappyCluster[]> {
  const orders = await findOrders(ctx.db, ctx.districtId, [...new Set(clusters.flatMap(({ orderIds }) => orderIds))])
  const paths = clusters.flatMap(({ grid, territory }) => [grid, territory])
  const names = await findTerritoryNames(ctx.db, ctx.districtId, paths)
  const named = (path: string) => shownName(names, path, ctx.kernel.settings)
  return clusters.map((one) => ({
    id: one.id,
    grid: one.grid,
    gridName: named(one.grid),
    category: one.categoryL1,
    openedAt: one.openedAt.toISOString(),
    state: one.state,
    warned: postName(one.role as Role, named(one.territory), null),
    orders: orders
      .filter((order) => one.orderIds.includes(order.id) && canRead(ctx.hats, order))
      .map(({ id, number, title }) => ({ orderId: id, number, title })),
    acknowledged: one.acknowledgedAt && { at: one.acknowledgedAt.toISOString(), by: one.acknowledgedBy ?? '' },
    closed: one.closedAt && { at: one.closedAt.toISOString(), by: one.closedBy ?? '', words: one.words ?? '' },
  }))
}

/** A warning that went to a post of the caller or to one under them, held. @throws Refusal notFound · notAllowed */
export async function holdOwnCluster(ctx: Context, open: Act, id: string): Promise<{ cluster: Cluster; signature: string }> {
  const cluster = await holdOneCluster(open.db, ctx.districtId, id)
  if (!cluster) throw new Refusal('notFound', `cluster ${id}`, { field: 'id' })
  const hat = ctx.hats.find(({ territory }) => isWithin(cluster.territory, territory))
  if (!hat) throw new Refusal('notAllowed', `cluster ${id} went to others`, { sentence: '这条预警不是发给您这一级的' })
  return { cluster, signature: [hat.post, ctx.actor.name].filter(Boolean).join(' ') }
}
