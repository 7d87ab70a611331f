/** Outcomes a reply may honestly state (办理结果). "Closed" is never shown as "fixed". */
export const outcomes = ['solved', 'explained', 'notNow', 'refused'] as const
export type Outcome = (typeof outcomes)[number]
export const outcomeName: Record<Outcome, string> = { solved: '已解决', explained: '已解释说明', notNow: '暂时办不了', refused: '不予受理' }
