import * as z from 'zod/mini'
import { pageOf } from '../platform/page'
import { line, words } from '../platform/text'
import type { Outcome } from './outcome'

/** How something is deliberated (议事): people meet, or everybody writes until a day. */
export const deliberationWays = ['meeting', 'written'] as const
export const deliberationWayName: Record<(typeof deliberationWays)[number], string> = { meeting: '开会议', written: '书面征求意见' }

export const sides = ['for', 'against'] as const
export const sideName: Record<(typeof sides)[number], string> = { for: '赞成', against: '反对' }

/** What was decided (议事结果), always with reasons. */
export const verdicts = ['adopted', 'partly', 'notAdopted'] as const
export const Verdict = z.enum(verdicts, '请选择议事结果')
export type Verdict = (typeof verdicts)[number]
export const verdictName: Record<Verdict, string> = { adopted: '采纳', partly: '部分采纳', notAdopted: '没有采纳' }

/** What a reply to a suggestion may honestly say after each. */
export const outcomesAfter: Record<Verdict, readonly Outcome[]> = {
  adopted: ['solved'],
  partly: ['solved', 'explained'],
  notAdopted: ['explained', 'notNow'],
}

/** Most arguments that are written down of one. */
export const mostArguments = 60
/** Days ahead for which one can be called. */
export const deliberationDays = 180

export const NewDeliberation = {
  topic: words('议题', 100, 4),
  how: z.enum(deliberationWays, '请选择怎么议'),
  /** When they meet, or until when opinions are written. */
  at: z.iso.datetime({ offset: true, error: '时间不正确' }).check(z.maxLength(30), z.regex(/^20\d\d-/, '时间不正确')),
  place: z._default(line(100, '地点最多 100 个字'), ''),
  /** In general words: no names. */
  invited: words('请哪些人', 200, 2),
}
export const NewArgument = { side: z.enum(sides, '请选择赞成或反对'), text: words('理由', 500, 2) }
export const NewVerdict = {
  verdict: Verdict,
  reasons: words('结果的理由', 1000, 4),
  /** How many took part. */
  people: z.int32('人数应为整数').check(z.minimum(1, '至少 1 人'), z.maximum(100_000, '人数太多了')),
}

export const Argument = z.object({ side: z.enum(sides), text: z.string() })
export type Argument = z.infer<typeof Argument>

/** As the one who suggested it and whoever handles it see it. */
export const Deliberation = z.object({
  id: z.string(),
  state: z.enum(['open', 'decided']),
  topic: z.string(),
  how: z.enum(deliberationWays),
  at: z.iso.datetime(),
  place: z.string(),
  invited: z.string(),
  arguments: z.array(Argument),
  verdict: z.nullable(z.enum(verdicts)),
  reasons: z.nullable(z.string()),
  people: z.nullable(z.number()),
  decidedAt: z.nullable(z.iso.datetime()),
})
export type Deliberation = z.infer<typeof Deliberation>

/** 待召集 · 正在议 · 议过的. */
export const workLists = ['toCall', 'open', 'decided'] as const
export type WorkList = (typeof workLists)[number]
export const workListName: Record<WorkList, string> = { toCall: '待召集', open: '正在议', decided: '议过的' }

/** A suggestion (建议) as those who call deliberations have it on their list; `deliberation` null = nobody has called one. */
export const DeliberationWorkRow = z.object({
  orderId: z.string(),
  number: z.string(),
  title: z.string(),
  villageName: z.string(),
  /** Until when the one who suggested it is to be answered. */
  replyDue: z.nullable(z.iso.datetime()),
  deliberation: z.nullable(
    z.extend(z.pick(Deliberation, { topic: true, how: true, at: true, place: true, verdict: true, people: true, decidedAt: true }), {
      arguments: z.number(),
      /** When it was to be has passed, and nothing is written down. */
      isOver: z.boolean(),
    }),
  ),
})
export type DeliberationWorkRow = z.infer<typeof DeliberationWorkRow>
export const DeliberationWork = z.extend(pageOf(DeliberationWorkRow), { counts: z.object({ toCall: z.number(), open: z.number() }) })
export type DeliberationWork = z.infer<typeof DeliberationWork>

/** As everybody reads it (议事结果): nobody's name, no number of an order. */
export const PublishedDeliberation = z.extend(Deliberation, { villageName: z.string() })
export type PublishedDeliberation = z.infer<typeof PublishedDeliberation>
export const PublishedDeliberations = z.extend(pageOf(PublishedDeliberation), { villageName: z.nullable(z.string()) })
