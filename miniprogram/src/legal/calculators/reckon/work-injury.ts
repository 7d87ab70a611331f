import type { Calculated } from './calculated'
import { type Day, daysLater, yearsLater } from './dates'

/**
 * By when a work injury (工伤) has to be reported: the employer within 30 days, the worker or their family within a year.
 * @source 工伤保险条例 第十七条
 */
export function workInjury(day: Day): Calculated & { employerUntil: Day; ownUntil: Day } {
  const [employerUntil, ownUntil] = [daysLater(day, 30), yearsLater(day, 1)]
  return {
    employerUntil,
    ownUntil,
    result: `单位最晚 ${employerUntil}，您自己最晚 ${ownUntil}`,
    steps: [
      `${day} 受伤，单位应当三十天内（${employerUntil} 前）申请工伤认定`,
      `单位不申请的，您或家属、工会可以在一年内（${ownUntil} 前）直接申请`,
      '认定后，伤情稳定了申请劳动能力鉴定，再按等级要待遇',
    ],
    sources: ['工伤保险条例 第十七条'],
    note: '遇有特殊情况，单位的三十天经批准可以延长。',
  }
}
