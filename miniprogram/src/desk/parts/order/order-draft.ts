import type { Bag } from '@shared/appeals/bag'
import type { OrderAction } from '@shared/appeals/order.flow'
import type { Evidence, Shot } from '@shared/appeals/evidence'
import type { Outcome } from '@shared/appeals/outcome'
import type { TemplateField } from '@shared/appeals/reply-template'
import type { VisitFinding } from '@shared/appeals/satisfaction'
import { type Kept, kept } from '@/platform/kept'
import type { Held } from '@/platform/use-files'

/** What somebody has begun to write for one move of one order. Kept on the device until the move is made. */
export interface OrderDraft {
  text: string
  outcome: Outcome | null
  post: string | null
  files: Held[]
  /** 拆出一件: whose words, and what the new order is called and which bag it goes into; unset = as the machine thinks. */
  part?: { appealId: string; title: string; bag: Bag | null }
  /** Which reason, level, ground or condition was chosen. */
  choice?: string | null
  /** Working days that are asked for. */
  days?: number
  /** The other half of a split is still open, and this one is ended alone, knowingly. */
  alone?: boolean
  /** 回访: whether somebody was reached, and what they said. */
  visit?: { reached: boolean; solved: VisitFinding | null; score: number | null; again?: boolean }
  /** The template that it is written from: its words as they were made, unless somebody changed them since. */
  template?: { id: string; values: Record<string, string>; made: string | null; fields: TemplateField[] } | null
  /** Photos taken at the place, by the name the phone keeps them under: when and where. */
  shots?: Record<string, Shot>
  /** The same as it is sent, made when it is sent. */
  evidence?: Evidence[]
  /** Why there can be none. */
  noEvidence?: string
  /** Why this suggestion needed no deliberation. */
  noDeliberation?: string
  /** Somebody asked to help has not answered, and the residents are answered without them, knowingly. */
  withoutHelp?: boolean
}

export const blankDraft: OrderDraft = { text: '', outcome: null, post: null, files: [] }

const drafts = new Map<string, Kept<OrderDraft>>()

export function orderDraft(orderId: string, action: OrderAction): Kept<OrderDraft> {
  const key = `desk.draft.${orderId}.${action}`
  const before = drafts.get(key)
  if (before) return before
  const made = kept<OrderDraft>(key, blankDraft)
  drafts.set(key, made)
  return made
}

/** Whether anything was written that would be a pity to lose. */
export function isBegun(orderId: string, action: OrderAction): boolean {
  const draft = orderDraft(orderId, action).get()
  return Boolean(draft.text.trim() || draft.files.length > 0)
}
