import { type Forest, oddsOf } from '../../cloudfunctions/triage/rules/likeness/forest'
import type { Appeals, Judged } from './appeals'
import { boost, type Sample } from './boost'
import { allPairs, eventsOf, featuresOfPair, foldOf, folds, settings } from './pairs'

/** A pair with what a model said of it that had seen neither of its events. */
export interface HeldBack extends Judged {
  odds: number
}

export interface Learned {
  /** Learned from everything. */
  forest: Forest
  /** Learned without the events of each fold. */
  byFold: Forest[]
  events: number[]
  heldBack: HeldBack[]
}

/** Learns once from all pairs and once without each fifth of the events. */
export function learn(appeals: Appeals): Learned {
  const { judged, assumed } = allPairs(appeals)
  const pairs = [...judged, ...assumed]
  const events = eventsOf(appeals.messages.length, judged)
  const fold = (i: number) => foldOf(events[i] as number)
  const samples = pairs.map((pair): Sample => ({ features: featuresOfPair(appeals, pair.a, pair.b), same: pair.same, weight: pair.weight }))
  const without = (k: number) => samples.filter((_, i) => fold(pairs[i]?.a as number) !== k && fold(pairs[i]?.b as number) !== k)
  const byFold = Array.from({ length: folds }, (_, k) => boost(without(k), settings))
  const heldBack = pairs.map((pair, i) => ({ ...pair, odds: oddsOf(byFold[fold(pair.a)] as Forest, samples[i]?.features as Float64Array) }))
  return { forest: boost(samples, settings), byFold, events, heldBack: heldBack.slice(0, judged.length + assumed.length) }
}

export interface Scale {
  slope: number
  shift: number
}

/** Platt's scaling: the line through the held-back log odds with the least log loss, so that a score is a share that can be believed. */
export function fitScale(pairs: readonly HeldBack[]): Scale {
  let [slope, shift] = [1, 0]
  for (let step = 0; step < 200; step++) {
    const sums = { a: 0, b: 0, aa: 1e-9, ab: 0, bb: 1e-9 }
    for (const { odds, same, weight } of pairs) {
      const p = 1 / (1 + Math.exp(-(slope * odds + shift)))
      const [g, h] = [weight * (p - Number(same)), weight * p * (1 - p)]
      sums.a += g * odds
      sums.b += g
      sums.aa += h * odds * odds
      sums.ab += h * odds
      sums.bb += h
    }
    const det = sums.aa * sums.bb - sums.ab * sums.ab
    slope -= (0.5 * (sums.bb * sums.a - sums.ab * sums.b)) / det
    shift -= (0.5 * (sums.aa * sums.b - sums.ab * sums.a)) / det
  }
  return { slope: Number(slope.toFixed(4)), shift: Number(shift.toFixed(4)) }
}

export function scoreOf({ slope, shift }: Scale, odds: number): number {
  return 1 / (1 + Math.exp(-(slope * odds + shift)))
}
