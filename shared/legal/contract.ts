import * as z from 'zod/mini'
import { operation } from '../platform/contract'
import { Id, line, words } from '../platform/text'
import { ArticleShown, Chat } from './chat'
import { Consultation, ConsultationDetail } from './consultation'
import { UnansweredGroup } from './unanswered'

const lawyer = operation({ by: ['lawyer'], reach: 'territory' })
const resident = operation({ by: ['resident'], reach: 'self' })

export const legalContract = {
  /**
   * Says something in a conversation and gets an answer; `chat` null begins one. `key` makes saying twice one turn. `choice` answers a
   * short question of the last answer by a tap.
   */
  say: resident
    .input(
      z.object({
        chat: z.nullable(Id),
        key: line(64).check(z.minLength(8, '缺少编号')),
        text: words('问题', 2000),
        choice: z.optional(
          z.object({ card: line(60), question: z.int32().check(z.minimum(0), z.maximum(1)), choice: z.int32().check(z.minimum(0), z.maximum(3)) }),
        ),
      }),
    )
    .output(Chat),
  showChat: resident.input(z.object({ chat: Id })).output(Chat),
  /** One's own conversations, the latest first (我的问题). */
  listChats: resident.input(z.object({})).output(z.array(z.object({ id: z.string(), title: z.string(), at: z.iso.datetime() }))),
  /** 请律师答复: hands the conversation to the lawyer of one's village, town or district. `named` = the lawyer may see the name. */
  askLawyer: resident.input(z.object({ chat: Id, named: z._default(z.boolean(), false) })).output(Chat),
  /** What the lawyer's help was worth, once it is over. */
  rateLawyer: resident.input(z.object({ chat: Id, score: z.int32().check(z.minimum(1, '请选择 1–5'), z.maximum(5, '请选择 1–5')) })).output(Chat),
  listConsultations: lawyer.input(z.object({ closed: z._default(z.boolean(), false) })).output(z.array(Consultation)),
  showConsultation: lawyer.input(z.object({ id: Id })).output(ConsultationDetail),
  /** By the lawyer, to the resident or as a note for lawyers alone; the same `key` twice is said once. */
  answerAsLawyer: lawyer
    .input(z.object({ id: Id, key: line(64).check(z.minLength(8, '缺少编号')), text: words('答复', 2000), internal: z._default(z.boolean(), false) }))
    .output(ConsultationDetail),
  /** Ends it with a summary that the resident keeps. */
  closeConsultation: lawyer.input(z.object({ id: Id, summary: words('小结', 1000, 4) })).output(ConsultationDetail),
  /** 没帮到: puts the question behind an answer on the lawyers' list, masked. `no` is the answer's turn. */
  sayUnhelped: resident.input(z.object({ chat: Id, no: z.int32().check(z.minimum(0), z.maximum(10_000)) })).output(z.object({ told: z.boolean() })),
  /** What was asked and not answered in one's territory, grouped by likeness (没答上的). */
  listUnanswered: lawyer.input(z.object({})).output(z.array(UnansweredGroup)),
  /** Takes questions off the list. */
  settleUnanswered: lawyer
    .input(z.object({ ids: z.array(Id).check(z.minLength(1, '请选择问题'), z.maxLength(300)) }))
    .output(z.object({ settled: z.number() })),
  /** An article that a card cites, with its neighbours and whether the law holds. Open to everybody. */
  getArticle: operation({ by: ['resident', 'lawyer', 'mediator', 'committee', 'townCentre', 'districtCentre', 'gridWorker', 'admin'], reach: 'anyone' })
    .input(z.object({ law: line(80), article: line(30) }))
    .output(ArticleShown),
}
