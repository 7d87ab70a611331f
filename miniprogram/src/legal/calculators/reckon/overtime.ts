import { type Calculated, yuan } from './calculated'

/** Paid days of a month: (365 − 104) ÷ 12. @source 《关于职工全年月平均工作时间和工资折算问题的通知》 */
const paidDays = 21.75
const hoursOfDay = 8

export interface OvertimeHours {
  /** Longer on working days. */
  weekday: number
  /** On days of rest for which no other day was free. */
  rest: number
  /** On legal holidays. */
  holiday: number
}

/**
 * Overtime pay (加班费) of a month: at least 150 %, 200 % and 300 % of the hourly wage.
 * @param wage yuan a month, as agreed
 * @source 劳动法 第四十四条
 */
export function overtime(wage: number, hours: OvertimeHours): Calculated & { amount: number } {
  const hourly = wage / paidDays / hoursOfDay
  const parts = [
    { name: '平时延长', hours: hours.weekday, times: 1.5 },
    { name: '休息日没补休', hours: hours.rest, times: 2 },
    { name: '法定节日', hours: hours.holiday, times: 3 },
  ].filter((part) => part.hours > 0)
  const amount = parts.reduce((sum, part) => sum + hourly * part.hours * part.times, 0)
  return {
    amount,
    result: `至少 ${yuan(amount)}`,
    steps: [
      `小时工资：${yuan(wage)} ÷ ${paidDays} 天 ÷ ${hoursOfDay} 小时 = ${yuan(hourly)}`,
      ...parts.map((part) => `${part.name} ${part.hours} 小时 × ${part.times} 倍 = ${yuan(hourly * part.hours * part.times)}`),
    ],
    sources: ['劳动法 第四十四条'],
    note: '批准实行综合计算工时、不定时工作制的岗位另算。',
  }
}
