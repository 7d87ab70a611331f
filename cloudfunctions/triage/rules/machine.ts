import { modelVersion, rulesVersion } from './committed'
import { explain, type Words } from './judge'
import type { Answered } from './settle'

/** The machine's answer in the shape that the district's tree and staff's judgements work on. */
export interface MachineAnswer extends Answered {
  wordsFor: string[]
  wordsAgainst: string[]
  rule: string | null
}

/** What the learned model and the lexicon make of an appeal, before the district's own judgements and tree. */
export function machineAnswer(words: Words): MachineAnswer {
  const { category, confidence, l2Confidence, l2Choices, alternatives, words: spoke, rule } = explain(words)
  const named = category.l2 === null ? [] : [{ l2: category.l2, confidence: l2Confidence }]
  const others = l2Choices.filter((l2) => l2 !== category.l2)
  return {
    category,
    confidence,
    alternatives: alternatives.map(({ l1, confidence: share }) => ({ category: l1, confidence: share })),
    choices: [...named, ...others.map((l2) => ({ l2, confidence: null }))],
    wordsFor: spoke.for,
    wordsAgainst: spoke.against,
    rule,
  }
}

/** Which model and which rules gave an answer. */
export function machineVersion(): { model: string; rules: string } {
  return { model: modelVersion, rules: rulesVersion }
}
