import * as z from 'zod/mini'
import { Id } from './text'

/** 交接: what hangs on one person in a post goes to somebody else in the same post. Both are named by their right; without `to` it is only looked at. */
export const HandOver = z.object({ from: Id, to: z.nullable(Id) })

export const handedKinds = ['order', 'judge', 'reader', 'shift', 'consultation'] as const
export type HandedKind = (typeof handedKinds)[number]
export const handedKindName: Record<HandedKind, string> = {
  order: '手上的工单',
  judge: '退单裁定人',
  reader: '敏感件点名',
  shift: '排班',
  consultation: '法律咨询',
}

/** One thing that hangs on somebody, or was handed over. */
export const HandedRow = z.object({
  kind: z.enum(handedKinds),
  id: z.string(),
  title: z.string(),
  note: z.nullable(z.string()),
  result: z.enum(['hangs', 'handed']),
})
export type HandedRow = z.infer<typeof HandedRow>

/** `more` = how many hang there beyond those in `rows`: asked again, they follow. */
export const HandedOver = z.object({ rows: z.array(HandedRow), more: z.number() })
export type HandedOver = z.infer<typeof HandedOver>

/** A post somebody may hand over, and who else is in it. */
export const HandOverPost = z.object({
  grant: Id,
  name: z.nullable(z.string()),
  post: z.string(),
  territoryName: z.string(),
  state: z.enum(['coming', 'living', 'ended']),
  others: z.array(z.object({ grant: Id, name: z.string() })),
})
export type HandOverPost = z.infer<typeof HandOverPost>
