import type { OrderDetail } from '@shared/appeals/order'
import type { Help } from '../store/helps'
import type { Order } from '../store/orders'
import { keyOfHolder } from './post-above'

type Pending = Pick<OrderDetail, 'decision' | 'handBacks' | 'isRuled' | 'extensions' | 'supervision' | 'suspension' | 'helps'>

/** What is under way beside the handling itself: decisions awaited, supervision, suspension, help. */
export function showPending(order: Order, helps: readonly Help[]): Pending {
  const { decision, asked, supervision, suspendedFor } = order
  return {
    decision: decision && asked ? { what: decision, by: asked.byName, at: asked.at, note: asked.note, days: asked.days ?? null } : null,
    handBacks: order.handBacks,
    isRuled: order.ruledPost !== null && order.ruledPost === keyOfHolder(order),
    extensions: order.extensions,
    supervision: supervision && {
      level: supervision.level,
      note: supervision.note,
      by: supervision.byName,
      at: supervision.at,
      due: supervision.due,
      answer: supervision.answer && { at: supervision.answer.at, note: supervision.answer.note, by: supervision.answer.byName },
    },
    suspension: order.status === 'suspended' && suspendedFor ? { condition: suspendedFor, until: order.waitUntil?.toISOString() ?? null } : null,
    helps: helps.map((help) => ({
      id: help.id,
      post: help.postName,
      asked: help.asked,
      askedAt: help.askedAt.toISOString(),
      due: help.due.toISOString(),
      answer: help.answer,
      answeredAt: help.answeredAt?.toISOString() ?? null,
      answeredBy: help.answeredBy,
      dropped: help.droppedAt !== null,
    })),
  }
}
