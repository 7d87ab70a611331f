import { kept } from '@/platform/kept'

interface Begun {
  text: string
  key: string
}

/** What a lawyer has begun to write, by consultation. Kept on the device until it has arrived. */
export const drafts = kept<Readonly<Record<string, Begun>>>('legal.consult', {})

/** Characters of one answer. */
export const longest = 2000

export function setDraft(id: string, next: Begun): void {
  drafts.set({ ...drafts.get(), [id]: next })
}

/** Puts words behind what is written already, on a line of their own. */
export function addToDraft(id: string, words: string): void {
  const before = drafts.get()[id]?.text.trimEnd() ?? ''
  setDraft(id, { text: (before ? `${before}\n${words}` : words).slice(0, longest), key: '' })
}
