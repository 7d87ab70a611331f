import type { OrderDetail } from '@shared/appeals/order'
import type { ReplyFinding } from '@shared/appeals/reply-check'
import { useState } from 'react'
import { call } from '@/platform/call'
import type { DeskMove } from './make-move'
import type { OrderDraft } from './order-draft'

/**
 * Looks a reply through before it is sent. What was found is shown as long as words and photos stay; the second tap sends it all the same.
 * Other moves are never held up, nor is a reply when the check cannot be asked.
 */
export function useReplyCheck(order: OrderDetail, move: DeskMove, { text, outcome }: OrderDraft, photos: number) {
  const [seen, setSeen] = useState<{ text: string; photos: number; found: readonly ReplyFinding[] } | null>(null)
  const isSeen = seen !== null && seen.text === text && seen.photos === photos
  const isClear = async (): Promise<boolean> => {
    if (move !== 'reply' || !outcome || isSeen) return true
    const found = await call.appeals.checkReply({ orderId: order.id, outcome, note: text.trim(), photos }).catch(() => [])
    setSeen({ text, photos, found })
    return found.length === 0
  }
  return { found: isSeen ? seen.found : [], isClear }
}
