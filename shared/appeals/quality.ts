import * as z from 'zod/mini'
import { line, words } from '../platform/text'
import { TerritoryPath } from '../platform/territory'
import { Share } from '../triage/report'

/** What a look at a closed order can find wrong (抽查发现). */
export const qualityFlaws = ['notAnswered', 'notSolved', 'noEvidence', 'late', 'harsh', 'wrongCategory'] as const
export type QualityFlaw = (typeof qualityFlaws)[number]
export const qualityFlawName: Record<QualityFlaw, string> = {
  notAnswered: '答非所问',
  notSolved: '没办成说办成',
  noEvidence: '没有凭据',
  late: '拖着不办',
  harsh: '用语生硬',
  wrongCategory: '分错了类',
}

/** The most orders in one sample, and the longest span that it is drawn from, in days. */
export const qualityLimits = { size: 200, days: 366, note: 500 } as const

const isDay = (text: string) => /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
const Day = line(10).check(z.refine(isDay, '没有这一天，日期应像 2026-11-01'))

export const DrawSample = z.object({
  territory: TerritoryPath,
  /** Closed on these days, both included. */
  since: Day,
  until: Day,
  category: z.optional(line(30)),
  size: z.int32('件数应为整数').check(z.minimum(1, '至少抽 1 件'), z.maximum(qualityLimits.size, `一次最多抽 ${qualityLimits.size} 件`)),
  /** Decides with the span which orders are drawn: the same seed over the same orders draws the same (可复算). */
  seed: z.optional(line(40)),
})

export const JudgeSampled = z.object({
  sampleId: z.uuid('编号不正确'),
  orderId: z.uuid('编号不正确'),
  /** Empty = nothing found wrong. */
  flaws: z.array(z.enum(qualityFlaws)).check(z.maxLength(qualityFlaws.length)),
  note: z._default(z.nullable(words('说明', qualityLimits.note)), null),
})

export const SampleShown = z.object({
  id: z.string(),
  territory: TerritoryPath,
  territoryName: z.string(),
  since: z.string(),
  until: z.string(),
  category: z.nullable(z.string()),
  seed: z.string(),
  /** Closed orders that it was drawn from, and how many were drawn. */
  population: z.number(),
  size: z.number(),
  judged: z.number(),
  drawnBy: z.nullable(z.string()),
  drawnAt: z.iso.datetime(),
  /** Of those judged: without a flaw, with its 95 % interval. */
  good: Share,
  flaws: z.array(z.object({ flaw: z.enum(qualityFlaws), count: z.number() })),
})
export type SampleShown = z.infer<typeof SampleShown>

export const SampledOrder = z.object({
  orderId: z.string(),
  number: z.string(),
  title: z.string(),
  placeName: z.string(),
  category: z.string(),
  outcome: z.nullable(z.string()),
  closedAt: z.nullable(z.iso.datetime()),
  /** Who answered it; the caller's own are for somebody else. */
  post: z.string(),
  own: z.boolean(),
  flaws: z.nullable(z.array(z.enum(qualityFlaws))),
  note: z.nullable(z.string()),
  judgedBy: z.nullable(z.string()),
})
export type SampledOrder = z.infer<typeof SampledOrder>

export const SampleDetail = z.extend(SampleShown, { orders: z.array(SampledOrder) })
export type SampleDetail = z.infer<typeof SampleDetail>
