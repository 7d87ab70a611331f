import * as z from 'zod/mini'
import { line, words } from '../platform/text'

/** What may be merged without a person, by category: nothing, repeats of one person, or the same event of several people. */
export const mergings = ['never', 'samePerson', 'sameEvent'] as const
export const Merging = z.enum(mergings, '请选择自动合并的规则')
export type Merging = (typeof mergings)[number]

export const mergingName: Record<Merging, string> = {
  never: '从不自动合并',
  samePerson: '只合并同一人的重复诉求',
  sameEvent: '同一件事也自动合并',
}

/** Two digits for a first-level category, four for a second-level one. */
export const CategoryCode = z.string('缺少类别编码').check(z.regex(/^\d{2}(\d{2})?$/, '类别编码是两位或四位数字'))

/** Where a category stands in the tree; `l2` null = only the first level. */
export const CategoryName = z.object({ l1: z.string(), l2: z.nullable(z.string()) })
export type CategoryName = z.infer<typeof CategoryName>

/** What an administrator may write of a category. Null = as the level above has it, or the house's default. */
const written = {
  aliases: z.array(words('别名', 20)).check(z.maxLength(20, '别名最多 20 个')),
  body: z.nullable(line(64, '部门编号太长')),
  /** Working hours until accepted. */
  acceptHours: z.nullable(z.int('接收时限应为整数').check(z.minimum(1, '接收时限至少 1 个工作小时'), z.maximum(40, '接收时限最多 40 个工作小时'))),
  /** Working days until replied. */
  replyDays: z.nullable(z.int('答复时限应为整数').check(z.minimum(1, '答复时限至少 1 个工作日'), z.maximum(60, '答复时限最多 60 个工作日'))),
  sensitive: z.boolean(),
  emergency: z.boolean(),
  /** Solved means: shown by a photo at the place. */
  evidence: z._default(z.boolean(), false),
  merging: Merging,
}

/** A category as staff see it. */
export const Category = z.object({
  code: z.string(),
  l1: z.string(),
  l2: z.nullable(z.string()),
  ...written,
  aliases: z.array(z.string()),
  bodyName: z.nullable(z.string()),
  acceptHours: z.nullable(z.number()),
  replyDays: z.nullable(z.number()),
  version: z.number(),
  retired: z.boolean(),
})
export type Category = z.infer<typeof Category>

/** A new category has version 0; its code is four digits under a first level that stands. */
export const SaveCategory = z.object({ code: CategoryCode, version: z.int().check(z.minimum(0)), name: words('类别名称', 20), ...written })
export type SaveCategory = z.infer<typeof SaveCategory>

/** One version of a category and who made it; `at` null = as the district began. */
export const CategoryVersion = z.object({ category: Category, at: z.nullable(z.iso.datetime()), by: z.nullable(z.string()) })
export type CategoryVersion = z.infer<typeof CategoryVersion>
