import { readFileSync } from 'node:fs'
import { categorise, shortText } from '../../cloudfunctions/triage/rules/category'
import { type Model, type ModelFile, openModel } from '../../cloudfunctions/triage/rules/model'
import { calibrate, look, type Seen } from './calibrate'
import { type Example, learn } from './learn'

const folds = 5

/** One held-back message: what was said of it, and how sure. */
export interface Outcome {
  truth: string
  said: string
  confidence: number
  short: boolean
}

export interface Figures {
  messages: number
  accuracy: number
  macroF1: number
  /** Expected calibration error over ten groups of equal width: how far "how sure" is from "how often right". */
  ece: number
  /** Accuracy on the surest four fifths. */
  surest80: number
}

/** Messages with their label, one JSON object a line: `{ id, title, text, label }`. Titles alone are examples too, of short texts. */
export function readExamples(path: string): { whole: Example[]; titles: Example[] } {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Example & { title: string | null })
  const whole = rows.map(({ id, text, label }) => ({ id, text, label }))
  return { whole, titles: rows.flatMap(({ id, title, label }) => (title ? [{ id, text: title, label }] : [])) }
}

export function classesOf(examples: readonly Example[]): string[] {
  return [...new Set(examples.map(({ label }) => label))].sort()
}

interface Fold {
  weights: Model
  held: Example[]
  seen: Seen[]
}

/** Every message judged by a model that has seen neither it nor its title, calibrated on the folds beside its own. */
export function crossValidate({ whole, titles }: { whole: Example[]; titles: Example[] }): { outcomes: Outcome[]; seen: Seen[] } {
  const parts = Array.from({ length: folds }, (_, fold) => holdBack(whole, titles, fold))
  const outcomes = parts.flatMap((part) => {
    const calibration = calibrate(parts.filter((other) => other !== part).flatMap(({ seen }) => seen))
    return part.held.map((example) => outcomeOf({ ...part.weights, calibration }, example))
  })
  return { outcomes, seen: parts.flatMap(({ seen }) => seen) }
}

const uncalibrated: ModelFile['calibration'] = { short: { lexicon: 0, temperature: 1, steps: [] }, long: { lexicon: 0, temperature: 1, steps: [] }, words: [] }

function holdBack(whole: Example[], titles: Example[], fold: number): Fold {
  const isHeld = ({ id }: Example) => id % folds === fold
  const file = learn(
    whole.filter((example) => !isHeld(example)),
    classesOf(whole),
  )
  const weights = openModel({ ...file, calibration: uncalibrated, measured: {} })
  const held = [...whole, ...titles].filter(isHeld)
  return { weights, held, seen: held.map((example) => look(weights, example)) }
}

function outcomeOf(model: Model, { text, label }: Example): Outcome {
  const { category, confidence } = categorise(model, text)
  return { truth: label, said: category.l1, confidence, short: text.length < shortText }
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const right = (list: readonly Outcome[]) => list.filter(({ truth, said }) => truth === said).length / list.length
  const surest = [...outcomes].sort((a, b) => b.confidence - a.confidence).slice(0, Math.round(outcomes.length * 0.8))
  return { messages: outcomes.length, accuracy: right(outcomes), macroF1: macroF1(outcomes), ece: ece(outcomes), surest80: right(surest) }
}

function macroF1(outcomes: readonly Outcome[]): number {
  const names = [...new Set(outcomes.map(({ truth }) => truth))]
  const f1 = names.map((name) => {
    const hit = outcomes.filter(({ truth, said }) => truth === name && said === name).length
    const total = outcomes.filter(({ truth }) => truth === name).length + outcomes.filter(({ said }) => said === name).length
    return (2 * hit) / total
  })
  return f1.reduce((a, b) => a + b, 0) / names.length
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
