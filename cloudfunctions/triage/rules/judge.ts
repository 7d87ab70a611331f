import type { Bag } from '@shared/appeals/bag'
import type { Suggestion } from '@shared/triage/contract'
import { bagHint } from './bag-hint'
import { type Categorised, categorise } from './category'
import { committedModel } from './committed'
import { messageOf } from './message'
import { urgencyOf } from './urgency'

export interface Words {
  bag: Bag
  title: string | null
  text: string
}

/**
 * What the machine makes of an appeal: category, how sure (0–1: how often such answers were right on held-back messages, first level
 * only), urgency, another bag if the words point there, and the reasons in Chinese. It only suggests: nothing is moved by it.
 */
export function judge({ bag, title, text }: Words): Suggestion {
  const message = messageOf(title, text)
  const { category, confidence, reasons } = categorise(committedModel(), message)
  const urgent = urgencyOf(bag, message.text)
  const hint = bagHint(bag, message.text)
  return { category, confidence, urgency: urgent.urgency, bagHint: hint?.bag ?? null, reasons: [...reasons, ...urgent.reasons, ...(hint ? [hint.reason] : [])] }
}

/** The category of an appeal with all that explains it. */
export function explain({ title, text }: Omit<Words, 'bag'>): Categorised {
  return categorise(committedModel(), messageOf(title, text))
}
