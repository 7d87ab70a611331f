import type { OrderDetail } from '@shared/appeals/order'
import type { ReplyFinding } from '@shared/appeals/reply-check'
import { useState } from 'react'
import { call } from '@/platform/call'
import type { Going } from '@/platform/use-files'
import type { DeskMove } from './make-move'
import type { OrderDraft } from './order-draft'
import { shotsOf, whyNone } from './shots'

/**
 * Looks a reply through before it is sent. What was found is shown as long as words and photos stay; the second tap sends it all the same.
 * Other moves are never held up, nor is a reply when the check cannot be asked.
 */
export function useReplyCheck(order: OrderDetail, move: DeskMove, draft: OrderDraft, going: readonly Going[]) {
  const { text, outcome } = draft
  const photos = going.length
  const shown = { evidence: shotsOf(draft, going), ...whyNone(draft) }
  const key = JSON.stringify([text, photos, shown])
  const [seen, setSeen] = useState<{ key: string; found: readonly ReplyFinding[] } | null>(null)
  const isSeen = seen?.key === key
  const isClear = async (): Promise<boolean> => {
    if (move !== 'reply' || !outcome || isSeen) return true
    const found = await call.appeals.checkReply({ orderId: order.id, outcome, note: text.trim(), photos, ...shown }).catch(() => [])
    setSeen({ key, found })
    return found.length === 0
  }
  return { found: isSeen ? seen.found : [], isClear }
}
