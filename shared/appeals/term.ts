import * as z from 'zod/mini'
import { Id, words } from '../platform/text'
import { CategoryName } from '../triage/category'
import { Bag } from './bag'
import { Stage } from './deadline'
import { Urgency } from './order'

export const termUnits = ['minute', 'hour', 'workhour', 'workday'] as const
export type TermUnit = (typeof termUnits)[number]
export const termUnitName: Record<TermUnit, string> = { minute: '分钟', hour: '小时', workhour: '工作时', workday: '工作日' }

/** Where the post stands that has the order. */
export const termLevels = ['grid', 'village', 'town', 'district'] as const
export type TermLevel = (typeof termLevels)[number]
export const termLevelName: Record<TermLevel, string> = { grid: '网格', village: '村社区', town: '镇街', district: '区' }

const most: Record<TermUnit, number> = { minute: 1440, hour: 720, workhour: 200, workday: 90 }

/** What a term is for; null = whichever. */
const TermKey = z.object({
  stage: Stage,
  /** A first level means those under it too. */
  category: z._default(z.nullable(CategoryName), null),
  bag: z.nullable(Bag),
  urgency: z.nullable(Urgency),
  level: z.nullable(z.enum(termLevels)),
})

/** A term (时限) to be set: from now on it holds for what comes in. */
export const TermWanted = z
  .extend(TermKey, {
    amount: z.int32('填一个整数').check(z.minimum(1, '至少是 1')),
    unit: z.enum(termUnits),
    /** The law, regulation or local decision that it rests on. */
    source: words('依据', 200, 4),
  })
  .check(z.refine(({ amount, unit }) => amount <= most[unit], { error: '时限太长，请核对', path: ['amount'] }))
export type TermWanted = z.infer<typeof TermWanted>

/** A term as it holds; `id` null = as the product comes, until the district sets its own. */
export const Term = z.extend(TermKey, {
  id: z.nullable(Id),
  amount: z.number(),
  unit: z.enum(termUnits),
  source: z.string(),
  since: z.nullable(z.iso.datetime()),
  setBy: z.nullable(z.string()),
})
export type Term = z.infer<typeof Term>
