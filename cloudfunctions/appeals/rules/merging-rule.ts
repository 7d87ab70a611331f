import type { Merging } from '@shared/triage/category'
import { isSensitive } from './sensitive'

/** One of two orders that look alike, as the rule for merging by machine sees it. */
export interface Likely {
  categoryL1: string
  text: string
  merging: Merging
  /** Whose it is, as a keyed hash; null when nobody can say, always for those without a name. */
  sender: string | null
}

/** Whether the machine may merge these two by itself: never quarrels or allegations, never a guess about who is nameless. */
export function mayMergeByMachine(a: Likely, b: Likely): boolean {
  if ([a, b].some((one) => one.merging === 'never' || isSensitive(one.categoryL1, one.text))) return false
  if (a.merging === 'sameEvent' && b.merging === 'sameEvent') return true
  return a.sender !== null && a.sender === b.sender
}
