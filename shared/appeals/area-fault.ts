import { areaOptionsOf, type AreaQuestion } from './area-survey'

/** What is wrong, and where. */
export interface AreaFault {
  field: string
  sentence: string
}

/** The first thing that is wrong with the questions of a survey, or null. */
export function areaFaultIn(questions: readonly AreaQuestion[]): AreaFault | null {
  for (const at of questions.keys()) {
    const sentence = areaFaultAt(questions, at)
    if (sentence) return { field: `questions.${at}`, sentence: `第 ${at + 1} 题：${sentence}` }
  }
  return null
}

/** What is wrong with one question, after those before it; null = nothing. */
export function areaFaultAt(questions: readonly AreaQuestion[], at: number): string | null {
  const question = questions[at]
  return question ? (ownFault(question, questions.slice(0, at)) ?? branchFault(question, questions.slice(0, at))) : null
}

function ownFault({ key, kind, text, options }: AreaQuestion, before: readonly AreaQuestion[]): string | null {
  if (!text.trim()) return '题目还没有写'
  if (before.some((one) => one.key === key)) return `代号 ${key} 前面用过了，请换一个`
  const chooses = kind === 'oneOf' || kind === 'severalOf'
  if (chooses && options.length < 2) return '至少要有两个选项'
  if (!chooses && options.length > 0) return '这种题没有选项，请去掉选项'
  if (options.some(({ label }) => !label.trim())) return '有一个选项还没有写'
  if (new Set(options.map((one) => one.key)).size < options.length) return '有两个选项的代号一样，请改一个'
  if (new Set(options.map(({ label }) => label.trim())).size < options.length) return '有两个选项写得一样，请改一个'
  return null
}

function branchFault({ askIf }: AreaQuestion, before: readonly AreaQuestion[]): string | null {
  if (!askIf) return null
  const asked = before.find((one) => one.key === askIf.key)
  if (!asked) return '跳题要看前面的题，请选前面的一题'
  const known = areaOptionsOf(asked).map((one) => one.key)
  if (known.length === 0) return '跳题要看的那一题没有选项，请换一题'
  if (askIf.among.length === 0) return '还没有选答了什么才问这一题'
  return askIf.among.every((one) => known.includes(one)) ? null : '跳题要看的答案已经不在那一题的选项里，请重新选'
}
