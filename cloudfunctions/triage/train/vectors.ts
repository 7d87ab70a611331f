import { charsOf, eachGram } from '../rules/grams'
import type { Message } from '../rules/message'
import { idfUnit, leadField } from '../rules/model'
import type { Settings } from './settings'

/** A message as numbers: feature rows and their values. */
export interface Vector {
  rows: Int32Array
  values: Float32Array
}

/** Every feature that occurs in two messages at least, in rising order, and which of them each message holds how often. */
export interface Counted {
  keys: Float64Array
  messages: { features: Int32Array; counts: Uint8Array }[]
}

/** The features that are learned on, in rising order, with their idf; `rowOf` says where one of the counted features lies, or -1. */
export interface Features {
  keys: number[]
  idf: Float32Array
  rowOf: Int32Array
}

/** Reads every message once: counts are the dear part, and they are the same in every fold. */
export function countAll(messages: readonly Message[], settings: Settings): Counted {
  const frequency = new Map<number, number>()
  const counted = messages.map((message) => {
    const counts = countOne(message, settings)
    for (const key of counts.keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1)
    return { keys: Float64Array.from(counts.keys()), counts: Uint8Array.from(counts.values(), (count) => Math.min(255, count)) }
  })
  const keys = Float64Array.from([...frequency].filter(([, messagesWith]) => messagesWith > 1).map(([key]) => key)).sort()
  const places = new Map<number, number>()
  keys.forEach((key, place) => places.set(key, place))
  return { keys, messages: counted.map((one) => placed(one, places)) }
}

function countOne({ text, lead }: Message, { singles, leadWeight }: Settings): Map<number, number> {
  const counts = new Map<number, number>()
  const add = (field: number) => (gram: number) => {
    if (singles || charsOf(gram).length === 2) counts.set(gram + field, (counts.get(gram + field) ?? 0) + 1)
  }
  eachGram(text, add(0))
  if (leadWeight > 0) eachGram(text.slice(0, lead), add(leadField))
  return counts
}

function placed({ keys, counts }: { keys: Float64Array; counts: Uint8Array }, places: ReadonlyMap<number, number>) {
  const features = Int32Array.from(keys, (key) => places.get(key) ?? -1)
  return { features: features.filter((place) => place >= 0), counts: counts.filter((_, i) => (features[i] as number) >= 0) }
}

/** Features that occur in two of these messages at least, with their smoothed idf, rounded to what a byte of the file can say. */
export function chooseFeatures({ keys, messages }: Counted, chosen: readonly number[]): Features {
  const frequency = new Int32Array(keys.length)
  for (const i of chosen) for (const feature of messages[i]?.features ?? []) frequency[feature]!++
  const kept = Array.from(keys.keys()).filter((feature) => (frequency[feature] as number) > 1)
  const idf = Float32Array.from(kept, (feature) => {
    const plain = Math.log((1 + chosen.length) / (1 + (frequency[feature] as number))) + 1
    return Math.min(255, Math.round(plain * idfUnit)) / idfUnit
  })
  return { keys: kept.map((feature) => keys[feature] as number), idf, rowOf: rowsOf(kept, keys.length) }
}

function rowsOf(kept: readonly number[], width: number): Int32Array {
  const rowOf = new Int32Array(width).fill(-1)
  for (let row = 0; row < kept.length; row++) rowOf[kept[row] as number] = row
  return rowOf
}

/** Only these rows of the features. */
export function keepFeatures({ keys, idf, rowOf }: Features, rows: readonly number[]): Features {
  const featureOf = new Int32Array(keys.length)
  rowOf.forEach((row, feature) => {
    if (row >= 0) featureOf[row] = feature
  })
  const kept = rows.map((row) => featureOf[row] as number)
  return { keys: rows.map((row) => keys[row] as number), idf: Float32Array.from(rows, (row) => idf[row] as number), rowOf: rowsOf(kept, rowOf.length) }
}

/** (1 + ln count) × idf; whole message and lead each scaled to their own length. */
export function vectorOf({ keys, messages }: Counted, i: number, { idf, rowOf }: Features, leadWeight: number): Vector {
  const { features, counts } = messages[i] as Counted['messages'][number]
  const rows = new Int32Array(features.length)
  const values = new Float32Array(features.length)
  const squares = [0, 0]
  let length = 0
  for (let k = 0; k < features.length; k++) {
    const row = rowOf[features[k] as number] as number
    if (row < 0) continue
    const value = (1 + Math.log(counts[k] as number)) * (idf[row] as number)
    const field = fieldOf(keys, features[k] as number)
    rows[length] = row
    // the sign remembers the field until the lengths are known
    values[length++] = field === 1 ? -value : value
    squares[field]! += value * value
  }
  const [whole, lead] = [1 / Math.sqrt(squares[0] || 1), leadWeight / Math.sqrt(squares[1] || 1)]
  return { rows: rows.subarray(0, length), values: values.subarray(0, length).map((value) => (value < 0 ? -value * lead : value * whole)) }
}

function fieldOf(keys: Float64Array, feature: number): 0 | 1 {
  return (keys[feature] as number) >= leadField ? 1 : 0
}
