import type { OrderDetail } from '@shared/appeals/order'
import { call } from '@/platform/call'
import { seenOr } from '@/platform/seen'
import { me } from '@/platform/session'
import { type Asked, useCall } from '@/platform/use-call'
import { changes } from '../changes'
import { afterQueued } from './after-queued'
import { deskMoves } from './make-move'
import { isMove } from './move-parcel'
import { useQueued } from './queued-notice'

export const seenOrder = (id: string) => `order.${id}`

/** One order, with what waits in the outbox already counted in; without a network as it was last read. A sensitive one is never kept on the phone. */
export function useOrder(id: string): Asked<OrderDetail> {
  const ask = () =>
    seenOr(
      seenOrder(id),
      () => call.appeals.getOrder({ orderId: id }),
      ({ sensitive }) => sensitive === null,
    )
  const asked = useCall(ask, [id, changes.use()])
  const waiting = useQueued(id)
  // Of one that was refused nobody knows what comes of it.
  const queued = waiting.some(({ state }) => state === 'refused') ? [] : waiting
  const roles = me.use()?.grants.map(({ role }) => role) ?? []
  const value = asked.value
    ? afterQueued(
        asked.value,
        queued.filter(isMove).map(({ what }) => what.move),
        roles,
        deskMoves,
      )
    : null
  return { ...asked, value }
}
