import * as z from 'zod/mini'
import { operation } from '../platform/contract'
import { HandedOver, HandOver } from '../platform/hand-over'
import { staff } from '../platform/role'
import { TerritoryPath } from '../platform/territory'
import { Id, line, words } from '../platform/text'
import { AskedReport, Month } from './asked-report'
import { Card } from './card'
import { CardDetail, CardDraft, CardLine, CardLookedAt } from './card-version'
import { ArticleShown, Chat } from './chat'
import { Phrase, PhraseKey, SavePhrase, SuggestedCard } from './consult-help'
import { Consultation, ConsultationDetail } from './consultation'
import { ArticleChange, ArticleLine, ArticleNumber, LawLine, LawName, LawShown, StatuteVersion, VersionKey } from './statute'
import { UnansweredGroup } from './unanswered'

const lawyer = operation({ by: ['lawyer'], reach: 'territory' })
/** Those who look after the district's cards: lawyers write, another one over the whole district or the district centre publishes. */
const cardKeeper = operation({ by: ['lawyer', 'districtCentre'], reach: 'territory' })
const CardKey = Card.shape.id
const Revision = z.int32().check(z.minimum(0))
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
        text: words('问题', 10_000),
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
  /** Cards that fit what the resident of a consultation has said, in the words of a reply. */
  suggestCards: lawyer.input(z.object({ id: Id })).output(z.array(SuggestedCard)),
  /** 常用语 for replies: of the lawyers of one's place, and those that come with the product. */
  listPhrases: lawyer.input(z.object({})).output(z.array(Phrase)),
  savePhrase: lawyer.input(SavePhrase).output(Phrase),
  dropPhrase: lawyer.input(PhraseKey).output(z.object({ ok: z.literal(true) })),
  /** 交接: the consultations that a lawyer answers. */
  handOverConsultations: operation({ by: staff, reach: 'territory' }).input(HandOver).output(HandedOver),
  /** 没帮到: puts the question behind an answer on the lawyers' list, masked. `no` is the answer's turn. */
  sayUnhelped: resident.input(z.object({ chat: Id, no: z.int32().check(z.minimum(0), z.maximum(10_000)) })).output(z.object({ told: z.boolean() })),
  /** What was asked and not answered in one's territory, grouped by likeness (没答上的). */
  listUnanswered: lawyer.input(z.object({})).output(z.array(UnansweredGroup)),
  /** Takes questions off the list. */
  settleUnanswered: lawyer
    .input(z.object({ ids: z.array(Id).check(z.minLength(1, '请选择问题'), z.maxLength(300)) }))
    .output(z.object({ settled: z.number() })),
  /** 知识卡: what residents get in this district and what is being written, by words of title and wordings. */
  listCards: cardKeeper
    .input(z.object({ words: z._default(line(60), ''), only: z._default(z.enum(['all', 'open', 'inReview', 'own', 'retired']), 'all') }))
    .output(z.object({ cards: z.array(CardLine), more: z.boolean() })),
  getCard: cardKeeper.input(z.object({ key: CardKey })).output(CardDetail),
  /** Looks a card over while it is being written; nothing is kept. */
  checkCard: cardKeeper.input(z.object({ card: CardDraft })).output(CardLookedAt),
  /** Keeps it as the district's draft. Refused, with the field, while anything in it does not hold. `questions` = those on the list that it answers. */
  saveCard: lawyer.input(z.object({ card: CardDraft, revision: Revision, questions: z._default(z.array(Id).check(z.maxLength(300)), []) })).output(CardDetail),
  sendCardToReview: lawyer.input(z.object({ key: CardKey, revision: Revision })).output(CardDetail),
  /** Gives a draft up; it stays in the history. */
  dropCardDraft: lawyer.input(z.object({ key: CardKey, revision: Revision })).output(CardDetail),
  /** By somebody else than who wrote it, over the whole district. From now on residents get it. */
  publishCard: cardKeeper.input(z.object({ key: CardKey, revision: Revision, words: z._default(words('审核意见', 500, 0), '') })).output(CardDetail),
  /** 退回: a draft again, with what to change. Who wrote it may take it back so. */
  sendCardBack: cardKeeper.input(z.object({ key: CardKey, revision: Revision, words: words('退回意见', 500, 2) })).output(CardDetail),
  /** 停用: nobody is answered with it any more, a shipped one neither. */
  retireCard: cardKeeper.input(z.object({ key: CardKey, revision: Revision, words: words('停用原因', 500, 2) })).output(CardDetail),
  /** An old version as a new draft; 0 = the shipped one. */
  restoreCard: lawyer.input(z.object({ key: CardKey, revision: Revision, no: z.int32().check(z.minimum(0)) })).output(CardDetail),
  /** 居民问了什么: in a month, at one's own place or one under it. */
  reportAsked: operation({ by: ['lawyer', 'committee', 'townCentre', 'districtCentre'], reach: 'territory' })
    .input(z.object({ month: Month, territory: z.optional(TerritoryPath) }))
    .output(AskedReport),
  /** An article with its neighbours and whether the law holds; without `version` the one that holds today. Open to everybody. */
  getArticle: everybody.input(z.object({ law: LawName, article: ArticleNumber, version: z.optional(VersionKey) })).output(ArticleShown),
  /** 法律法规: by name, in pages; `after` = the last name of the page before. */
  listLaws: everybody
    .input(z.object({ words: z._default(line(60), ''), kind: z._default(line(40), ''), after: z._default(line(120), '') }))
    .output(z.object({ laws: z.array(LawLine), kinds: z.array(z.string()), more: z.boolean(), excerpts: z.boolean() })),
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
