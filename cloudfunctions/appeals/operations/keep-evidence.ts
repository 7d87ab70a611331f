import type { Evidence, Shot } from '@shared/appeals/evidence'
import type { Act, Context } from '@platform/kernel/context'
import { metres } from '../../grids'
import { assertPossible, isAtPlace, pointOf } from '../rules/evidence'
import { changeAttachment } from '../store/attachments'
import type { Order } from '../store/orders'

/** Writes moment and place beside the photos of a reply, and how far from the order's point each was taken. */
export async function keepEvidence(
  ctx: Context,
  { db }: Act,
  order: Order,
  { evidence, attachments }: { evidence: readonly Evidence[]; attachments: string[] },
): Promise<void> {
  assertPossible(evidence, { attachments, receivedAt: order.receivedAt, now: ctx.now })
  for (const { attachment, at, point, accuracy } of evidence) {
    const taken = {
      takenAt: new Date(at),
      takenLng: point.lng,
      takenLat: point.lat,
      takenMetres: metresTo(order, point),
      takenAccuracy: accuracy === undefined ? null : Math.round(accuracy),
    }
    await changeAttachment(db, ctx.districtId, attachment, taken)
  }
}

/** From where the matter was reported, in whole metres. */
export function metresTo(order: Pick<Order, 'lng' | 'lat'>, point: Evidence['point']): number | null {
  const there = pointOf(order)
  return there && Math.round(metres(there, point))
}

/** How many of them were taken at the place, and how far away the nearest of the others was. */
export function weigh(order: Pick<Order, 'lng' | 'lat'>, evidence: readonly Shot[]): { atPlace: number; elsewhere: number | null } {
  const seen = evidence.map(({ point, accuracy }) => ({ metres: metresTo(order, point), accuracy: accuracy ?? null }))
  const far = seen.flatMap((one) => (isAtPlace(one) || one.metres === null ? [] : [one.metres]))
  return { atPlace: seen.filter(isAtPlace).length, elsewhere: far.length > 0 ? Math.min(...far) : null }
}
