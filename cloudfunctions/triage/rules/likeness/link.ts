import type { Point } from '@shared/platform/place'
import type { TerritoryPath } from '@shared/platform/territory'
import { type Facts, featureNames, featuresOf } from './features'
import { type Forest, oddsOf } from './forest'
import learned from './learned.json'
import { reasonsFor } from './reasons'
import type { Sketch } from './sketch'
import { nearness, sameSpot } from './where'

/** An appeal as far as it is known when its like is looked for. */
export interface Known {
  sketch: Sketch
  /** Who said it, as any fixed sign; null when anonymous. */
  sender: string | null
  point: Point | null
  territory: TerritoryPath | null
  category: { l1: string; l2: string | null }
  saidAt: Date
}

export interface Link {
  /** How likely it is that both are about one event, 0–1; the same for (a, b) and (b, a). */
  score: number
  /** Surely the same. Whether their category permits merging without asking is decided elsewhere. */
  automatic: boolean
  /** In plain Chinese for staff; never a person's name or number. Empty far below `suggestFrom`. */
  reasons: string[]
}

/** From here on two appeals are worth suggesting to staff as one event. Chosen on pairs held back from learning. */
export const suggestFrom = learned.suggestFrom
/** From here on they are surely one event. */
export const automaticFrom = learned.automaticFrom

const forest = JSON.parse(learned.forest) as Forest
/** With fewer terms a text says too little to be linked by its words. */
const leastTerms = 6
/** How far two that speak of one main thing (the lamp) agree, however differently they say what is wrong with it. */
const oneThing = 0.8

/** How likely two appeals are about the same concrete matter, and why. */
export function link(a: Known, b: Known): Link {
  const facts = factsOf(a, b)
  if (Math.min(a.sketch.terms.marks.length, b.sketch.terms.marks.length) < leastTerms) return littleSaid(a, b, facts)
  const features = featuresOf(a.sketch, b.sketch, facts)
  const near = nearness(a, b)
  const byWords = oddsOf(forest, features)
  const agreement = Math.max(feature(features, 'all'), feature(features, 'facilityMain') > 0 ? oneThing : 0)
  const score = shareOf(byWords + (near.odds > 0 ? near.odds * agreement : near.odds))
  // a near place makes nobody surer than the words do: what is linked unasked was measured on words alone
  const sure = Math.min(score, shareOf(byWords + Math.min(0, near.odds)))
  const automatic = sure >= automaticFrom || (facts.sameSender && score >= suggestFrom && isRepeat(a.sketch, b.sketch, features))
  // nobody is shown why two appeals are not alike
  return { score, automatic, reasons: score < suggestFrom / 2 ? [] : reasonsFor(a.sketch, b.sketch, facts, features, near.reason) }
}

function shareOf(odds: number): number {
  return 1 / (1 + Math.exp(-(learned.scale.slope * odds + learned.scale.shift)))
}

/** The facts that the model knows beside the words. */
export function factsOf(a: Omit<Known, 'sketch'>, b: Omit<Known, 'sketch'>): Facts {
  const sameL1 = a.category.l1 === b.category.l1
  return {
    days: Math.abs(a.saidAt.getTime() - b.saidAt.getTime()) / 86_400_000,
    sameSender: a.sender !== null && a.sender === b.sender,
    sameL1,
    sameL2: sameL1 && a.category.l2 !== null && a.category.l2 === b.category.l2,
  }
}

/** The same person sent nearly the same words again. */
function isRepeat(a: Sketch, b: Sketch, features: Float64Array): boolean {
  const all = feature(features, 'all')
  return a.fingerprint === b.fingerprint || all >= 0.8 || (feature(features, 'runs') >= 0.6 && all >= 0.6)
}

function feature(features: Float64Array, name: (typeof featureNames)[number]): number {
  return features[featureNames.indexOf(name)] as number
}

/**
 * “谢谢” and “谢谢” are not one event. The same few words of the same person within a day are sent twice; the same few words about a thing
 * at the same spot within a week are worth a look.
 */
function littleSaid(a: Known, b: Known, facts: Facts): Link {
  if (a.sketch.length === 0 || a.sketch.fingerprint !== b.sketch.fingerprint) return { score: 0, automatic: false, reasons: [] }
  if (facts.sameSender && facts.days <= 1) return { score: automaticFrom, automatic: true, reasons: ['同一人', '1 天内', '文字相同'] }
  const { odds, reason } = nearness(a, b)
  const here = odds >= sameSpot && facts.days <= 7 && a.sketch.facilities.length > 0
  return here ? { score: suggestFrom, automatic: false, reasons: [reason ?? '同一地点', '7 天内', '文字相同'] } : { score: 0, automatic: false, reasons: [] }
}
