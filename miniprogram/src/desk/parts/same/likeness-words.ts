import type { Tone } from '@/ui'

/** From where on the machine is as good as certain, and from where on rather sure; nothing below its threshold is suggested at all. */
const sure = 0.95
const rather = 0.8

/** How alike two orders are, said in words before the number: of such pairs that share is one event. */
export function likenessWords(score: number): { words: string; tone: Tone } {
  // Cut, not rounded: 0.998 is no 1.00.
  const number = (Math.floor(score * 100) / 100).toFixed(2)
  if (score >= sure) return { words: `几乎肯定 ${number}`, tone: 'good' }
  if (score >= rather) return { words: `很像 ${number}`, tone: 'calm' }
  return { words: `可能 ${number}`, tone: 'plain' }
}
