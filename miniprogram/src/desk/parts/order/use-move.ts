import type { OrderDetail } from '@shared/appeals/order'
import { asRefused } from '@/platform/call'
import { type Act, useAct } from '@/platform/use-act'
import { say } from '../toast'
import { type DeskMove, doneWords, makeMove } from './make-move'
import { blankDraft, type OrderDraft, orderDraft } from './order-draft'

interface Heard {
  onMoved: () => void
  /** Somebody was faster: the order should be read again; what was typed stays. */
  onStale: () => void
}

/** Makes a move; what was typed is forgotten only once it has been made. */
export function useMove(order: OrderDetail | null, { onMoved, onStale }: Heard): Act<[DeskMove, OrderDraft?, string[]?], void> {
  return useAct(async (move: DeskMove, draft: OrderDraft = blankDraft, attachments: string[] = []) => {
    if (!order) return
    try {
      await makeMove(order, move, draft, attachments)
    } catch (thrown) {
      const { code } = asRefused(thrown)
      if (code === 'changedMeanwhile' || code === 'wrongMoment') onStale()
      throw thrown
    }
    orderDraft(order.id, move).set(blankDraft)
    say(doneWords[move])
    onMoved()
  })
}
