import type { Tone } from '@/ui'

/** From here on the machine is as sure as it gets; below `maybe` nothing is suggested at all. */
const sure = 0.9
const rather = 0.75

/** How alike two orders are, said in words before the number: the number is for staff who want to compare. */
export function likenessWords(score: number): { words: string; tone: Tone } {
  const number = score.toFixed(2)
  if (score >= sure) return { words: `很像 ${number}`, tone: 'soon' }
  if (score >= rather) return { words: `比较像 ${number}`, tone: 'calm' }
  return { words: `可能是 ${number}`, tone: 'plain' }
}
