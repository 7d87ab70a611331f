import * as z from 'zod/mini'

/** Conditions outside the handler's hands for which an order may be suspended (暂停办理). */
export const suspensionConditions = ['weather', 'materials', 'lineWork', 'procedure', 'otherBody', 'access'] as const
export const SuspensionCondition = z.enum(suspensionConditions, '请选择暂停的原因')
export type SuspensionCondition = (typeof suspensionConditions)[number]

export const suspensionName: Record<SuspensionCondition, string> = {
  weather: '天气不允许施工',
  materials: '等材料、备件到货',
  lineWork: '等停水停电等施工窗口',
  procedure: '等法定程序走完（鉴定、公示、招标）',
  otherBody: '等别的单位的结论',
  access: '当事人暂时不在，进不了门',
}
