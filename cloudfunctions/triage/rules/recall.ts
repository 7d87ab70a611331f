import type { CategoryName } from '@shared/triage/category'
import type { Confirmed } from '@shared/triage/confirmed'
import { pairsOf } from './learn'
import type { Answered } from './settle'

/** A category that staff never confirmed weighs as if it had this many orders without the word: one order proves little. */
const doubt = 4
/** Words of one text say much the same: together they count at most as this many. */
const mostEvidence = 8
/** What is left for a category that the machine did not even name. */
const leastPrior = 0.002
const mostShown = 4

export interface Recalled extends Answered {
  /** The words that staff's judgements speak through, when they changed anything; else empty. */
  words: string[]
}

/**
 * The machine's answer, weighed again with what staff have confirmed (Bayes: its confidences are the prior, the counts of words the
 * evidence). Without a word that staff have met the answer stays as it was. Under `sure` no second level is added.
 */
export function recall(confirmed: Confirmed, text: string, answered: Answered, sure: number): Recalled {
  const pairs = [...pairsOf(text)].filter((pair) => Object.hasOwn(confirmed.words, pair))
  if (pairs.length === 0) return { ...answered, words: [] }
  const firsts = weigh(
    confirmed,
    pairs,
    priors(answered),
    Object.keys(confirmed.orders).filter((key) => !key.includes('/')),
  )
  const [best] = firsts
  if (!best) return { ...answered, words: [] }
  const l1 = best.key
  const same = l1 === answered.category.l1
  const choices = secondsOf(confirmed, pairs, l1, same ? answered.choices : [])
  const l2 = best.share >= sure && (choices[0]?.confidence ?? 0) >= 0.5 ? (choices[0]?.l2 ?? null) : same ? answered.category.l2 : null
  const category: CategoryName = { l1, l2 }
  const alternatives = firsts.slice(1, 6).map(({ key, share }) => ({ category: key, confidence: share }))
  const changed = !same || l2 !== answered.category.l2
  return { category, confidence: best.share, alternatives, choices: choices.slice(0, 3), words: changed ? speaking(confirmed, pairs, l1, l2) : [] }
}

function priors({ category, confidence, alternatives }: Answered): Map<string, number> {
  return new Map([...alternatives.map((one) => [one.category, one.confidence] as const), [category.l1, confidence]])
}

/** The second levels under a first one. What the machine did not name starts from little. */
function secondsOf(confirmed: Confirmed, pairs: readonly string[], l1: string, choices: Answered['choices']): { l2: string; confidence: number }[] {
  const under = Object.keys(confirmed.orders).filter((key) => key.startsWith(`${l1}/`))
  const prior = new Map(choices.map(({ l2, confidence }) => [`${l1}/${l2}`, confidence]))
  return weigh(confirmed, pairs, prior, under, Math.max(leastPrior, 1 / (10 + under.length))).map(({ key, share }) => ({
    l2: key.slice(l1.length + 1),
    confidence: share,
  }))
}

/** Posterior shares of the keys, the largest first. */
function weigh(confirmed: Confirmed, pairs: readonly string[], prior: ReadonlyMap<string, number>, known: readonly string[], least = leastPrior) {
  const keys = [...new Set([...prior.keys(), ...known])].sort()
  const all = known.reduce((sum, key) => sum + (confirmed.orders[key] ?? 0), 0)
  const scores = keys.map((key) => Math.log(Math.max(prior.get(key) ?? 0, least)) + evidence(confirmed, pairs, key, known, all))
  const most = Math.max(...scores)
  const sum = scores.reduce((total, score) => total + Math.exp(score - most), 0)
  return keys.map((key, i) => ({ key, share: Math.exp((scores[i] as number) - most) / sum })).sort((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1))
}

/** How much more often the words stand in orders of a category than in all of them, in logarithms. */
function evidence({ orders, words }: Confirmed, pairs: readonly string[], key: string, known: readonly string[], all: number): number {
  const of = orders[key] ?? 0
  if (of === 0 || all === 0) return 0
  let sum = 0
  let counted = 0
  for (const pair of pairs) {
    const counts = words[pair] ?? {}
    const stood = known.reduce((total, one) => total + (counts[one] ?? 0), 0)
    if (stood === 0) continue
    const usual = stood / all
    sum += Math.log(((counts[key] ?? 0) + doubt * usual) / (of + doubt) / usual)
    counted++
  }
  return counted > mostEvidence ? (sum * mostEvidence) / counted : sum
}

/** The words that stood most often in orders of this category. */
function speaking({ words }: Confirmed, pairs: readonly string[], l1: string, l2: string | null): string[] {
  const key = l2 === null ? l1 : `${l1}/${l2}`
  return pairs
    .map((pair) => ({ pair, n: words[pair]?.[key] ?? 0 }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n || (a.pair < b.pair ? -1 : 1))
    .slice(0, mostShown)
    .map(({ pair }) => pair)
}
