import * as z from 'zod/mini'
import { line, words } from '../platform/text'
import { CategoryName } from '../triage/category'
import { Bag } from './bag'
import { type Outcome as OutcomeKey, outcomes } from './outcome'

/** What may be written into a field of a template (模板的空格). */
export const fieldKinds = ['words', 'phone', 'day', 'number'] as const
export const FieldKind = z.enum(fieldKinds, '请选择空格里填什么')
export type FieldKind = (typeof fieldKinds)[number]
export const fieldKindName: Record<FieldKind, string> = { words: '文字', phone: '电话', day: '日期', number: '数字' }

export const TemplateField = z.object({ name: words('空格名称', 12), kind: FieldKind })
export type TemplateField = z.infer<typeof TemplateField>

/** Most templates a district can have in use, and fields of one. */
export const mostTemplates = 300
export const mostFields = 10
/** Characters in one field. */
export const fieldText = 200

const written = {
  name: words('模板名称', 30),
  /** Null = for every category. */
  category: z.nullable(CategoryName),
  /** Null = for every bag. */
  bag: z._default(z.nullable(Bag), null),
  outcome: z.enum(outcomes, '请选择办理结果'),
  /** Fields stand in it as {名称}. */
  body: words('模板内容', 1000, 10),
  fields: z.array(TemplateField).check(z.maxLength(mostFields, `一个模板最多 ${mostFields} 个空格`)),
  position: z.int32('顺序应为整数').check(z.minimum(0, '顺序从 0 起'), z.maximum(9999, '顺序最大 9999')),
}

const TemplateId = z.string('缺少模板编号').check(z.regex(/^[a-z0-9-]{4,40}$/, '模板编号不正确'))
const Version = z.int32().check(z.minimum(0))

/** A reply template (答复模板) of a district. */
export const ReplyTemplate = z.object({ id: z.string(), ...written, version: z.number(), retired: z.boolean() })
export type ReplyTemplate = Omit<z.infer<typeof ReplyTemplate>, 'outcome'> & { outcome: OutcomeKey }

/** Made on the phone: sending it twice makes one. A new one has version 0. */
export const SaveReplyTemplate = z.object({
  id: TemplateId,
  version: Version,
  ...written,
  category: z.nullable(z.object({ l1: words('一级类别', 20), l2: z.nullable(words('二级类别', 20)) })),
})
export type SaveReplyTemplate = z.infer<typeof SaveReplyTemplate>
export const RetireReplyTemplate = z.object({ id: TemplateId, version: Version })

/** Which template a reply was made from, and what was written into its fields. */
export const FilledTemplate = z.object({ id: TemplateId, values: z.record(line(12), line(fieldText, `每个空格最多 ${fieldText} 个字`)) })
export type FilledTemplate = z.infer<typeof FilledTemplate>
