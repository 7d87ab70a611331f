import { orderFlow } from '@shared/appeals/order.flow'
import { outbox } from '@/platform/outbox'
import { go } from '@/platform/route'
import { Notice } from '@/ui'
import type { Parcel } from '@/platform/parcel'
import { type CorrectionParcel, isCorrection } from './correction-parcel'
import { isMove, type MoveParcel } from './move-parcel'

type OfOrder = MoveParcel | CorrectionParcel
const isOfOrder = (parcel: Parcel): parcel is OfOrder => isMove(parcel) || isCorrection(parcel)
const labelOf = (parcel: OfOrder): string => orderFlow[isMove(parcel) ? parcel.what.move : parcel.what.correction.do].label

/** The moves and corrections on this order that have not gone yet, in the order in which they were made. */
export function useQueued(orderId: string): OfOrder[] {
  return outbox
    .use()
    .filter(isOfOrder)
    .filter(({ line, state }) => line === orderId && state !== 'sent')
}

/** Says what of this order still lies in the outbox. */
export function QueuedNotice({ orderId }: { orderId: string }) {
  const queued = useQueued(orderId)
  if (queued.length === 0) return null
  const names = queued.map(labelOf).join('、')
  const refused = queued.find(({ state }) => state === 'refused')
  return (
    <Notice tone={refused ? 'late' : 'soon'} action={{ name: '去看', onTap: () => go('/desk/outbox/index') }}>
      {refused ? `“${labelOf(refused)}”没发成：${refused.sentence ?? ''}` : `待发：${names}。有信号时自己发`}
    </Notice>
  )
}
