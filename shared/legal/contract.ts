import * as z from 'zod/mini'
import { operation } from '../platform/contract'
import { Id, line, words } from '../platform/text'
import { ArticleShown, Chat } from './chat'
import { Consultation, ConsultationDetail } from './consultation'
import { ArticleChange, ArticleLine, ArticleNumber, LawLine, LawName, LawShown, StatuteVersion, VersionKey } from './statute'
import { UnansweredGroup } from './unanswered'

const lawyer = operation({ by: ['lawyer'], reach: 'territory' })
const resident = operation({ by: ['resident'], reach: 'self' })
/** Laws are public. */
const everybody = operation({ by: ['resident', 'lawyer', 'mediator', 'committee', 'townCentre', 'districtCentre', 'gridWorker', 'admin'], reach: 'anyone' })
const woken = operation({ by: ['system'], reach: 'woken' })

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
  /** An article with its neighbours and whether the law holds; without `version` the one that holds today. Open to everybody. */
  getArticle: everybody.input(z.object({ law: LawName, article: ArticleNumber, version: z.optional(VersionKey) })).output(ArticleShown),
  /** 法律法规: by name, in pages; `after` = the last name of the page before. */
  listLaws: everybody
    .input(z.object({ words: z._default(line(60), ''), kind: z._default(line(40), ''), after: z._default(line(120), '') }))
    .output(z.object({ laws: z.array(LawLine), kinds: z.array(z.string()), more: z.boolean() })),
  /** Searches laws by name, an article by its number (民法典188条), and articles by what they are about. */
  findStatutes: everybody.input(z.object({ words: words('要找的', 200) })).output(z.object({ laws: z.array(LawLine), articles: z.array(ArticleLine) })),
  getLaw: everybody.input(z.object({ law: LawName, version: z.optional(VersionKey) })).output(LawShown),
  /** What changed from one version of a law to another. */
  compareVersions: everybody.input(z.object({ law: LawName, from: VersionKey, to: VersionKey })).output(z.object({ changes: z.array(ArticleChange) })),
  /** Takes whole versions; the same again changes nothing, and nothing is removed. */
  importStatutes: woken
    .input(z.object({ versions: z.array(StatuteVersion).check(z.maxLength(500)) }))
    .output(z.object({ created: z.number(), changed: z.number(), same: z.number() })),
  /** The newest versions in pages of laws, for the index; `indexed` = whether the index already holds all of it. */
  readStatutes: woken.input(z.object({ after: line(120) })).output(
    z.object({
      stamp: z.string(),
      indexed: z.boolean(),
      laws: z.array(
        z.object({ law: z.string(), version: z.string(), articles: z.array(z.object({ number: z.string(), ordinal: z.number(), text: z.string() })) }),
      ),
    }),
  ),
  /** A part of a new index. It holds once the part with the outline, the last, has come. */
  putStatuteIndex: woken
    .input(
      z.object({
        build: Id,
        postings: z
          .array(z.object({ bucket: z.int32().check(z.minimum(0), z.maximum(65_535)), terms: z.string().check(z.maxLength(8_000_000)) }))
          .check(z.maxLength(4096)),
        last: z.nullable(z.object({ stamp: line(60), buckets: z.int32(), outline: z.string().check(z.maxLength(20_000_000)) })),
      }),
    )
    .output(z.object({})),
}
