import * as z from 'zod/mini'

/** Why an appeal is sensitive (敏感件): read and handled by named people only. */
export const sensitiveSigns = ['gathering', 'petition', 'staff', 'stability', 'category'] as const
export const SensitiveSign = z.enum(sensitiveSigns)
export type SensitiveSign = (typeof sensitiveSigns)[number]

export const signName: Record<SensitiveSign, string> = {
  gathering: '群体聚集',
  petition: '正在信访',
  staff: '反映工作人员',
  stability: '涉稳',
  category: '分类设为敏感',
}
