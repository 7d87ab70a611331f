import type { Message } from './message'
import { type Calibration, type Model, readMessage, type Scale, type Steps } from './model'

/** A text shorter than this many characters is measured against held-back titles, a longer one against whole messages. */
export const shortText = 40

/** A learned category and how likely it is: how often such answers were right on held-back messages. */
export interface Ranked {
  l1: string
  confidence: number
}

/** The learned categories, likeliest first; the first has its calibrated confidence (0 when nothing was read) and the others share the rest. */
export function rank(model: Model, message: Message, byWords: ReadonlyMap<string, number>): Ranked[] {
  const scale = scaleFor(model.calibration, message)
  const { margins, known } = readMessage(model, message)
  const shares = softmax(
    margins,
    model.classes.map((name) => byWords.get(name) ?? 0),
    scale,
  )
  const order = model.classes.map((_, c) => c).sort((a, b) => (shares[b] as number) - (shares[a] as number))
  const first = shares[order[0] as number] as number
  const confidence = known === 0 && byWords.size === 0 ? 0 : read(scale.steps, first)
  const rest = first < 1 ? (1 - confidence) / (1 - first) : 0
  return order.map((c, place) => ({ l1: model.classes[c] as string, confidence: place === 0 ? confidence : (shares[c] as number) * rest }))
}

export function scaleFor(calibration: Calibration, { text }: Message): Scale {
  return text.length < shortText ? calibration.short : calibration.long
}

/** The share of every class at the scale's temperature. */
export function softmax(margin: Float64Array, words: readonly number[], { lexicon, temperature }: Pick<Scale, 'lexicon' | 'temperature'>): Float64Array {
  const scores = margin.map((m, c) => (m + lexicon * (words[c] ?? 0)) / temperature)
  let most = Number.NEGATIVE_INFINITY
  for (const score of scores) if (score > most) most = score
  let sum = 0
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp((scores[c] as number) - most)
    sum += scores[c] as number
  }
  for (let c = 0; c < scores.length; c++) scores[c]! /= sum
  return scores
}

/** Reads the rising line of a calibration between its points; flat beyond its ends. */
export function read(steps: Steps, at: number): number {
  const after = steps.findIndex(([x]) => x >= at)
  const [x1, y1] = steps[after < 0 ? steps.length - 1 : after] as [number, number]
  if (after <= 0) return y1
  const [x0, y0] = steps[after - 1] as [number, number]
  return y0 + ((y1 - y0) * (at - x0)) / (x1 - x0)
}
