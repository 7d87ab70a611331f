import type { Bag } from '@shared/appeals/bag'
import { contract } from '@shared/contract'
import { cutAt, isWithin } from '@shared/platform/territory'
import type { Merging } from '@shared/triage/category'
import { serve } from '@platform/kernel/serve'
import { findAlike, judge, neutralSummary, termsHere } from '../../triage'
import { locatePoint, metres } from '../../grids'
import { canReceive } from '../rules/mergeable'
import { isSensitive } from '../rules/sensitive'
import { listPresent } from '../store/likeness'
import type { Order } from '../store/orders'
import { onceForEachOrder } from './find-similar'

/** How many days back an order is shown to neighbours, and can be joined. */
export const days = 30
const candidates = 50
const shown = 3
const open: readonly Order['status'][] = ['dispatched', 'handling', 'waiting', 'replied']

/**
 * What neighbours may already have said, before sending. A neutral line, the place to about 50 m, time, state and who has it:
 * never the original words or a name; never wishes, services, disputes, allegations or held ones.
 */
export const findSimilarNearby = serve(contract.appeals.findSimilarNearby, async (ctx, { bag, text, place, territory }) => {
  if (bag === 'wish' || bag === 'service' || text.trim().length < 4) return []
  const path = place ? await locatePoint(ctx, place) : (territory ?? null)
  if (!path || path === ctx.districtId) return []
  const terms = await termsHere(ctx)
  const { category } = judge({ bag, title: null, text })
  const mine = { title: null, text, sender: null, point: place ?? null, territory: path, category, saidAt: ctx.now }
  const alike = await findAlike(ctx, mine, { limit: candidates, since: new Date(ctx.now.getTime() - days * 86_400_000) })
  const present = await listPresent(
    ctx.db,
    ctx.districtId,
    alike.map(({ appealId }) => appealId),
  )
  // Whether others may see it is asked of the appeal that is alike, and of the place and state of the order that has it now.
  return onceForEachOrder(
    alike,
    new Map([...present].filter(([, { order, text: said }]) => isPublic(order, said) && isOpenMatter(terms({ l1: order.categoryL1, l2: order.categoryL2 })))),
  )
    .filter(({ one }) => isWithin(one.territory, cutAt(path, 'village')))
    .slice(0, shown)
    .map(({ one: order, reasons }) => {
      const point = order.lng !== null && order.lat !== null ? { lng: order.lng, lat: order.lat } : null
      const category = { l1: order.categoryL1, l2: order.categoryL2 }
      return {
        id: order.id,
        summary: neutralSummary({ category, placeName: namedByBoth(reasons, text).join(' · ') || null, bag: order.bag as Bag }),
        placeName: order.placeName,
        metres: place && point ? about50(metres(place, point)) : null,
        saidAt: order.receivedAt.toISOString(),
        status: order.status,
        holder: { name: order.holderName, post: order.holderPost, phone: null },
        appellants: order.appellants,
        mayJoin: canReceive(order.status),
      }
    })
})

/** What both name and the asker wrote out: the estate, the lamp. Enough to judge by, and no word that is the other's alone. */
function namedByBoth(reasons: readonly string[], text: string): string[] {
  return reasons.flatMap((reason) => /“(.+)”$/.exec(reason)?.[1] ?? []).filter((name) => text.includes(name))
}

/** A place to about 50 m: near enough to judge, too far to find a door. */
function about50(distance: number): number {
  return Math.max(50, Math.round(distance / 50) * 50)
}

/** A category that its district shows to neighbours: no sensitive one, no disputes or allegations (never merged by a machine). */
export function isOpenMatter({ sensitive, merging }: { sensitive: boolean; merging: Merging }): boolean {
  return !sensitive && merging !== 'never'
}

/** What others may see of an order: never wishes, services, disputes, allegations, held ones, or what only named people read. */
export function isPublic(order: Order, text: string): boolean {
  const quiet = order.heldFor !== null || order.sensitive !== null || isSensitive(order.categoryL1, text)
  return open.includes(order.status) && order.bag !== 'wish' && order.bag !== 'service' && !quiet
}
