import { isSensitive } from './sensitive'

/** What the machine may merge by itself in a category: nothing, repeats by the same person, or one event said by several. */
export type Merging = 'never' | 'samePerson' | 'sameEvent'

/** Off but for repeats by the same person, unless a category says otherwise. */
export const defaultMerging: Merging = 'samePerson'

/** One of two orders that look alike, as the rule for merging by machine sees it. */
export interface Likely {
  categoryL1: string
  text: string
  merging: Merging
  anonymous: boolean
  personId: string | null
  /** A channel and its own name for the person, where the appeal came by one. */
  source: string
  name: string | null
}

/** Whether the machine may merge these two by itself: never quarrels or allegations, never a guess about who is nameless. */
export function mayMergeByMachine(a: Likely, b: Likely): boolean {
  if ([a, b].some((one) => one.merging === 'never' || isSensitive(one.categoryL1, one.text))) return false
  if (a.merging === 'sameEvent' && b.merging === 'sameEvent') return true
  return isSamePerson(a, b)
}

function isSamePerson(a: Likely, b: Likely): boolean {
  if (a.anonymous || b.anonymous) return false
  if (a.personId !== null || b.personId !== null) return a.personId === b.personId
  const byChannel = a.source === b.source && a.source !== 'tap' && a.source !== 'desk'
  return byChannel && a.name !== null && a.name === b.name
}
