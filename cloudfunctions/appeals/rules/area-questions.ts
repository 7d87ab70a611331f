import { type AreaAnswer, areaOptionsOf, type AreaQuestion, isAreaAsked } from '@shared/appeals/area-survey'

/** What is wrong, and where. */
export interface AreaFault {
  field: string
  sentence: string
}

/** The first thing that is wrong with the questions of a survey, or null. */
export function areaFaultIn(questions: readonly AreaQuestion[]): AreaFault | null {
  for (const [at, question] of questions.entries()) {
    const sentence = faultOf(question, questions.slice(0, at))
    if (sentence) return { field: `questions.${at}`, sentence: `第 ${at + 1} 题：${sentence}` }
  }
  return null
}

function faultOf(question: AreaQuestion, before: readonly AreaQuestion[]): string | null {
  const { key, kind, options, askIf } = question
  if (before.some((one) => one.key === key)) return `代号 ${key} 前面用过了，请换一个`
  const chooses = kind === 'oneOf' || kind === 'severalOf'
  if (chooses && options.length < 2) return '至少要有两个选项'
  if (!chooses && options.length > 0) return '这种题没有选项，请去掉选项'
  if (new Set(options.map((one) => one.key)).size < options.length) return '有两个选项的代号一样，请改一个'
  if (!askIf) return null
  const asked = before.find((one) => one.key === askIf.key)
  if (!asked) return '跳题要看前面的题，请选前面的一题'
  const known = areaOptionsOf(asked).map((one) => one.key)
  return askIf.among.every((one) => known.includes(one)) ? null : '跳题的答案不在那一题的选项里，请重新选'
}

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
