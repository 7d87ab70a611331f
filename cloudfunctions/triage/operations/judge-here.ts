import type { CategoryName } from '@shared/triage/category'
import type { Suggestion } from '@shared/triage/contract'
import type { Explanation } from '@shared/triage/explanation'
import type { Reader } from '@platform/kernel/remembered'
import { aliasInText } from '../rules/alias-in-text'
import { sureEnough } from '@shared/triage/confidence'
import { judge, type Words } from '../rules/judge'
import { machineAnswer, machineVersion } from '../rules/machine'
import { recall } from '../rules/recall'
import { settle } from '../rules/settle'
import { type Terms, termsOf } from '../rules/tree'
import { learnedOf } from '../store/learned'
import { treeOf } from '../store/remembered-tree'

export interface JudgedHere extends Suggestion {
  explanation: Explanation
  /** What the category brings with it in this district. */
  terms: Terms
}

/**
 * What the machine makes of an appeal in this district: its own answer, weighed again with what staff here have confirmed, in the names
 * of the district's tree as it is now. Never a retired category.
 */
export async function judgeHere(ctx: Reader, words: Words): Promise<JudgedHere> {
  const [tree, learned] = await Promise.all([treeOf(ctx), learnedOf(ctx)])
  const judged = judge(words)
  const text = words.title ? `${words.title}\n${words.text}` : words.text
  const machine = machineAnswer(words)
  const recalled = recall(learned.confirmed, text, machine, sureEnough)
  const settled = settle(tree, recalled)
  const alias = settled.confidence >= sureEnough ? aliasInText(tree, text, settled.category) : null
  const category = alias ? { ...settled.category, l2: alias.l2 } : settled.category
  const terms = termsOf(tree, category)
  const own = [
    ...(recalled.words.length > 0 ? [`同类已由工作人员确认：${recalled.words.map((word) => `“${word}”`).join('')}`] : []),
    ...settled.reasons,
    ...(alias ? [`文中写了“${alias.word}”`] : []),
  ]
  const urgent = terms.emergency && settled.confidence >= sureEnough && judged.urgency === 'ordinary' && (words.bag === 'complaint' || words.bag === 'service')
  const urgencyReasons = urgent ? [`“${category.l2 ?? category.l1}”一类按较急办`] : []
  return {
    ...judged,
    category,
    confidence: settled.confidence,
    urgency: urgent ? 'urgent' : judged.urgency,
    reasons: [...own, ...judged.reasons, ...urgencyReasons],
    terms,
    explanation: {
      category,
      confidence: settled.confidence,
      alternatives: [...settled.alternatives],
      choices: [...settled.choices],
      wordsFor: machine.wordsFor,
      wordsAgainst: machine.wordsAgainst,
      rule: own[0] ?? machine.rule,
      modelVersion: machineVersion().model,
      rulesVersion: `${machineVersion().rules}${learned.version > 0 ? `+${learned.version}` : ''}`,
    },
  }
}

/** What categories bring with them in this district, for those who ask about many. */
export async function termsHere(ctx: Reader): Promise<(category: CategoryName) => Terms> {
  const tree = await treeOf(ctx)
  return (category) => termsOf(tree, category)
}
