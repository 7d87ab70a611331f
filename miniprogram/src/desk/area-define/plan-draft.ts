import { standardAreaSurvey } from '@shared/appeals/area-standard'
import type { AreaOption, AreaQuestion, AreaSurvey, SaveAreaSurvey } from '@shared/appeals/area-survey'

/** A survey while it is written; numbers as they are typed. */
export interface PlanDraft {
  id: string | null
  version: number
  territory: string
  title: string
  questions: AreaQuestion[]
  perGrid: string
  days: string
  listWay: 'phone' | 'sms'
  everyMonths: number | null
}

/** The survey as it stands, or the standard one to begin with. */
export function planOf(survey: AreaSurvey | null, territory: string): PlanDraft {
  if (!survey)
    return {
      ...standardAreaSurvey,
      id: null,
      version: 0,
      territory,
      questions: [...standardAreaSurvey.questions],
      perGrid: '10',
      days: '14',
      listWay: 'phone',
      everyMonths: 2,
    }
  const { id, version, title, questions, listWay, everyMonths } = survey
  return { id, version, territory: survey.territory, title, questions, perGrid: String(survey.perGrid), days: String(survey.days), listWay, everyMonths }
}

export function inputOf(plan: PlanDraft): SaveAreaSurvey {
  return { ...plan, title: plan.title.trim(), perGrid: Number(plan.perGrid) || 0, days: Number(plan.days) || 0 }
}

/** The same things, one of them moved by so many places. */
export function moved<T>(all: readonly T[], at: number, by: number): T[] {
  const rest = all.filter((_, n) => n !== at)
  const one = all[at]
  const to = Math.max(0, Math.min(rest.length, at + by))
  return one === undefined ? [...all] : [...rest.slice(0, to), one, ...rest.slice(to)]
}

/** Never one that was used before: what was answered under it stays comparable. */
function freshKey(prefix: string, taken: readonly { key: string }[]): string {
  for (let n = Date.now(); ; n++) {
    const key = `${prefix}${n.toString(36)}`
    if (!taken.some((one) => one.key === key)) return key
  }
}

export function freshOption(options: readonly AreaOption[]): AreaOption {
  return { key: freshKey('o', options), label: '' }
}

export function freshQuestion(kind: AreaQuestion['kind'], questions: readonly AreaQuestion[]): AreaQuestion {
  const chooses = kind === 'oneOf' || kind === 'severalOf'
  const first = freshOption([])
  return { key: freshKey('q', questions), kind, text: '', required: kind !== 'words', options: chooses ? [first, freshOption([first])] : [] }
}

/** Asked always (`null`), or only after an earlier question; what was chosen there is kept while the question is the same. */
export function branched(question: AreaQuestion, key: string | null): AreaQuestion {
  const { askIf, ...always } = question
  if (key === null) return always
  return { ...always, askIf: askIf?.key === key ? askIf : { key, among: [] } }
}

/** This answer of the earlier question leads to it, or no longer. */
export function amongToggled(question: AreaQuestion, option: string): AreaQuestion {
  const { askIf } = question
  if (!askIf) return question
  const among = askIf.among.includes(option) ? askIf.among.filter((one) => one !== option) : [...askIf.among, option]
  return { ...question, askIf: { ...askIf, among } }
}
