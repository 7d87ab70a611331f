import { type Calculated, yuan } from './calculated'

export interface TrafficInjury {
  /** Yuan that were spent on treatment. */
  medical: number
  /** Days without work, and yuan a day. */
  lostDays: number
  dailyWage: number
  /** Days of nursing, and yuan a day. */
  nursingDays: number
  dailyNursing: number
  /** Days in hospital, and yuan a day for meals. */
  hospitalDays: number
  dailyMeals: number
  /** Grade of disability 1–10; null = none. */
  grade: number | null
  age: number
  /** Disposable income of a townsman of the place last year, yuan. */
  income: number
}

/** Years that a disability is paid for: 20; from 60 on one less for each year; from 75 on five. */
function yearsPaid(age: number): number {
  if (age >= 75) return 5
  return age > 60 ? 20 - (age - 60) : 20
}

/**
 * What can be claimed after an injury in traffic, item by item; the share of one's own fault is taken off afterwards.
 * @source 最高人民法院关于审理人身损害赔偿案件适用法律若干问题的解释 第六条至第十二条; 民法典 第一千一百七十九条
 */
export function trafficInjury(given: TrafficInjury): Calculated & { amount: number } {
  const share = given.grade === null ? 0 : (11 - given.grade) / 10
  const years = yearsPaid(given.age)
  const items: [name: string, amount: number, how: string][] = [
    ['医疗费', given.medical, '按票据'],
    ['误工费', given.lostDays * given.dailyWage, `${given.lostDays} 天 × ${yuan(given.dailyWage)}`],
    ['护理费', given.nursingDays * given.dailyNursing, `${given.nursingDays} 天 × ${yuan(given.dailyNursing)}`],
    ['住院伙食补助', given.hospitalDays * given.dailyMeals, `${given.hospitalDays} 天 × ${yuan(given.dailyMeals)}`],
    ['残疾赔偿金', given.income * years * share, `${yuan(given.income)} × ${years} 年 × ${Math.round(share * 100)}%`],
  ]
  const asked = items.filter(([, amount]) => amount > 0)
  const amount = asked.reduce((sum, [, part]) => sum + part, 0)
  return {
    amount,
    result: `约 ${yuan(amount)}`,
    steps: asked.map(([name, part, how]) => `${name}：${how} = ${yuan(part)}`),
    sources: ['民法典 第一千一百七十九条', '最高人民法院关于审理人身损害赔偿案件适用法律若干问题的解释 第五条'],
    note: '还有交通费、营养费、鉴定费、精神抚慰金等凭票或酌定。自己有过错的按比例扣；先由交强险赔。',
  }
}
