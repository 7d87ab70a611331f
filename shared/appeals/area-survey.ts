import * as z from 'zod/mini'
import { Share } from '../triage/report'
import { Id, line, words } from '../platform/text'
import { TerritoryPath } from '../platform/territory'

/** Numbers of the area survey (群众安全感、满意度) that people meet. */
export const areaLimits = {
  questions: 20,
  options: 12,
  /** People asked in one grid. */
  perGrid: 100,
  /** Calendar days a round is open. */
  days: 60,
  /** Telephone numbers in one upload. */
  phones: 500,
  /** So often somebody is called before a reserve takes their place. */
  tries: 3,
  /** Minutes that a call is kept for the interviewer who got it. */
  holdMinutes: 15,
  /** Answers below this number are not shown: they would say who gave them. */
  fewest: 5,
  words: 500,
} as const

export const areaQuestionKinds = ['oneOf', 'scale', 'severalOf', 'words'] as const
export const areaKindName: Record<(typeof areaQuestionKinds)[number], string> = { oneOf: '单选', scale: '1–5 分', severalOf: '多选', words: '文字' }
const Key = z.string().check(z.regex(/^[a-z][a-zA-Z0-9]{0,19}$/, '代号请用小写字母开头的英文或数字'))

/** `mark` says what an answer counts as: satisfied, or unhappy (进补差). */
export const AreaOption = z.object({ key: Key, label: words('选项', 40), mark: z.optional(z.enum(['good', 'bad'])) })
export type AreaOption = z.infer<typeof AreaOption>

export const AreaQuestion = z.object({
  key: Key,
  kind: z.enum(areaQuestionKinds),
  text: words('题目', 120),
  required: z._default(z.boolean(), true),
  options: z._default(z.array(AreaOption).check(z.maxLength(areaLimits.options, '选项太多')), []),
  /** Asked only if an earlier question was answered with one of these. */
  askIf: z.optional(z.object({ key: Key, among: z.array(line(20)).check(z.minLength(1), z.maxLength(areaLimits.options)) })),
})
export type AreaQuestion = z.infer<typeof AreaQuestion>

/** The five answers of a scale; 4–5 are satisfied, 1–2 unhappy, as in the survey after a reply. */
const scale: readonly AreaOption[] = [
  { key: '5', label: '很满意', mark: 'good' },
  { key: '4', label: '满意', mark: 'good' },
  { key: '3', label: '一般' },
  { key: '2', label: '不满意', mark: 'bad' },
  { key: '1', label: '很不满意', mark: 'bad' },
]
export const areaOptionsOf = ({ kind, options }: Pick<AreaQuestion, 'kind' | 'options'>): readonly AreaOption[] => (kind === 'scale' ? scale : options)

export const AreaAnswer = z.object({
  key: line(20),
  chosen: z._default(z.array(line(20)).check(z.maxLength(areaLimits.options)), []),
  words: z._default(line(areaLimits.words, `最多 ${areaLimits.words} 个字`), ''),
})
export type AreaAnswer = z.infer<typeof AreaAnswer>
export const AreaAnswers = z.array(AreaAnswer).check(z.maxLength(areaLimits.questions * 2))

/** Whether this question is asked after these answers (跳题). */
export function isAreaAsked({ askIf }: Pick<AreaQuestion, 'askIf'>, answers: readonly Pick<AreaAnswer, 'key' | 'chosen'>[]): boolean {
  return !askIf || answers.some(({ key, chosen }) => key === askIf.key && chosen.some((one) => askIf.among.includes(one)))
}

const wholeNumber = (least: number, most: number, said: string) => z.int32(said).check(z.minimum(least, said), z.maximum(most, said))
const areaListWays = ['phone', 'sms'] as const
export type AreaListWay = (typeof areaListWays)[number]

export const AreaPlan = z.object({
  title: words('名称', 60),
  territory: TerritoryPath,
  questions: z.array(AreaQuestion).check(z.minLength(1, '至少一道题'), z.maxLength(areaLimits.questions, `最多 ${areaLimits.questions} 道题`)),
  perGrid: wholeNumber(1, areaLimits.perGrid, `每个网格 1–${areaLimits.perGrid} 人`),
  days: wholeNumber(1, areaLimits.days, `开放 1–${areaLimits.days} 天`),
  /** How those of the telephone list, and people without WeChat, are asked. */
  listWay: z._default(z.enum(areaListWays), 'phone'),
  /** 2 = every two months; null = only by hand. */
  everyMonths: z.nullable(wholeNumber(1, 12, '每 1–12 个月一次')),
})
export type AreaPlan = z.infer<typeof AreaPlan>
/** `version` = the one that was looked at; a version that was sent stays as it was and a new one is made. */
export const SaveAreaSurvey = z.extend(AreaPlan, { id: z.nullable(Id), version: z.int32() })
export type SaveAreaSurvey = z.infer<typeof SaveAreaSurvey>

export const AreaRound = z.object({
  id: z.string(),
  surveyId: z.string(),
  title: z.string(),
  number: z.number(),
  territory: z.string(),
  territoryName: z.string(),
  state: z.enum(['sampling', 'running', 'closed']),
  startedAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
})
export type AreaRound = z.infer<typeof AreaRound>

export const AreaSurvey = z.extend(AreaPlan, {
  id: z.string(),
  version: z.number(),
  /** It was sent: changing it makes a new version. */
  frozen: z.boolean(),
  territoryName: z.string(),
  nextAt: z.nullable(z.iso.datetime()),
  /** The caller may change it. */
  mine: z.boolean(),
  rounds: z.array(AreaRound),
})
export type AreaSurvey = z.infer<typeof AreaSurvey>

/** How far one grid is. `asked` counts those who left without an answer, too. */
export const AreaProgress = z.object({
  grid: z.string(),
  name: z.string(),
  quota: z.number(),
  /** People who could have been asked. */
  known: z.number(),
  sampled: z.boolean(),
  asked: z.number(),
  answered: z.number(),
  refused: z.number(),
  unreached: z.number(),
  toCall: z.number(),
  reserves: z.number(),
  /** Through the group's link; not in the sample's results. */
  volunteers: z.number(),
})
export type AreaProgress = z.infer<typeof AreaProgress>
/** `held` = so many answers have words that wait for somebody to look at them. */
export const AreaRoundDetail = z.extend(AreaRound, { response: Share, held: z.number(), grids: z.array(AreaProgress) })
export type AreaRoundDetail = z.infer<typeof AreaRoundDetail>

export const areaOutcomes = ['answered', 'refused', 'noAnswer', 'later', 'wrongNumber'] as const
export const areaOutcomeName: Record<(typeof areaOutcomes)[number], string> = {
  answered: '答完了',
  refused: '不愿意答',
  noAnswer: '没人接',
  later: '约好再打',
  wrongNumber: '号码不对',
}
/** The next telephone interview: the name and number are masked. */
export const AreaCall = z.object({
  id: z.string(),
  roundId: z.string(),
  title: z.string(),
  gridName: z.string(),
  name: z.string(),
  phone: z.string(),
  tries: z.number(),
  questions: z.array(AreaQuestion),
})
export type AreaCall = z.infer<typeof AreaCall>

/** How the numbers of a round stand (电话名单): to be called now, waiting for another time, and how it ended. */
export const areaCallStates = ['toCall', 'again', 'answered', 'refused', 'unreached'] as const
export type AreaCallState = (typeof areaCallStates)[number]
export const areaCallStateName: Record<AreaCallState, string> = {
  toCall: '待打',
  again: '换时间再打',
  answered: '答完了',
  refused: '不愿意答',
  unreached: '没联系上',
}
/** One number of a round; name and number are masked. `caller` = who has it in hand or called last. */
export const AreaCallRow = z.object({
  id: z.string(),
  gridName: z.string(),
  name: z.string(),
  phone: z.string(),
  state: z.enum(areaCallStates),
  /** Why it is as it is: 没人接, 约好再打, 号码不对. */
  last: z.nullable(z.enum(areaOutcomes)),
  tries: z.number(),
  nextTryAt: z.nullable(z.iso.datetime()),
  caller: z.nullable(z.object({ name: z.string(), mine: z.boolean(), until: z.nullable(z.iso.datetime()) })),
})
export type AreaCallRow = z.infer<typeof AreaCallRow>

/** What somebody wrote that a person must look at before anybody else reads it. Whose it is is not in it. */
export const AreaHeld = z.object({
  id: z.string(),
  gridName: z.string(),
  heldFor: z.string(),
  words: z.array(z.object({ question: z.string(), text: z.string() })),
})
export type AreaHeld = z.infer<typeof AreaHeld>

/** What somebody who was asked sees. `volunteer` = through a group's link. */
export const AreaForm = z.object({
  title: z.string(),
  gridName: z.string(),
  closesAt: z.iso.datetime(),
  state: z.enum(['open', 'answered', 'over']),
  volunteer: z.boolean(),
  questions: z.array(AreaQuestion),
})
export type AreaForm = z.infer<typeof AreaForm>

/** A share with the number it rests on; null where fewer than five answered, or where it could be worked out from its neighbours. */
const Hidable = z.nullable(Share)
const AreaRow = z.object({ territory: z.string(), name: z.string(), response: Share, scores: z.array(z.object({ key: z.string(), good: Hidable })) })
export type AreaRow = z.infer<typeof AreaRow>
export const AreaResults = z.object({
  round: AreaRound,
  territoryName: z.string(),
  response: Share,
  questions: z.array(
    z.object({
      key: z.string(),
      text: z.string(),
      kind: z.enum(areaQuestionKinds),
      of: z.number(),
      good: Hidable,
      options: z.array(z.object({ key: z.string(), label: z.string(), share: Hidable })),
    }),
  ),
  rows: z.array(AreaRow),
  trend: z.array(z.object({ number: z.number(), startedAt: z.iso.datetime(), response: Share, scores: z.array(z.object({ key: z.string(), good: Hidable })) })),
  volunteers: z.object({ of: z.number(), scores: z.array(z.object({ key: z.string(), good: Hidable })) }),
  /** What people wrote, without whatever tells who they are; null = the caller sees only totals. */
  words: z.nullable(z.array(z.object({ key: z.string(), text: z.string(), said: z.array(z.string()) }))),
})
export type AreaResults = z.infer<typeof AreaResults>

/** 补差: an unhappy answer of somebody who agreed to be contacted, and what became of it. */
export const AreaUnhappy = z.object({
  id: z.string(),
  gridName: z.string(),
  name: z.string(),
  phone: z.string(),
  complaints: z.array(z.object({ question: z.string(), answer: z.string() })),
  words: z.array(z.string()),
  /** What they wrote waits to be looked at and is not in `words`. */
  held: z.boolean(),
  order: z.nullable(z.object({ orderId: z.string(), number: z.string(), status: z.string(), done: z.boolean() })),
})
export type AreaUnhappy = z.infer<typeof AreaUnhappy>
