import { limits } from '@shared/appeals/limits'
import { draftOf } from '@/platform/drafts'
import { isAppeal, takeOut } from '@/platform/outbox'
import type { Parcel } from '@/platform/parcel'
import { go } from '@/platform/route'
import { deskDraft } from '../enter/desk-draft'
import { isDesk } from '../enter/send-desk'
import { openOrder } from '../parts/open-order'
import { isMove, type MoveSent } from '../parts/order/move-parcel'
import { orderDraft } from '../parts/order/order-draft'

/** Back to where it was typed, words and photos with it; it leaves the outbox and is sent as something new. */
export function changeAgain(parcel: Parcel): void {
  if (isMove(parcel)) {
    putBack(parcel.what)
    takeOut(parcel.key)
    openOrder(parcel.what.orderId)
  } else if (isDesk(parcel)) {
    deskDraft.set(parcel.what)
    takeOut(parcel.key)
    go('/desk/enter/index')
  } else if (isAppeal(parcel)) {
    draftOf(parcel.what.bag).set({ ...parcel.what, join: undefined })
    takeOut(parcel.key)
    go('/appeals/put/index', { bag: parcel.what.bag })
  }
}

/** What was begun there since is not lost: it comes after. */
function putBack({ orderId, move, draft }: MoveSent): void {
  const kept = orderDraft(orderId, move)
  const begun = kept.get()
  const text = [draft.text.trim(), begun.text.trim()].filter(Boolean).join('\n').slice(0, limits.noteText)
  kept.set({ ...draft, text, files: [...draft.files, ...begun.files].slice(0, limits.photos) })
}
