import type { Bag } from '@shared/appeals/bag'
import type { Suggestion } from '@shared/triage/contract'
import { bagHint } from './bag-hint'
import { categorise } from './category'
import { type Model, openModel } from './model'
import committed from './model.json'
import { urgencyOf } from './urgency'

export interface Words {
  bag: Bag
  title: string | null
  text: string
}

let model: Model | undefined

/** The committed model, unpacked on first use. */
export function committedModel(): Model {
  model ??= openModel({
    ...committed,
    calibration: {
      ...committed.calibration,
      short: scaleOf(committed.calibration.short),
      long: scaleOf(committed.calibration.long),
      words: committed.calibration.words as [number, number][],
    },
  })
  return model
}

function scaleOf(scale: { lexicon: number; temperature: number; steps: number[][] }) {
  return { ...scale, steps: scale.steps as [number, number][] }
}

/**
 * What the machine makes of an appeal: category, how sure (0–1: how often such answers were right on held-back messages, first level
 * only), urgency, another bag if the words point there, and the reasons in Chinese. It only suggests: nothing is moved by it.
 */
export function judge({ bag, title, text }: Words): Suggestion {
  const all = title && !text.startsWith(title) ? `${title}\n${text}` : text
  const { category, confidence, reasons } = categorise(committedModel(), all)
  const urgent = urgencyOf(bag, all)
  const hint = bagHint(bag, all)
  return { category, confidence, urgency: urgent.urgency, bagHint: hint?.bag ?? null, reasons: [...reasons, ...urgent.reasons, ...(hint ? [hint.reason] : [])] }
}
