import * as z from 'zod/mini'
import { limits } from '../appeals/limits'
import { operation } from '../platform/contract'
import { words } from '../platform/text'

/** PostgreSQL stores every character but U+0000; half of a broken-off emoji becomes U+FFFD, as UTF-8 has it. */
const storable = z.refine<string>((text) => !text.includes('\u0000'), '含有无法保存的字符（U+0000）')
const wellFormed = z.overwrite<string>((text) => text.toWellFormed())

/** The body of a ticket: stored whole, so neither trimmed nor cut. An emoji counts as one character. */
const body = z.string('内容应为文字').check(
  z.refine((text) => text.trim().length > 0, { error: '内容不能为空', abort: true }),
  z.refine((text) => text.length <= limits.channelText || [...text].length <= limits.channelText, `内容最多 ${limits.channelText} 个字`),
  storable,
  wellFormed,
)
const short = (what: string, max: number) => z.nullable(words(what, max).check(storable, wellFormed))

/** One ticket of an outside channel (渠道工单), already in our words. Source + its own id = one appeal. */
export const Ticket = z.object({
  id: z.string('缺少编号').check(z.trim(), z.minLength(1, '缺少编号'), z.maxLength(100, '编号最多 100 个字'), storable, wellFormed),
  title: short('标题', 500),
  text: body,
  saidAt: z.iso.datetime({ offset: true, error: '时间不正确' }),
  user: short('来电人', 100),
  phone: short('联系电话', 40),
  placeText: short('地址', 200),
})
export type Ticket = z.infer<typeof Ticket>

/** Names that other ways in have taken: a tap, the desk form, what is taken up again, the area survey. */
const taken: readonly string[] = ['tap', 'desk', 'follow', 'survey']
export const Source = z.string('缺少来源名').check(
  z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, '来源名只能用小写字母、数字和短横，最多 40 个'),
  z.refine((source) => !taken.includes(source), '这个来源名已被系统使用，请换一个'),
)

/** Most tickets of one call. */
export const ticketBatch = 200

export const channelsContract = {
  /** Takes up to 200 tickets; each stands or falls alone. `sourceName` is what staff read; without it, the source. */
  receiveTickets: operation({ by: ['system'], reach: 'woken' })
    .input(
      z.object({
        source: Source,
        sourceName: z.optional(words('来源名称', 40)),
        tickets: z.array(z.unknown()).check(z.maxLength(ticketBatch, `一次最多 ${ticketBatch} 条`)),
      }),
    )
    .output(z.object({ results: z.array(z.object({ state: z.enum(['created', 'already', 'rejected']), why: z.nullable(z.string()) })) })),
}
