import type { BulkRequest } from '@shared/appeals/bulk'
import type { OrderRow } from '@shared/appeals/order'
import { postAll } from '@/platform/outbox'
import type { DeskMove } from '../parts/order/make-move'
import { aMoveParcel } from '../parts/order/move-parcel'
import { blankDraft } from '../parts/order/order-draft'

const moveOf: Record<BulkRequest['move'], DeskMove> = { accept: 'accept', transfer: 'transfer', remind: 'supervise' }

/** Puts a bulk move into the outbox as so many single moves, each under the key that it would have had, or may have been done under already. */
export function queueBulk(rows: readonly OrderRow[], { move, orders, post, note }: BulkRequest): Promise<void> {
  const draft = { ...blankDraft, text: note ?? '', post: post ?? null, choice: move === 'remind' ? 'remind' : null }
  const parcels = orders.flatMap(({ orderId, version, once }) => {
    const row = rows.find(({ id }) => id === orderId)
    return row ? [aMoveParcel({ ...row, version }, moveOf[move], draft, once)] : []
  })
  return postAll(parcels)
}
