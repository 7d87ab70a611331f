import { kept } from '@/platform/kept'

/** What can still be done about it, for as long as it is shown: 撤销. */
export interface TakeBack {
  name: string
  onTap: () => void
}

/** What has just been done, said once; screens show it for a few seconds. */
export const said = kept<{ words: string; at: number; back?: TakeBack } | null>(null, null)

/** Says what was done; with `back`, offers to undo it and stays longer. */
export function say(words: string, back?: TakeBack): void {
  said.set({ words, at: Date.now(), ...(back ? { back } : {}) })
}
