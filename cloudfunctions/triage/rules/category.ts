import { sureEnough } from '@shared/triage/confidence'
import { findHits, type Hit, secondLevel, shares } from './lexicon'
import { loudest, margins, type Model, type Scale, type Steps, vectorOf } from './model'

/** A text shorter than this many characters is measured against held-back titles, a longer one against whole messages. */
export const shortText = 40

export interface Judged {
  category: { l1: string; l2: string | null }
  confidence: number
  reasons: string[]
}

/**
 * The category of a text: the first level by the learned model together with the lexicon, the second by the lexicon. First-level
 * categories that the model has never seen (民政, 政法, …) are reached when most words speak for them and words are surer than the model.
 */
export function categorise(model: Model, text: string): Judged {
  const hits = findHits(text)
  const byWords = shares(hits)
  const learned = likeliest(model, text, byWords)
  if (hits.length === 0 && vectorOf(model, text).rows.length === 0)
    return { category: { l1: learned.l1, l2: null }, confidence: 0, reasons: ['没有读出可以判断的词语，请人工核对'] }
  const other = strongestOther(model, byWords)
  const confidence = other && other.share > otherShare ? read(model.calibration.words, other.share) : 0
  if (other && confidence > learned.confidence) {
    return answer(model, text, hits, { l1: other.l1, confidence }, `这一类只按词语判断，词语判断的把握约 ${confidence.toFixed(2)}`)
  }
  return answer(model, text, hits, learned, `模型把握 ${learned.confidence.toFixed(2)}`)
}

/** The least share of the words that can overrule the model. */
const otherShare = 0.5

function strongestOther(model: Model, byWords: Map<string, number>): { l1: string; share: number } | null {
  const [first] = [...byWords].sort((a, b) => b[1] - a[1])
  return first && !model.classes.includes(first[0]) ? { l1: first[0], share: first[1] } : null
}

/** The likeliest class of the model and how often such an answer was right. */
export function likeliest(model: Model, text: string, byWords: Map<string, number>): { l1: string; confidence: number } {
  const scale = text.length < shortText ? model.calibration.short : model.calibration.long
  const { best, softmax } = top(
    margins(model, text),
    model.classes.map((name) => byWords.get(name) ?? 0),
    scale,
  )
  return { l1: model.classes[best] as string, confidence: read(scale.steps, softmax) }
}

/** The best class and its softmax at the scale's temperature. */
export function top(margin: Float64Array, words: readonly number[], scale: Pick<Scale, 'lexicon' | 'temperature'>): { best: number; softmax: number } {
  const scores = Array.from(margin, (m, c) => (m + scale.lexicon * (words[c] ?? 0)) / scale.temperature)
  const most = Math.max(...scores)
  const sum = scores.reduce((all, s) => all + Math.exp(s - most), 0)
  return { best: scores.indexOf(most), softmax: 1 / sum }
}

/** Reads the rising line of a calibration between its points; flat beyond its ends. */
export function read(steps: Steps, at: number): number {
  const after = steps.findIndex(([x]) => x >= at)
  const [x1, y1] = steps[after < 0 ? steps.length - 1 : after] as [number, number]
  if (after <= 0) return y1
  const [x0, y0] = steps[after - 1] as [number, number]
  return y0 + ((y1 - y0) * (at - x0)) / (x1 - x0)
}

function answer(model: Model, text: string, hits: readonly Hit[], { l1, confidence }: { l1: string; confidence: number }, how: string): Judged {
  const unsure = confidence < sureEnough
  const l2 = unsure ? null : secondLevel(hits, l1)
  const words = wordsFor(hits, l1, l2)
  const pairs = words.length > 0 || !model.classes.includes(l1) ? [] : loudest(model, text, l1, 3)
  const reasons = [
    ...(words.length > 0 ? [`出现${quote(words)}`] : []),
    ...(pairs.length > 0 ? [`相近的用语${quote(pairs)}`] : []),
    how,
    ...(unsure ? ['把握不大，请人工核对'] : []),
  ]
  return { category: { l1, l2 }, confidence, reasons }
}

/** The words for a category, those of its second level first. */
function wordsFor(hits: readonly Hit[], l1: string, l2: string | null): string[] {
  const own = hits.filter((hit) => hit.l1 === l1)
  const ordered = [...own.filter((hit) => hit.l2 === l2), ...own.filter((hit) => hit.l2 !== l2)]
  return [...new Set(ordered.map(({ word }) => word))].slice(0, 4)
}

function quote(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join('')
}
