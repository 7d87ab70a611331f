import * as z from 'zod/mini'
import { limits } from '../appeals/limits'
import { operation } from '../platform/contract'
import { words } from '../platform/text'

/** One ticket of an outside channel (渠道工单), already in our words. Source + its own id = one appeal. */
export const Ticket = z.object({
  id: z.string('缺少编号').check(z.trim(), z.minLength(1, '缺少编号'), z.maxLength(100, '编号最多 100 个字')),
  title: z.nullable(words('标题', 500)),
  text: words('内容', limits.channelText),
  saidAt: z.iso.datetime({ offset: true, error: '时间不正确' }),
  user: z.nullable(z.string().check(z.maxLength(100))),
  phone: z.nullable(z.string().check(z.maxLength(40))),
  placeText: z.nullable(z.string().check(z.maxLength(200))),
})
export type Ticket = z.infer<typeof Ticket>

export const Source = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, '来源名只能用小写字母、数字和短横，最多 40 个'))

export const channelsContract = {
  /** Takes up to 200 tickets; each stands or falls alone. */
  receiveTickets: operation({ by: ['system'], reach: 'woken' })
    .input(z.object({ source: Source, tickets: z.array(z.unknown()).check(z.maxLength(200)) }))
    .output(z.object({ results: z.array(z.object({ state: z.enum(['created', 'already', 'rejected']), why: z.nullable(z.string()) })) })),
}
