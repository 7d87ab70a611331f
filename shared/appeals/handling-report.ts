import * as z from 'zod/mini'
import { Share } from '../triage/report'

/** What a report is broken down by: who handles (岗位), where, what about. */
export const reportKinds = ['post', 'grid', 'village', 'town', 'category'] as const
export const ReportKind = z.enum(reportKinds)
export type ReportKind = (typeof reportKinds)[number]

/** The numbers of a report; each opens the list of its orders. Definitions: glossary. */
export const measures = ['received', 'answered', 'onTime', 'late', 'overdue', 'solved', 'judged', 'satisfied', 'unhappy', 'reopened'] as const
export const Measure = z.enum(measures)
export type Measure = (typeof measures)[number]
export const measureName: Record<Measure, string> = {
  received: '收到',
  answered: '已答复',
  onTime: '按时答复',
  late: '超时才答复',
  overdue: '超时未答复',
  solved: '已解决',
  judged: '已评价',
  satisfied: '满意',
  unhappy: '不满意',
  reopened: '重办',
}

/** `satisfied` has no share below five judgements: a few would say who gave them. `response` is always beside it. */
export const HandlingNumbers = z.object({
  received: z.number(),
  answered: z.number(),
  overdue: z.number(),
  onTime: Share,
  solved: Share,
  response: Share,
  satisfied: z.nullable(Share),
  reopened: Share,
})
export type HandlingNumbers = z.infer<typeof HandlingNumbers>

export const HandlingReport = z.object({
  /** When the orders were last counted; null = not yet. */
  asOf: z.nullable(z.iso.datetime()),
  all: HandlingNumbers,
  /** 2026-11, newest first. */
  months: z.array(z.object({ month: z.string(), all: HandlingNumbers })),
  rows: z.array(z.object({ key: z.string(), name: z.string(), all: HandlingNumbers })),
})
export type HandlingReport = z.infer<typeof HandlingReport>

export const Month = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/, '月份应写成 2026-11'))
