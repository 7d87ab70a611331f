import * as z from 'zod/mini'
import { words } from '../platform/text'
import { Area, Card } from './card'
import { LegalAnswer } from './chat'

/** A district may have so many cards of its own: they are all held in memory where questions are answered. */
export const mostOwnCards = 300

const half = z.object({ text: words('答复', 200, 0), cites: z.array(z.int32().check(z.minimum(0), z.maximum(19))).check(z.maxLength(6)) })

/** A card that is still being written: nothing has to be there yet, the upper bounds are those of a card. */
export const CardDraft = z.object({
  id: Card.shape.id,
  area: Area,
  title: words('标题', 40, 0),
  asked: z.array(words('问法', 80, 0)).check(z.maxLength(20, '问法最多 20 种')),
  terms: z.array(words('关键词', 12, 0)).check(z.maxLength(20, '关键词最多 20 个')),
  answer: z.array(half).check(z.maxLength(5, '答复最多 5 句')),
  asks: z
    .array(
      z.object({
        question: words('反问', 60, 0),
        choices: z.array(z.object({ label: words('选项', 20, 0), adds: z.array(half).check(z.maxLength(4)) })).check(z.maxLength(4, '反问最多 4 个选项')),
      }),
    )
    .check(z.maxLength(2, '反问最多 2 个')),
  steps: z.array(words('步骤', 120, 0)).check(z.maxLength(8, '步骤最多 8 步')),
  papers: z.array(words('材料', 60, 0)).check(z.maxLength(10, '材料最多 10 样')),
  limits: z.array(half).check(z.maxLength(5, '时间限制最多 5 句')),
  places: z.array(words('去处', 40, 0)).check(z.maxLength(6, '去处最多 6 个')),
  cites: z
    .array(z.object({ law: words('法律名称', 80, 0), article: words('条号', 30, 0), says: words('引文', 200, 0) }))
    .check(z.maxLength(20, '最多引 20 条')),
  not: words('不包括', 160, 0),
  reviewed: Card.shape.reviewed,
})
export type CardDraft = z.infer<typeof CardDraft>

export const cardVersionStates = ['draft', 'inReview', 'published', 'retired'] as const
export const CardVersionState = z.enum(cardVersionStates)
export type CardVersionState = z.infer<typeof CardVersionState>

/** What can be done with a card's row. */
export const cardMoves = ['save', 'send', 'drop', 'publish', 'sendBack', 'retire', 'restore'] as const
export const CardMove = z.enum(cardMoves)
export type CardMove = z.infer<typeof CardMove>

/** One stretch of a card that is not what it was; names are for people. */
export const CardChange = z.object({ name: z.string(), before: z.string(), after: z.string() })
export type CardChange = z.infer<typeof CardChange>

/** What is wrong with a card: `field` is a path in the card, such as `cites.0.says`. */
export const CardProblem = z.object({ field: z.string(), sentence: z.string() })
export type CardProblem = z.infer<typeof CardProblem>

/** Which card residents get: the shipped one, the district's, none; `none` also = never published yet. */
export const cardStandings = ['shipped', 'own', 'retired', 'none'] as const
const CardStanding = z.enum(cardStandings)

export const CardLine = z.object({
  key: z.string(),
  title: z.string(),
  area: Area,
  standing: CardStanding,
  open: z.nullable(z.enum(['draft', 'inReview'])),
  /** Who wrote last, and when; null for a shipped card that nobody has touched. */
  by: z.nullable(z.string()),
  at: z.nullable(z.iso.datetime()),
})
export type CardLine = z.infer<typeof CardLine>

/** A version in the history; `no` 0 is the shipped card. `changes` are against the version before. */
export const CardVersionShown = z.object({
  no: z.number(),
  state: z.union([CardVersionState, z.literal('shipped')]),
  author: z.nullable(z.string()),
  writtenAt: z.nullable(z.iso.datetime()),
  reviewer: z.nullable(z.string()),
  reviewedAt: z.nullable(z.iso.datetime()),
  /** What the reviewer said last. */
  words: z.nullable(z.string()),
  changes: z.array(CardChange),
})
export type CardVersionShown = z.infer<typeof CardVersionShown>

export const CardDetail = z.object({
  key: z.string(),
  /** Goes up with every change; sent back with each, so that nobody overwrites what they have not seen. */
  revision: z.number(),
  standing: CardStanding,
  open: z.nullable(z.enum(['draft', 'inReview'])),
  /** The open version where there is one, else what residents get or got last. */
  card: CardDraft,
  versions: z.array(CardVersionShown),
  moves: z.array(CardMove),
})
export type CardDetail = z.infer<typeof CardDetail>

/** A card as it stands, looked at: what hinders saving it, and what a resident would be told. */
export const CardLookedAt = z.object({ problems: z.array(CardProblem), preview: LegalAnswer })
export type CardLookedAt = z.infer<typeof CardLookedAt>
