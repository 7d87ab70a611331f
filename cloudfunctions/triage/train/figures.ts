import { sequence } from './separate'

/** One held-back message: what was said of it, and how sure. */
export interface Outcome {
  truth: string
  said: string
  confidence: number
  short: boolean
  /** Whether the lexicon led away from the learned categories. */
  overruled: boolean
}

export interface Figures {
  messages: number
  accuracy: number
  macroF1: number
  /** Ends of the 95 % interval of macro-F1, by drawing the outcomes anew 500 times. */
  from: number
  to: number
  /** Expected calibration error over ten groups of equal width: how far "how sure" is from "how often right". */
  ece: number
  /** Accuracy on the surest four fifths. */
  surest80: number
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const right = (list: readonly Outcome[]) => list.filter(({ truth, said }) => truth === said).length / list.length
  const surest = [...outcomes].sort((a, b) => b.confidence - a.confidence).slice(0, Math.round(outcomes.length * 0.8))
  const [from, to] = interval(outcomes)
  return { messages: outcomes.length, accuracy: right(outcomes), macroF1: macroF1(outcomes), from, to, ece: ece(outcomes), surest80: right(surest) }
}

function macroF1(outcomes: readonly Outcome[]): number {
  const rows = perClass(outcomes)
  return rows.reduce((sum, { f1 }) => sum + f1, 0) / rows.length
}

export interface ClassFigures {
  name: string
  messages: number
  precision: number
  recall: number
  f1: number
}

export function perClass(outcomes: readonly Outcome[]): ClassFigures[] {
  const counts = new Map<string, { hit: number; truth: number; said: number }>()
  const of = (name: string) => {
    const known = counts.get(name)
    if (known) return known
    const fresh = { hit: 0, truth: 0, said: 0 }
    counts.set(name, fresh)
    return fresh
  }
  for (const { truth, said } of outcomes) {
    of(truth).truth++
    of(said).said++
    if (truth === said) of(truth).hit++
  }
  return [...counts]
    .filter(([, { truth }]) => truth > 0)
    .map(([name, { hit, truth, said }]) => ({ name, messages: truth, precision: hit / (said || 1), recall: hit / truth, f1: (2 * hit) / (truth + said) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh'))
}

/** How often each category was taken for each other: truth → said → messages. */
export function confusion(outcomes: readonly Outcome[]): Record<string, Record<string, number>> {
  const table: Record<string, Record<string, number>> = {}
  for (const { truth, said } of outcomes) {
    table[truth] ??= {}
    const row = table[truth]
    row[said] = (row[said] ?? 0) + 1
  }
  return table
}

function interval(outcomes: readonly Outcome[]): [number, number] {
  const next = sequence(5)
  const drawn = Array.from({ length: 500 }, () => macroF1(outcomes.map(() => outcomes[(next() >> 8) % outcomes.length] as Outcome))).sort((a, b) => a - b)
  return [drawn[12] ?? 0, drawn[487] ?? 0]
}

function ece(outcomes: readonly Outcome[]): number {
  let error = 0
  for (let group = 0; group < 10; group++) {
    const list = outcomes.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === group)
    const right = list.filter(({ truth, said }) => truth === said).length
    const sure = list.reduce((sum, { confidence }) => sum + confidence, 0)
    error += Math.abs(right - sure) / outcomes.length
  }
  return error
}
