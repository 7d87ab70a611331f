import { writeFileSync } from 'node:fs'
import { from, isThere, readAppeals } from './triage/appeals'
import { fitScale, type HeldBack, learn, scoreOf } from './triage/held-back'

/**
 * Makes `likeness/learned.json` from the pairs that were read and the reviewed events: `tsx bench/train-likeness.ts`. No chance in it.
 * Weights come from all pairs; the scale, the thresholds and the printed figures from pairs whose events the weights had not seen.
 */
const to = 'cloudfunctions/triage/rules/likeness/learned.json'
/** Shares of links that should be right, with room for the next town. */
const aims = { suggestFrom: 0.93, automaticFrom: 0.995 }

if (isThere()) train()
else console.log(`likeness: not trained, because there are no messages at ${from}`)

function train(): void {
  const { forest, heldBack } = learn(readAppeals())
  const scale = fitScale(heldBack)
  const read = heldBack.filter(({ weight }) => weight !== 0.25).map((pair) => ({ ...pair, score: scoreOf(scale, pair.odds) }))
  const suggestFrom = lowest(read, aims.suggestFrom)
  const automaticFrom = lowest(read, aims.automaticFrom)
  console.table([...new Set([0.3, 0.4, 0.5, suggestFrom, 0.6, 0.7, 0.8, 0.9, 0.95, automaticFrom])].sort((a, b) => a - b).map((score) => rowAt(read, score)))
  writeFileSync(to, `${JSON.stringify({ suggestFrom, automaticFrom, scale, forest })}\n`)
  console.log(`${to}: ${JSON.stringify(forest).length} characters of trees, learned from ${heldBack.length} pairs, ${read.length} of them read`)
}

type Scored = HeldBack & { score: number }

/** The lowest score, in hundredths up to .9 and finer above, from which on the share right reaches the aim. */
function lowest(read: readonly Scored[], aim: number): number {
  const steps = [...Array.from({ length: 60 }, (_, i) => 0.3 + i / 100), ...Array.from({ length: 99 }, (_, i) => 0.9 + i / 1000)]
  const reached = steps.filter((_, i) => steps.slice(i).every((score) => rowAt(read, score).right >= aim))
  return Number((reached[0] ?? 0.999).toFixed(3))
}

function rowAt(read: readonly Scored[], score: number): { score: number; right: number; found: number; links: number } {
  const weigh = (list: readonly Scored[]) => list.reduce((sum, { weight }) => sum + weight, 0)
  const linked = read.filter((pair) => pair.score >= score)
  const same = linked.filter((pair) => pair.same)
  return {
    score,
    right: Number((weigh(same) / (weigh(linked) || 1)).toFixed(4)),
    found: Number((weigh(same) / weigh(read.filter((pair) => pair.same))).toFixed(4)),
    links: linked.length,
  }
}
