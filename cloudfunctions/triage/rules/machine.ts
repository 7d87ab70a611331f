import { judge, type Words } from './judge'
import committed from './model.json'
import type { Answered } from './settle'

/** The machine's answer in the shape that the district's tree and staff's judgements work on. */
export interface MachineAnswer extends Answered {
  wordsFor: string[]
  wordsAgainst: string[]
  rule: string | null
}

/** What the learned model and the lexicon make of an appeal, before the district's own judgements and tree. */
export function machineAnswer(words: Words): MachineAnswer {
  const { category, confidence, reasons } = judge(words)
  const quoted = reasons.flatMap((reason) => [...reason.matchAll(/“([^”]+)”/g)].map((match) => match[1] as string)).slice(0, 6)
  const choices = category.l2 === null ? [] : [{ l2: category.l2, confidence }]
  return { category, confidence, alternatives: [], choices, wordsFor: quoted, wordsAgainst: [], rule: null }
}

/** Changes with every rule that can change an answer. */
const rules = '1'
let model: string | undefined

/** Which model and which rules gave an answer: eight digits made from the learned weights, and a running number. */
export function machineVersion(): { model: string; rules: string } {
  model ??= fingerprint(committed.weights)
  return { model, rules }
}

function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
