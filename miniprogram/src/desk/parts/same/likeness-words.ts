import type { Tone } from '@/ui'

/** Where the machine's automatic threshold and the middle of its suggestions lie (triage, likeness); it suggests nothing below 0.5. */
const sure = 0.98
const rather = 0.8

/** How alike two orders are, said in words before the number: the share of such pairs that were one event. */
export function likenessWords(score: number): { words: string; tone: Tone } {
  const number = score.toFixed(2)
  if (score >= sure) return { words: `几乎肯定 ${number}`, tone: 'good' }
  if (score >= rather) return { words: `很像 ${number}`, tone: 'calm' }
  return { words: `可能 ${number}`, tone: 'plain' }
}
