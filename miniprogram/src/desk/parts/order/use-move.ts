import type { OrderDetail } from '@shared/appeals/order'
import { orderFlow } from '@shared/appeals/order.flow'
import { asRefused, call } from '@/platform/call'
import { newKey } from '@/platform/files'
import { postOrThrow } from '@/platform/outbox'
import { type Act, useAct } from '@/platform/use-act'
import { tellChanged } from '../changes'
import { say } from '../toast'
import { daysOf, type DeskMove, doneWords, needsOf } from './make-move'
import { aMoveParcel } from './move-parcel'
import { blankDraft, type OrderDraft, orderDraft } from './order-draft'

interface Heard {
  onMoved: () => void
  /** Somebody was faster: the order should be read again; what was typed stays. */
  onStale: () => void
}

/** Makes a move by way of the outbox, so that nothing is lost when the program ends meanwhile. What is refused goes back to where it was typed. */
export function useMove(order: OrderDetail | null, { onMoved, onStale }: Heard): Act<[DeskMove, OrderDraft?], void> {
  return useAct(async (move: DeskMove, draft: OrderDraft = blankDraft) => {
    if (!order) return
    try {
      const version = await throughOutbox(order, move, whole(order, move, draft))
      if (version === null) say(`现在没发出去，“${orderFlow[move].label}”在待发里，有信号时自己发`)
      else say(doneWords[move], orderFlow[move].undo ? { name: '撤销', onTap: () => void takeBack(order.id, version) } : undefined)
    } catch (thrown) {
      const { code } = asRefused(thrown)
      if (code === 'changedMeanwhile' || code === 'wrongMoment') onStale()
      throw thrown
    }
    orderDraft(order.id, move).set(blankDraft)
    onMoved()
  })
}

/** A split says whose words they are: the first appellant's unless somebody chose; what asks for days says how many. */
function whole(order: OrderDetail, move: DeskMove, draft: OrderDraft): OrderDraft {
  const { appeals } = order
  if (needsOf[move]?.includes('days')) return { ...draft, days: daysOf(order, move, draft) }
  const first = appeals[0]
  return move === 'split' && !draft.part && first ? { ...draft, part: { appealId: first.id, title: '', bag: null } } : draft
}

/** The version after it; null while it waits. What was typed is in the outbox or in the form, never in both. */
async function throughOutbox(order: OrderDetail, move: DeskMove, draft: OrderDraft): Promise<number | null> {
  const parcel = aMoveParcel(order, move, draft)
  orderDraft(order.id, move).set(blankDraft)
  try {
    const result = await postOrThrow(parcel)
    return result === null ? null : (result as { version: number }).version
  } catch (thrown) {
    orderDraft(order.id, move).set(draft)
    throw thrown
  }
}

/** 撤销 of what was just done; what has changed is asked for again by whoever shows it. */
async function takeBack(orderId: string, version: number): Promise<void> {
  try {
    await call.appeals.undo({ orderId, version }, { context: { once: newKey() } })
    say('已撤销，和原来一样')
  } catch (thrown) {
    say(asRefused(thrown).sentence)
  }
  tellChanged()
}
