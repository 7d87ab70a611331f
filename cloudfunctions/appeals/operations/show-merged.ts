import type { OrderDetail } from '@shared/appeals/order'
import type { Context } from '@platform/kernel/context'
import { standings } from '../rules/standing'
import type { Appeal } from '../store/appeals'
import { listMerges, listShells, type Merge } from '../store/merges'
import { findOrder, listSplits, type Order } from '../store/orders'

type Related = Pick<OrderDetail, 'merged' | 'mergedInto' | 'mayUnmerge' | 'split'>

const whose: Record<string, string> = { machine: '系统', resident: '居民' }

/** What an order has to do with others: what was merged into it, where it went, what was split out of it or it out of. */
export async function showRelated(ctx: Context, order: Order, shells: readonly Order[], appeals: readonly Appeal[]): Promise<Related> {
  const { db, districtId } = ctx
  const [into, [own], lead, parent, children] = await Promise.all([
    shells.length > 0 ? listMerges(db, districtId, { intoOrder: order.id }) : [],
    order.mergedInto ? listMerges(db, districtId, { fromOrder: order.id }) : [],
    order.mergedInto ? findOrder(db, districtId, order.mergedInto) : null,
    order.splitFrom ? findOrder(db, districtId, order.splitFrom) : null,
    listSplits(db, districtId, order.id),
  ])
  return {
    merged: into.flatMap((merge) => showMerge(merge, shells, appeals)),
    mergedInto: lead && own ? { orderId: lead.id, number: lead.number, mergeId: own.id } : null,
    mayUnmerge: (shells.length > 0 || order.mergedInto !== null) && standings(ctx.hats, order).length > 0,
    split: { parent: parent && brief(parent), children: children.map(brief) },
  }
}

const brief = ({ id, number, title, status }: Order) => ({ orderId: id, number, title, status })

function showMerge(merge: Merge, shells: readonly Order[], appeals: readonly Appeal[]): Related['merged'] {
  const shell = shells.find(({ id }) => id === merge.fromOrder)
  if (!shell) return []
  return [
    {
      mergeId: merge.id,
      orderId: shell.id,
      number: shell.number,
      title: shell.title,
      at: merge.at.toISOString(),
      by: whose[merge.how] ?? merge.byName ?? '工作人员',
      how: merge.how as Related['merged'][number]['how'],
      score: merge.score,
      reasons: merge.reasons,
      note: merge.note,
      appealIds: appeals.filter((appeal) => appeal.homeOrderId === shell.id).map(({ id }) => id),
    },
  ]
}

/** The orders that are merged into this one, where there are any: most orders need no looking. */
export function shellsOf(ctx: Context, order: Order): Promise<Order[]> {
  return order.own ? listShells(ctx.db, ctx.districtId, order.id) : Promise.resolve([])
}
