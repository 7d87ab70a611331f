import { charsOf, eachGram, GramTable } from '../rules/grams'
import type { Message } from '../rules/message'
import { idfUnit, leadField } from '../rules/model'
import type { Settings } from './settings'

/** A message as numbers: feature rows and their values. */
export interface Vector {
  rows: Int32Array
  values: Float32Array
}

/** The features that are learned on, in rising order, with their idf. */
export interface Features {
  keys: number[]
  table: GramTable
  idf: Float32Array
}

/** The counted features of a message: keys in rising order and how often each occurs. */
export interface Counted {
  keys: Float64Array
  counts: Uint16Array
}

export function countFeatures({ text, lead }: Message, { singles, leadWeight }: Settings): Counted {
  const counts = new Map<number, number>()
  const add = (field: number) => (gram: number) => {
    if (singles || charsOf(gram).length === 2) counts.set(gram + field, (counts.get(gram + field) ?? 0) + 1)
  }
  eachGram(text, add(0))
  if (leadWeight > 0) eachGram(text.slice(0, lead), add(leadField))
  const keys = Float64Array.from(counts.keys()).sort()
  return { keys, counts: Uint16Array.from(keys, (key) => Math.min(255, counts.get(key) ?? 0)) }
}

/** Features that occur in two messages at least, with their smoothed idf, rounded to what a byte of the file can say. */
export function chooseFeatures(messages: readonly Counted[]): Features {
  const frequency = new Map<number, number>()
  for (const { keys } of messages) for (const key of keys) frequency.set(key, (frequency.get(key) ?? 0) + 1)
  const keys = [...frequency.keys()].filter((key) => (frequency.get(key) ?? 0) >= 2).sort((a, b) => a - b)
  const idf = Float32Array.from(keys, (key) => {
    const plain = Math.log((1 + messages.length) / (1 + (frequency.get(key) ?? 0))) + 1
    return Math.min(255, Math.round(plain * idfUnit)) / idfUnit
  })
  return { keys, table: new GramTable(keys), idf }
}

/** Only the features at these places of the list. */
export function keepFeatures({ keys, idf }: Features, rows: readonly number[]): Features {
  const kept = rows.map((row) => keys[row] as number)
  return { keys: kept, table: new GramTable(kept), idf: Float32Array.from(rows, (row) => idf[row] as number) }
}

/** (1 + ln count) × idf; whole message and lead each scaled to their own length. */
export function vectorOf({ keys, counts }: Counted, { table, idf }: Features, leadWeight: number): Vector {
  const rows: number[] = []
  const values: number[] = []
  const fields: (0 | 1)[] = []
  const squares: [number, number] = [0, 0]
  keys.forEach((key, i) => {
    const row = table.get(key)
    if (row < 0) return
    const value = (1 + Math.log(counts[i] as number)) * (idf[row] as number)
    const field = key >= leadField ? 1 : 0
    rows.push(row)
    values.push(value)
    fields.push(field)
    squares[field] += value * value
  })
  const scale = [1 / Math.sqrt(squares[0] || 1), leadWeight / Math.sqrt(squares[1] || 1)]
  return { rows: Int32Array.from(rows), values: Float32Array.from(values, (value, i) => value * (scale[fields[i] as number] as number)) }
}
