import type { Bag } from '@shared/appeals/bag'
import type { Point } from '@shared/platform/place'
import { type Kept, kept } from './kept'
import type { Held } from './use-files'

/** Where it is: a point, a territory of the list, or both, and words for people. */
export interface DraftPlace {
  name: string
  territory?: string
  point?: Point
  text?: string
}

/** An appeal that is still being written. Kept on the phone on each change. */
export interface Draft {
  /** The idempotency key: one draft becomes one appeal however often it is sent. */
  key: string
  bag: Bag
  text: string
  files: Held[]
  place: DraftPlace | null
  placeText: string
  anonymous: boolean
  /** Asked only of those whose number is not known yet. */
  phone: string
  behalf: { name: string; phone: string; consent: boolean } | null
  /** Set only on its way out: it joins this order of neighbours instead of standing alone (我也遇到了). */
  join?: { orderId: string; summary: string }
  /** The person was asked about another bag and has answered: they are not asked again about this draft. */
  bagKept?: boolean
}

const drafts = new Map<Bag, Kept<Draft | null>>()

/** The draft of a bag; null when there is none. */
export function draftOf(bag: Bag): Kept<Draft | null> {
  const before = drafts.get(bag)
  if (before) return before
  const made = kept<Draft | null>(`draft.${bag}`, null)
  drafts.set(bag, made)
  return made
}

/** Whether anything was written that would be a pity to lose. */
export function isWritten(draft: Draft | null): boolean {
  return Boolean(draft && (draft.text.trim() || draft.files.length > 0))
}
