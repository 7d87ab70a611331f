import { createHash } from 'node:crypto'
import { GramTable, letter, loneGram } from './grams'
import type { Message } from './message'

/** The form of model files that this program reads. */
export const format = 2

/** Learned weights as they lie in `model.json`. Made by `npm run triage -- train`; holds no sentence of anybody. */
export interface ModelFile {
  format: number
  /** When or from what it was learned, then a hash of its content. */
  version: string
  /** First-level categories, in the order of the weights. */
  classes: string[]
  /** Base64 of the rising list of features (gram, or gram + `leadField`) as differences, seven bits a byte. */
  keys: string
  /** Base64 of one unsigned byte a feature: inverse document frequency × `idfUnit`. */
  idf: string
  /** Base64 of signed bytes, feature by feature, one for each class; times `scale` of the class. `lanes` zeros follow, so that the inner loop may read as many from any row. */
  weights: string
  scale: number[]
  bias: number[]
  /** How much the lead weighs beside the whole message, which weighs 1. */
  leadWeight: number
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
  version: string
  classes: readonly string[]
  calibration: Calibration
  /** The feature of every row. */
  keys: Int32Array
  table: GramTable
  /** See `sieveOf`. */
  sieve: Uint8Array
  /** Rows of single characters by letter, in the whole message and in its lead: -1 where the model knows none. */
  lone: { whole: Int32Array; lead: Int32Array }
  /** Inverse document frequency × `idfUnit` of every row, in bytes so that it stays near the processor. */
  rarity: Uint8Array
  /** `weights[row × classes + c]`, times `scale[c]`; `lanes` zeros follow, so that the inner loop may read as many from any row. */
  weights: Int8Array | Float32Array
  scale: readonly number[]
  bias: readonly number[]
  leadWeight: number
  /** Room to count in, cleared after each message. */
  counts: Uint8Array
  touched: Int32Array
}

/** The most classes that can be learned: the inner loops have a place for each. */
export const lanes = 8

export const idfUnit = 24
/** Added to a gram's number when it stands in the lead. */
export const leadField = 0x40000000

/** 1 + ln count, for the counts that a byte can hold. */
const damped = Float32Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)))
const mostCounted = damped.length - 1

/** Bits of the sieve: a pair whose bit is 0 is not in the table. */
const sieveSize = 1 << 20

function sieveOf(keys: Int32Array): Uint8Array {
  const sieve = new Uint8Array(sieveSize >> 3)
  for (const key of keys) {
    const bit = placeIn(key)
    sieve[bit >> 3]! |= 1 << (bit & 7)
  }
  return sieve
}

function placeIn(key: number): number {
  return Math.imul(key, 0x85ebca6b) >>> 12
}

/** The hash that ends a model's version. */
export function hashOf({ keys, idf, weights, scale, bias, calibration, classes, leadWeight }: Omit<ModelFile, 'format' | 'version' | 'measured'>): string {
  return createHash('sha256')
    .update(JSON.stringify([classes, scale, bias, leadWeight, calibration]))
    .update(keys)
    .update(idf)
    .update(weights)
    .digest('hex')
    .slice(0, 12)
}

/**
 * Unpacks a model file; takes a few milliseconds.
 * @throws Error when the file is of another format, or is not what was written (its hash is another).
 */
export function openModel(file: ModelFile): Model {
  if (file?.format !== format)
    throw new Error(`分类模型的格式是 ${String(file?.format)}，程序认得的是 ${format}：请用同一版本的程序重新训练（npm run triage -- train）`)
  if (!isWhole(file)) throw new Error('分类模型文件已损坏：请换回随程序发布的 model.json，或重新训练（npm run triage -- train）')
  const bytes = Buffer.from(file.idf, 'base64')
  const keys = unpackKeys(Buffer.from(file.keys, 'base64'), bytes.length)
  const width = file.classes.length
  const packed = Buffer.from(file.weights, 'base64')
  const weights = new Int8Array(packed.buffer, packed.byteOffset, packed.length)
  if (weights.length !== keys.length * width + lanes || bytes.length !== keys.length)
    throw new Error('分类模型文件各部分对不上：请重新训练（npm run triage -- train）')
  return furnish(file, keys, new Uint8Array(bytes), weights)
}

/** Everything that reading a message needs, from the weights. */
export function furnish(
  { version, classes, calibration, scale, bias, leadWeight }: Pick<ModelFile, 'version' | 'classes' | 'calibration' | 'scale' | 'bias' | 'leadWeight'>,
  keys: Int32Array,
  rarity: Uint8Array,
  weights: Int8Array | Float32Array,
): Model {
  const lone = { whole: new Int32Array(0x8000).fill(-1), lead: new Int32Array(0x8000).fill(-1) }
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number
    const gram = key & (leadField - 1)
    if (gram >= firstLone) lone[key < leadField ? 'whole' : 'lead'][gram - firstLone] = row
  }
  const room = { counts: new Uint8Array(keys.length), touched: new Int32Array(keys.length) }
  return { version, classes, calibration, keys, table: new GramTable(keys), lone, sieve: sieveOf(keys), rarity, weights, scale, bias, leadWeight, ...room }
}

const firstLone = loneGram(0)

function isWhole(file: ModelFile): boolean {
  try {
    return file.version.endsWith(hashOf(file))
  } catch {
    return false
  }
}

export function packKeys(keys: readonly number[]): Buffer {
  const bytes: number[] = []
  let before = 0
  for (const key of keys) {
    let rest = key - before
    before = key
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest & 127) | 128)
    bytes.push(rest)
  }
  return Buffer.from(bytes)
}

function unpackKeys(bytes: Uint8Array, most: number): Int32Array {
  const keys = new Int32Array(most)
  // Whole numbers and shifts only: this loop runs once, before the machine has made it quick, and fractions would make it slow.
  let [count, key, shift] = [0, 0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    key += (byte & 127) << shift
    shift += 7
    if (byte > 127) continue
    keys[count++] = key
    shift = 0
  }
  return keys.subarray(0, count)
}

/**
 * The margin of every class for a message: a linear model on tf-idf of characters and pairs, the whole message and its lead each
 * scaled to a length of its own. Larger is likelier; margins are not shares. One pass over the text. `known` counts the grams that
 * the model knows.
 */
export function readMessage(model: Model, { text, lead }: Message): { margins: Float64Array; known: number } {
  const margins = Float64Array.from(model.bias)
  const known = addField(model, countRows(model, text, text.length, 0), 1, margins)
  addField(model, countRows(model, text, lead, leadField), model.leadWeight, margins)
  return { margins, known }
}

/** Adds what one field says and clears the counts. Sums are plain variables because the loop takes most of the time. */
function addField({ counts, touched, rarity, weights, scale }: Model, known: number, weight: number, margins: Float64Array): number {
  let [a, b, c, d, e, f, g, h, squares] = [0, 0, 0, 0, 0, 0, 0, 0, 0]
  const width = scale.length
  for (let i = 0; i < known; i++) {
    const row = touched[i] as number
    const value = (damped[counts[row] as number] as number) * (rarity[row] as number)
    counts[row] = 0
    squares += value * value
    const at = row * width
    a += value * (weights[at] as number)
    b += value * (weights[at + 1] as number)
    c += value * (weights[at + 2] as number)
    d += value * (weights[at + 3] as number)
    e += value * (weights[at + 4] as number)
    f += value * (weights[at + 5] as number)
    g += value * (weights[at + 6] as number)
    h += value * (weights[at + 7] as number)
  }
  if (squares === 0) return 0
  const factor = weight / Math.sqrt(squares)
  const sums = [a, b, c, d, e, f, g, h]
  for (let k = 0; k < margins.length; k++) margins[k]! += (sums[k] as number) * (scale[k] as number) * factor
  return known
}

/**
 * Counts the known grams in the first `until` characters; answers how many different ones there are, listed in `touched`.
 * Whoever calls clears `counts`.
 */
function countRows(model: Model, text: string, until: number, field: 0 | typeof leadField): number {
  const { table, sieve, counts, touched } = model
  const alone = field === 0 ? model.lone.whole : model.lone.lead
  let known = 0
  let before = 0
  for (let at = 0; at < until; at++) {
    const here = letter(text.charCodeAt(at))
    if (here > 0) {
      const single = alone[here] as number
      if (single >= 0) known = countOne(counts, touched, single, known)
      if (before > 0) {
        const key = ((before << 15) | here) + field
        const bit = placeIn(key)
        const pair = ((sieve[bit >> 3] as number) & (1 << (bit & 7))) === 0 ? -1 : table.get(key)
        if (pair >= 0) known = countOne(counts, touched, pair, known)
      }
    }
    before = here
  }
  return known
}

/** Counts a row up to what a byte holds; answers how many rows have been met. */
function countOne(counts: Uint8Array, touched: Int32Array, row: number, known: number): number {
  const count = counts[row] as number
  if (count < mostCounted) counts[row] = count + 1
  if (count > 0) return known
  touched[known] = row
  return known + 1
}

/** Calls `visit` for every known gram of one field with its number, its row and the value by which its weights enter the margins. */
export function eachFactor(
  model: Model,
  { text, lead }: Message,
  field: 0 | typeof leadField,
  visit: (gram: number, row: number, value: number) => void,
): void {
  const { counts, touched, rarity, keys } = model
  const known = countRows(model, text, field === 0 ? text.length : lead, field)
  const valueAt = (row: number) => (damped[counts[row] as number] as number) * (rarity[row] as number)
  let squares = 0
  for (let i = 0; i < known; i++) squares += valueAt(touched[i] as number) ** 2
  const scale = (field === 0 ? 1 : model.leadWeight) / Math.sqrt(squares || 1)
  for (let i = 0; i < known; i++) {
    const row = touched[i] as number
    visit((keys[row] as number) - field, row, valueAt(row) * scale)
    counts[row] = 0
  }
}
