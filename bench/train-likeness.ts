import { writeFileSync } from 'node:fs'
import { from, isThere, readAppeals } from './triage/appeals'
import { fitScale, learn } from './triage/held-back'
import { type Candidate, linkQuality, scoreAll } from './triage/linked'

/**
 * Makes `likeness/learned.json` from the pairs that were read and the reviewed events: `tsx bench/train-likeness.ts`. No chance in it.
 * Weights come from all pairs; the scale, the thresholds and the printed figures from models that had not seen the events of the pair.
 */
const to = 'cloudfunctions/triage/rules/likeness/learned.json'
/** Shares of all links among the messages that must be right, those that nobody read counted as wrong. */
const aims = { suggestFrom: 0.895, automaticFrom: 0.993 }

if (isThere()) train()
else console.log(`likeness: not trained, because there are no messages at ${from}`)

function train(): void {
  const appeals = readAppeals()
  const learned = learn(appeals)
  const scale = fitScale(learned.heldBack)
  const scored = scoreAll(appeals, learned, scale)
  const suggestFrom = lowest(scored, aims.suggestFrom)
  const automaticFrom = lowest(scored, aims.automaticFrom)
  const scores = [0.4, 0.5, 0.6, suggestFrom, 0.7, 0.8, 0.9, 0.95, automaticFrom].sort((a, b) => a - b)
  console.table(
    Object.fromEntries([...new Set(scores)].map((score) => [`held back, from ${score}`, linkQuality(scored.filter(({ heldBack }) => heldBack >= score))])),
  )
  writeFileSync(to, `${JSON.stringify({ suggestFrom, automaticFrom, scale, forest: JSON.stringify(learned.forest) }, null, 2)}\n`)
  console.log(`${to}: ${JSON.stringify(learned.forest).length} characters of trees, learned from ${learned.heldBack.length} pairs`)
}

/** The lowest score in hundredths from which on the aim is reached, and at every score above up to .99. */
function lowest(scored: readonly Candidate[], aim: number): number {
  for (let score = 99; score >= 30; score--) {
    if (linkQuality(scored.filter(({ heldBack }) => heldBack >= score / 100)).atLeast < aim) return Math.min(99, score + 1) / 100
  }
  return 0.3
}
