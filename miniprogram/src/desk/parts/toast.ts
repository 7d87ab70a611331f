import { kept } from '@/platform/kept'

/** What has just been done, said once; screens show it for a few seconds. */
export const said = kept<{ words: string; at: number } | null>(null, null)

export function say(words: string): void {
  said.set({ words, at: Date.now() })
}
