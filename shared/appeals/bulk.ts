import * as z from 'zod/mini'
import { OnceKey } from '../platform/contract'
import { Id, line, words } from '../platform/text'
import { limits } from './limits'

/** One move on many orders (批量). */
export const BulkRequest = z.object({
  move: z.enum(['accept', 'transfer', 'remind'], '请选择要做的事'),
  /** `once` = the key of this one: asked again, also by itself, it is not moved again. */
  orders: z
    .array(z.object({ orderId: Id, version: z.int32(), once: z.optional(OnceKey) }))
    .check(z.minLength(1, '请至少选一件'), z.maxLength(limits.bulk, `一次最多 ${limits.bulk} 件`)),
  post: z.optional(line(120)),
  note: z.optional(words('内容', limits.noteText)),
})
export type BulkRequest = z.infer<typeof BulkRequest>

/** What became, or would become, of one of them. */
export const BulkRow = z.object({ orderId: z.string(), number: z.string(), title: z.string(), ok: z.boolean(), sentence: z.nullable(z.string()) })
export type BulkRow = z.infer<typeof BulkRow>
