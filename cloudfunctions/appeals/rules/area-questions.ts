import type { AreaFault } from '@shared/appeals/area-fault'
import { type AreaAnswer, areaOptionsOf, type AreaQuestion, isAreaAsked } from '@shared/appeals/area-survey'

export interface AreaGiven {
  chosen: Record<string, string[]>
  words: Record<string, string>
  /** Something was answered that counts as unhappy. */
  unhappy: boolean
}

/** Answers as they are kept: only to what was asked. Says what is missing or wrong instead. */
export function readAreaAnswers(questions: readonly AreaQuestion[], answers: readonly AreaAnswer[]): AreaGiven | AreaFault {
  const given: AreaGiven = { chosen: {}, words: {}, unhappy: false }
  const kept: AreaAnswer[] = []
  for (const [at, question] of questions.entries()) {
    if (!isAreaAsked(question, kept)) continue
    const answer = answers.find(({ key }) => key === question.key) ?? { key: question.key, chosen: [], words: '' }
    const sentence = wrongWith(question, answer)
    if (sentence) return { field: `answers.${question.key}`, sentence: `第 ${at + 1} 题${sentence}` }
    kept.push(answer)
    keep(given, question, answer)
  }
  return given
}

export const isAreaFault = (one: AreaGiven | AreaFault): one is AreaFault => 'sentence' in one

function wrongWith(question: AreaQuestion, { chosen, words }: AreaAnswer): string | null {
  const { kind, required } = question
  if (kind === 'words') return required && !words.trim() ? '还没有写' : null
  if (required && chosen.length === 0) return '还没有选'
  if (kind !== 'severalOf' && chosen.length > 1) return '只能选一个'
  const known = areaOptionsOf(question).map(({ key }) => key)
  return chosen.every((one) => known.includes(one)) ? null : '的答案不在选项里，请重新选'
}

function keep(given: AreaGiven, question: AreaQuestion, { chosen, words }: AreaAnswer): void {
  const { key, kind } = question
  if (kind === 'words') {
    if (words.trim()) given.words[key] = words.trim()
    return
  }
  if (chosen.length === 0) return
  given.chosen[key] = [...new Set(chosen)]
  if (areaOptionsOf(question).some((one) => one.mark === 'bad' && chosen.includes(one.key))) given.unhappy = true
}

/** Questions that have a score: the share of those who answered something that counts as satisfied. */
export const areaScored = (questions: readonly AreaQuestion[]): AreaQuestion[] =>
  questions.filter((one) => one.kind !== 'severalOf' && areaOptionsOf(one).some(({ mark }) => mark === 'good'))
