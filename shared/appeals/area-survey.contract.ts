import * as z from 'zod/mini'
import { operation } from '../platform/contract'
import { pageOf, PageRequest } from '../platform/page'
import { supervisors } from '../platform/role'
import { TerritoryPath, territoryLevels } from '../platform/territory'
import { Id, line, Moment, Phone, words } from '../platform/text'
import {
  AreaAnswers,
  AreaCall,
  AreaCallRow,
  areaCallStates,
  AreaForm,
  AreaHeld,
  areaLimits,
  areaOutcomes,
  AreaResults,
  AreaRound,
  AreaRoundDetail,
  AreaSurvey,
  AreaUnhappy,
  SaveAreaSurvey,
} from './area-survey'

const defining = operation({ by: [...supervisors, 'admin'], reach: 'territory' })
const asking = operation({ by: supervisors, reach: 'territory' })
const resident = operation({ by: ['resident'], reach: 'self' })
const woken = operation({ by: ['system'], reach: 'woken' })
const Done = z.object({ ok: z.literal(true) })
const Round = z.object({ roundId: Id })
/** The code of a link, or the id of the place in the sample that was told in the mini-program. */
const ref = line(64).check(z.minLength(8, '链接不完整，请从短信或群里重新打开'))
const contact = { agreed: z._default(z.boolean(), false), name: z.optional(words('称呼', 30)), phone: z.optional(Phone) }

/** The area survey (群众安全感、满意度): define, sample, ask, count, make good. */
export const areaContract = {
  /** Defines a survey, or changes one; what was sent stays and a new version is made. */
  saveAreaSurvey: defining.input(SaveAreaSurvey).output(AreaSurvey),
  listAreaSurveys: operation({ by: [...supervisors, 'admin', 'gridWorker', 'auditor'], reach: 'territory' })
    .input(z.object({}))
    .output(z.array(AreaSurvey)),
  /** Starts a round over `territory`, which lies in the survey's. */
  startAreaRound: defining.input(z.object({ surveyId: Id, territory: TerritoryPath })).output(AreaRound),
  getAreaRound: defining.input(Round).output(AreaRoundDetail),
  /** Telephone numbers to ask, grid by grid (电话名单); who is in it already is passed over. */
  addAreaPhones: asking
    .input(
      z.object({
        grid: TerritoryPath,
        people: z
          .array(z.object({ name: words('姓名', 30), phone: Phone }))
          .check(z.minLength(1, '名单是空的'), z.maxLength(areaLimits.phones, `一次最多 ${areaLimits.phones} 个号码`)),
      }),
    )
    .output(z.object({ added: z.number(), known: z.number() })),
  /** The link for a grid's WeChat group; its answers are counted apart. */
  getAreaGroupLink: asking.input(z.extend(Round, { grid: TerritoryPath })).output(z.object({ url: z.string(), ref: z.string() })),
  /** The numbers of a round that are asked by telephone, as they stand. */
  listAreaCalls: asking
    .input(z.extend(Round, { state: z._default(z.enum(areaCallStates), 'toCall'), ...PageRequest }))
    .output(z.extend(pageOf(AreaCallRow), { counts: z.record(z.enum(areaCallStates), z.number()) })),
  /** The next call, or the one that was picked from the list. */
  nextAreaCall: asking.input(z.extend(Round, { id: z.optional(Id) })).output(z.object({ call: z.nullable(AreaCall) })),
  /** Name and number in full; the reading is recorded with its reason. */
  revealAreaContact: asking.input(z.object({ id: Id, reason: words('查看理由', 100) })).output(z.object({ name: z.string(), phone: z.string() })),
  /** `at`: when to call again, for the outcome `later`. */
  recordAreaCall: asking
    .input(
      z.object({
        id: Id,
        outcome: z.enum(areaOutcomes),
        answers: z._default(AreaAnswers, []),
        agreed: z._default(z.boolean(), false),
        at: z.optional(Moment),
      }),
    )
    .output(Done),
  /** Shares with their intervals; below five answers nothing. */
  getAreaResults: operation({ by: [...supervisors, 'admin', 'gridWorker', 'auditor'], reach: 'territory' })
    .input(z.extend(Round, { level: z._default(z.enum(territoryLevels), 'grid') }))
    .output(AreaResults),
  /** Words that the check of contents holds back (待看的话). */
  listAreaHeld: asking.input(z.extend(Round, PageRequest)).output(pageOf(AreaHeld)),
  /** Shows words that were held, or keeps them out for good; the answers to the other questions count all the same. */
  judgeAreaWords: asking.input(z.object({ id: Id, show: z.boolean() })).output(Done),
  listAreaUnhappy: asking.input(z.extend(Round, PageRequest)).output(pageOf(AreaUnhappy)),
  /** 补差: an order for what somebody was unhappy with. */
  orderFromArea: asking.input(z.object({ id: Id })).output(z.object({ number: z.string(), already: z.boolean() })),

  // who was asked
  getAreaForm: resident.input(z.object({ ref })).output(AreaForm),
  /** `key` makes sending twice one answer. */
  answerArea: resident.input(z.object({ ref, key: line(64).check(z.minLength(8, '缺少提交编号')), answers: AreaAnswers, ...contact })).output(Done),
  declineArea: resident.input(z.object({ ref })).output(Done),

  // woken
  /** Starts what is due, samples, asks, reminds and closes, a batch at a time. */
  runAreaSurveys: woken
    .input(z.object({}))
    .output(z.object({ started: z.number(), sampled: z.number(), asked: z.number(), reminded: z.number(), closed: z.number() })),
  textAreaInvitation: woken.input(z.object({ id: Id, again: z.boolean() })).output(z.object({ sent: z.boolean() })),
}
