import { charsOf, eachGram, GramTable, gramOf } from './grams'

/** Learned weights as they lie in `model.json`. Made by `npm run triage:train`; holds no sentence of anybody. */
export interface ModelFile {
  /** First-level categories, in the order of the weights. */
  classes: string[]
  /** All single characters, then all pairs, each run together without a separator. */
  singles: string
  pairs: string
  /** Base64 of one unsigned byte a gram: inverse document frequency × `idfUnit`. */
  idf: string
  /** Base64 of signed bytes, gram by gram, one for each class; times `scale` of the class. */
  weights: string
  scale: number[]
  bias: number[]
  calibration: Calibration
  /** What was measured on held-back messages when the model was made. */
  measured: Record<string, number>
}

/** A rising line through these points `[score, share right]`. */
export type Steps = [number, number][]

/** How raw scores become a share that can be believed; fitted on messages that the weights had not seen. */
export interface Calibration {
  short: Scale
  long: Scale
  /**
   * How often the lexicon alone was right at this share, measured on the learned categories. For the categories that only words can
   * reach there are no labelled messages, so there it is an estimate and not a measurement.
   */
  words: Steps
}

export interface Scale {
  /** How much the lexicon's share of a class adds to its score. */
  lexicon: number
  temperature: number
  steps: Steps
}

export interface Model {
  classes: readonly string[]
  calibration: Calibration
  grams: readonly number[]
  table: GramTable
  idf: Float64Array
  weights: Float32Array
  bias: readonly number[]
}

export const idfUnit = 24

/** Unpacks a model file; takes a few milliseconds. @throws Error when its parts do not fit together. */
export function openModel(file: ModelFile): Model {
  const grams = gramsOf(file)
  const width = file.classes.length
  const idf = Float64Array.from(Buffer.from(file.idf, 'base64'))
  const packed = new Int8Array(Buffer.from(file.weights, 'base64'))
  if (packed.length !== grams.length * width || idf.length !== grams.length) throw new Error('model.json is damaged: train it again')
  const weights = new Float32Array(packed.length)
  for (let i = 0; i < packed.length; i++) weights[i] = (packed[i] as number) * (file.scale[i % width] as number)
  for (let i = 0; i < idf.length; i++) idf[i]! /= idfUnit
  return { classes: file.classes, calibration: file.calibration, grams, table: new GramTable(grams), idf, weights, bias: file.bias }
}

function gramsOf({ singles, pairs }: ModelFile): number[] {
  const grams: number[] = []
  for (let at = 0; at < singles.length; at++) grams.push(gramOf(singles.slice(at, at + 1)))
  for (let at = 0; at < pairs.length; at += 2) grams.push(gramOf(pairs.slice(at, at + 2)))
  return grams
}

/**
 * The margin of every class for a text: a linear model on tf-idf of characters and pairs, each text scaled to length one.
 * Larger is likelier; margins are not shares.
 */
export function margins(model: Model, text: string): Float64Array {
  const { rows, values } = vectorOf(model, text)
  const width = model.classes.length
  const result = Float64Array.from(model.bias)
  for (let i = 0; i < rows.length; i++) {
    const from = (rows[i] as number) * width
    for (let c = 0; c < width; c++) result[c]! += (values[i] as number) * (model.weights[from + c] as number)
  }
  return result
}

/** The pairs of a text that speak loudest for a class, at most `most`. */
export function loudest(model: Model, text: string, name: string, most: number): string[] {
  const { rows, values } = vectorOf(model, text)
  const width = model.classes.length
  const c = model.classes.indexOf(name)
  return rows
    .map((row, i) => ({ row, says: (values[i] as number) * (model.weights[row * width + c] as number) }))
    .filter(({ says, row }) => says > 0.02 && charsOf(model.grams[row] as number).length === 2)
    .sort((a, b) => b.says - a.says)
    .slice(0, most)
    .map(({ row }) => charsOf(model.grams[row] as number))
}

/** The known grams of a text with their tf-idf (1 + ln count) × idf, scaled to length one. */
export function vectorOf(model: Pick<Model, 'table' | 'idf'>, text: string): { rows: number[]; values: number[] } {
  const counts = new Map<number, number>()
  eachGram(text, (gram) => {
    const row = model.table.get(gram)
    if (row >= 0) counts.set(row, (counts.get(row) ?? 0) + 1)
  })
  const rows = [...counts.keys()]
  const values = rows.map((row) => (1 + Math.log(counts.get(row) ?? 1)) * (model.idf[row] as number))
  const length = Math.sqrt(values.reduce((sum, v) => sum + v * v, 0)) || 1
  return { rows, values: values.map((v) => v / length) }
}
