import type { OrderDetail } from '@shared/appeals/order'
import { orderFlow } from '@shared/appeals/order.flow'
import { asRefused, call } from '@/platform/call'
import { type Act, useAct } from '@/platform/use-act'
import { tellChanged } from '../changes'
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
    let version: number
    try {
      version = await makeMove(order, move, draft, attachments)
    } catch (thrown) {
      const { code } = asRefused(thrown)
      if (code === 'changedMeanwhile' || code === 'wrongMoment') onStale()
      throw thrown
    }
    orderDraft(order.id, move).set(blankDraft)
    say(doneWords[move], orderFlow[move].undo ? { name: '撤销', onTap: () => void takeBack(order.id, version) } : undefined)
    onMoved()
  })
}

/** 撤销 of what was just done; what has changed is asked for again by whoever shows it. */
async function takeBack(orderId: string, version: number): Promise<void> {
  try {
    await call.appeals.undo({ orderId, version })
    say('已撤销，和原来一样')
  } catch (thrown) {
    say(asRefused(thrown).sentence)
  }
  tellChanged()
}
