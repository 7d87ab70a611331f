import { charsOf, eachGram, GramTable } from '../../cloudfunctions/triage/rules/grams'
import { idfUnit, type ModelFile, vectorOf } from '../../cloudfunctions/triage/rules/model'

/** A message with its first-level category. */
export interface Example {
  id: number
  text: string
  label: string
}

export type Weights = Omit<ModelFile, 'calibration' | 'measured'>

/** Grams kept in the model file: what 300 kB can hold. */
const kept = 16_000

/**
 * Learns one linear support vector machine for each class (squared hinge loss, C = 1, dual coordinate descent after
 * Hsieh et al., ICML 2008), keeps the grams with the largest weights and learns again on those. No chance in it:
 * the same messages always give the same file.
 */
export function learn(examples: readonly Example[], classes: readonly string[]): Weights {
  const frequency = documentFrequency(examples)
  const all = [...frequency.keys()].filter((gram) => (frequency.get(gram) ?? 0) >= 2).sort((a, b) => a - b)
  const first = planesOf(examples, classes, all, frequency)
  const strength = all.map(
    (_, row) => Math.max(...first.map((w) => Math.abs(w.weights[row] as number))) * idfOf(frequency, all[row] as number, examples.length),
  )
  const order = all.map((_, row) => row).sort((a, b) => (strength[b] as number) - (strength[a] as number) || a - b)
  const chosen = order.slice(0, kept).map((row) => all[row] as number)
  const singles = chosen.filter((gram) => charsOf(gram).length === 1).sort((a, b) => a - b)
  const pairs = chosen.filter((gram) => charsOf(gram).length === 2).sort((a, b) => a - b)
  const grams = [...singles, ...pairs]
  return pack(
    planesOf(examples, classes, grams, frequency),
    grams,
    classes,
    { singles, pairs },
    grams.map((gram) => idfOf(frequency, gram, examples.length)),
  )
}

function documentFrequency(examples: readonly Example[]): Map<number, number> {
  const frequency = new Map<number, number>()
  for (const { text } of examples) {
    const seen = new Set<number>()
    eachGram(text, (gram) => seen.add(gram))
    for (const gram of seen) frequency.set(gram, (frequency.get(gram) ?? 0) + 1)
  }
  return frequency
}

/** Smoothed idf, rounded to what a byte of the file can say. */
function idfOf(frequency: Map<number, number>, gram: number, documents: number): number {
  const idf = Math.log((1 + documents) / (1 + (frequency.get(gram) ?? 0))) + 1
  return Math.min(255, Math.round(idf * idfUnit)) / idfUnit
}

interface Plane {
  weights: Float64Array
  bias: number
}

function planesOf(examples: readonly Example[], classes: readonly string[], grams: readonly number[], frequency: Map<number, number>): Plane[] {
  const table = new GramTable(grams)
  const idf = Float64Array.from(grams, (gram) => idfOf(frequency, gram, examples.length))
  const vectors = examples
    .map(({ text }) => vectorOf({ table, idf }, text))
    .map(({ rows, values }) => ({ rows: Int32Array.from(rows), values: Float64Array.from(values) }))
  return classes.map((name) =>
    separate(
      vectors,
      examples.map(({ label }) => (label === name ? 1 : -1)),
      grams.length,
    ),
  )
}

interface Vector {
  rows: Int32Array
  values: Float64Array
}

const rounds = 25

/** One plane between a class and the rest. Vectors have length one; the bias is one more feature of value 1. */
function separate(vectors: readonly Vector[], signs: readonly number[], width: number): Plane {
  const weights = new Float64Array(width)
  const alpha = new Float64Array(vectors.length)
  const order = vectors.map((_, i) => i)
  const next = sequence(7)
  let bias = 0
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next)
    for (const i of order) {
      const { rows, values } = vectors[i] as Vector
      const sign = signs[i] as number
      let score = bias
      for (let k = 0; k < rows.length; k++) score += (weights[rows[k] as number] as number) * (values[k] as number)
      const old = alpha[i] as number
      const now = Math.max(0, old - (sign * score - 1 + 0.5 * old) / 2.5)
      if (now === old) continue
      alpha[i] = now
      const step = (now - old) * sign
      bias += step
      for (let k = 0; k < rows.length; k++) weights[rows[k] as number]! += step * (values[k] as number)
    }
  }
  return { weights, bias }
}

/** Numbers below 2^31 in a fixed order (a linear congruential generator), so that training can be repeated exactly. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state
  }
}

function shuffle(list: number[], next: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = (next() >> 8) % (i + 1)
    const kept = list[i] as number
    list[i] = list[j] as number
    list[j] = kept
  }
}

function pack(
  planes: readonly Plane[],
  grams: readonly number[],
  classes: readonly string[],
  runs: { singles: number[]; pairs: number[] },
  idf: readonly number[],
): Weights {
  const scale = planes.map(({ weights }) => weights.reduce((most, w) => Math.max(most, Math.abs(w)), 0) / 127)
  const bytes = new Int8Array(grams.length * classes.length)
  grams.forEach((_, row) =>
    planes.forEach((plane, c) => {
      bytes[row * classes.length + c] = Math.round((plane.weights[row] as number) / (scale[c] as number))
    }),
  )
  return {
    classes: [...classes],
    singles: runs.singles.map(charsOf).join(''),
    pairs: runs.pairs.map(charsOf).join(''),
    idf: Buffer.from(idf.map((value) => Math.round(value * idfUnit))).toString('base64'),
    weights: Buffer.from(bytes.buffer).toString('base64'),
    scale: scale.map((s) => Number(s.toPrecision(6))),
    bias: planes.map(({ bias }) => Number(bias.toPrecision(6))),
  }
}
