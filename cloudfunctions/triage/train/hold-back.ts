import { judgeFirstLevel } from '../rules/category'
import { shortText } from '../rules/confidence'
import { type Message, messageOf } from '../rules/message'
import { type Model, openModel } from '../rules/model'
import { calibrate, look, type Seen } from './calibrate'
import { classesOf, type Example } from './examples'
import type { Outcome } from './figures'
import { learn, modelOf, pack, uncalibrated } from './learn'
import type { Near } from './near'
import { sequence, shuffle } from './separate'
import type { Settings } from './settings'
import { type Counted, countAll } from './vectors'

const folds = 5

interface Held {
  message: Message
  label: string
}

interface Fold {
  model: Model
  held: Held[]
  seen: Seen[]
}

export interface HeldBack {
  /** Whole messages, judged by a model that had seen neither them nor anything much like them. */
  outcomes: Outcome[]
  /** The same for their titles alone and for short messages. */
  short: Outcome[]
  seen: { long: Seen[]; short: Seen[] }
}

/**
 * Five folds. A message is held back together with every near-duplicate of it, raw or as words; only raw messages are measured where
 * there are any. Each fold's calibration is fitted on the other four, so nothing is chosen on what it is measured on.
 * `told` hears of every fold.
 */
export function holdBack(examples: readonly Example[], near: readonly Near[], settings: Settings, told: (fold: number, of: number) => void): HeldBack {
  const counted = countAll(
    examples.map(({ message }) => message),
    settings,
  )
  const places = foldsOf(examples)
  const parts = Array.from({ length: folds }, (_, fold) => {
    const part = foldOf(examples, near, settings, counted, (i) => places.get(i) === fold)
    told(fold + 1, folds)
    return part
  })
  const isShort = ({ message }: Held) => message.text.length < shortText
  const pick = (list: readonly Fold[], short: boolean) => list.flatMap(({ held, seen }) => seen.filter((_, i) => isShort(held[i] as Held) === short))
  const outcomes = parts.flatMap((part) => {
    const others = parts.filter((other) => other !== part)
    const model = { ...part.model, calibration: calibrate(pick(others, true), pick(others, false)) }
    return part.held.map((held) => ({ ...outcomeOf(model, held), short: isShort(held) }))
  })
  return {
    outcomes: outcomes.filter(({ short }) => !short),
    short: outcomes.filter(({ short }) => short),
    seen: { long: pick(parts, false), short: pick(parts, true) },
  }
}

/** The fold of every example that is measured, drawn from a fixed seed. */
function foldsOf(examples: readonly Example[]): Map<number, number> {
  const raw = examples.flatMap(({ wordsOnly }, i) => (wordsOnly ? [] : [i]))
  const measured = raw.length > 0 ? raw : examples.map((_, i) => i)
  shuffle(measured, sequence(11))
  return new Map(measured.map((i, place) => [i, place % folds]))
}

function foldOf(examples: readonly Example[], near: readonly Near[], settings: Settings, counted: Counted, isHeld: (i: number) => boolean): Fold {
  const heldRows = examples.flatMap((_, i) => (isHeld(i) ? [i] : []))
  const apart = new Set(heldRows.flatMap((i) => [i, ...(near[i]?.others ?? [])]))
  const rows = usable(examples, near, settings).filter((i) => !apart.has(i))
  const labels = examples.map(({ label }) => label)
  const learned = learn(counted, rows, labels, classesOf(examples), settings)
  // as the file will hold it, so that rounding to bytes is measured too
  const model = settings.kept === null ? modelOf(learned) : openModel(pack(learned, uncalibrated, {}, ''))
  const held = heldRows.flatMap((i) => heldFrom(examples[i] as Example))
  return { model, held, seen: held.map(({ message, label }) => look(model, message, label)) }
}

function heldFrom({ message, label, title }: Example): Held[] {
  return title && title.length < shortText
    ? [
        { message, label },
        { message: messageOf(null, title), label },
      ]
    : [{ message, label }]
}

/** What is learned from: raw messages, and texts of words unless they are copies of one. */
export function usable(examples: readonly Example[], near: readonly Near[], { wordsToo }: Settings): number[] {
  return examples.flatMap(({ wordsOnly }, i) => (!wordsOnly || (wordsToo && (near[i]?.copyOf ?? -1) < 0) ? [i] : []))
}

function outcomeOf(model: Model, { message, label }: Held): Omit<Outcome, 'short'> {
  const { ranked, rule } = judgeFirstLevel(model, message)
  return { truth: label, said: ranked[0]?.l1 ?? '', confidence: ranked[0]?.confidence ?? 0, overruled: rule !== null }
}
