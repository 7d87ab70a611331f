import * as z from 'zod/mini'
import { line } from '../platform/text'
import { Bag } from './bag'
import { Measure, Month, ReportKind } from './handling-report'
import { InboxTab } from './order'

/** Rows that one file holds at most (导出). */
export const mostExported = 5000

/** Which list is exported (导出): an inbox as filtered, or the orders behind one number of the report. */
export const ExportRequest = z.discriminatedUnion('list', [
  z.object({ list: z.literal('inbox'), tab: InboxTab, bag: z.optional(Bag), mineOnly: z._default(z.boolean(), false) }),
  z.object({
    list: z.literal('reported'),
    measure: Measure,
    by: z.optional(ReportKind),
    key: z.optional(line(200)),
    month: z.optional(Month),
    months: z._default(z.int('月数应为整数').check(z.minimum(1, '至少看 1 个月'), z.maximum(24, '最多看 24 个月')), 6),
  }),
])
export type ExportRequest = z.output<typeof ExportRequest>

export const Export = z.object({
  id: z.string(),
  /** `gone`: a day has passed and the file was removed. */
  state: z.enum(['waiting', 'ready', 'failed', 'gone']),
  /** Rows written so far. */
  rows: z.number(),
  /** There was more than one file holds. */
  cut: z.boolean(),
  /** Works for a few minutes; ask again for another. */
  url: z.nullable(z.string()),
})
export type Export = z.infer<typeof Export>
