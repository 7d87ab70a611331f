import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { likeEnough, type Matter, similarity } from '../../triage'
import { listNearby, type Nearby } from '../store/nearby'
import { readOrder } from './read-order'
import { cutAt } from '@shared/platform/territory'
import { canRead } from '../rules/standing'
import { toRow } from './show-order'

/** How far back, and among how many at most, likeness is looked for: bounded, whatever the district has seen. */
const days = 90
const candidates = 200
const shown = 5

export function matterOf({ order, text }: Nearby): Matter {
  const point = order.lng !== null && order.lat !== null ? { lng: order.lng, lat: order.lat } : null
  return { text, title: order.title, point, territory: order.territory, category: { l1: order.categoryL1, l2: order.categoryL2 }, saidAt: order.receivedAt }
}

/** Orders that may be about the same thing (同一事件), most alike first, each with its reasons. Nothing is merged by this. */
export const findSimilar = serve(contract.appeals.findSimilar, async (ctx, { orderId }) => {
  const order = await readOrder(ctx, orderId)
  const since = new Date(order.receivedAt.getTime() - days * 86_400_000)
  const near = await listNearby(ctx.db, ctx.districtId, { territory: cutAt(order.territory, 'village'), since, openOnly: false, limit: candidates })
  const own = near.find((one) => one.order.id === orderId) ?? { order, text: order.title }
  const mine = matterOf(own)
  return near
    .filter((one) => one.order.id !== orderId && canRead(ctx.hats, one.order))
    .map((one) => ({ one, ...similarity(mine, matterOf(one)) }))
    .filter(({ score }) => score >= likeEnough)
    .sort((a, b) => b.score - a.score)
    .slice(0, shown)
    .map(({ one, score, reasons }) => ({ order: toRow(one.order, ctx.hats, ctx.now), score, reasons }))
})
