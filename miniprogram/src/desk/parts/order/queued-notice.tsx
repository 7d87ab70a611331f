import { orderFlow } from '@shared/appeals/order.flow'
import { outbox } from '@/platform/outbox'
import { go } from '@/platform/route'
import { Notice } from '@/ui'
import { isMove, type MoveParcel } from './move-parcel'

/** The moves on this order that have not gone yet, in the order in which they were made. */
export function useQueued(orderId: string): MoveParcel[] {
  return outbox
    .use()
    .filter(isMove)
    .filter(({ line, state }) => line === orderId && state !== 'sent')
}

/** Says what of this order still lies in the outbox. */
export function QueuedNotice({ orderId }: { orderId: string }) {
  const queued = useQueued(orderId)
  if (queued.length === 0) return null
  const names = queued.map(({ what }) => orderFlow[what.move].label).join('、')
  const refused = queued.find(({ state }) => state === 'refused')
  return (
    <Notice tone={refused ? 'late' : 'soon'} action={{ name: '去看', onTap: () => go('/desk/outbox/index') }}>
      {refused ? `“${orderFlow[refused.what.move].label}”没发成：${refused.sentence ?? ''}` : `待发：${names}。有信号时自己发`}
    </Notice>
  )
}
