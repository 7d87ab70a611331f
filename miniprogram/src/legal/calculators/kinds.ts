import type { Calculated } from './reckon/calculated'
import { courtFee } from './reckon/court-fee'
import { isDay } from './reckon/dates'
import { limitation } from './reckon/limitation'
import { loanInterest } from './reckon/loan-interest'
import { overtime } from './reckon/overtime'
import { severance, severanceKinds, severanceName } from './reckon/severance'
import { trafficInjury } from './reckon/traffic-injury'
import { workInjury } from './reckon/work-injury'

/** One field of a calculator; what is optional may stay empty. */
export interface Asked {
  key: string
  label: string
  kind: 'money' | 'number' | 'day' | 'days' | 'choice'
  optional?: true
  choices?: readonly { key: string; name: string }[]
}

export interface Calculator {
  key: string
  name: string
  asks: readonly Asked[]
  /** Called only when every field reads well. */
  calculate(given: Readonly<Record<string, string>>): Calculated
}

const number = (text: string | undefined): number => Number(text ?? 0) || 0

/** What is wrong with a field, in words; null when it reads well. */
export function wrongIn({ kind, optional, label }: Asked, text: string): string | null {
  if (!text.trim()) return optional ? null : `请填${label}`
  switch (kind) {
    case 'money':
    case 'number':
      return /^\d{1,9}(\.\d{1,4})?$/.test(text.trim()) ? null : '请填数字，例如 5000'
    case 'day':
      return isDay(text.trim()) ? null : '日期写作 2026-11-26'
    case 'days':
      return daysIn(text).every(isDay) ? null : '日期写作 2026-11-26，几个的用空格分开'
    case 'choice':
      return null
  }
}

function daysIn(text: string | undefined): string[] {
  return (text ?? '').split(/[\s，,、]+/).filter(Boolean)
}

export const calculators: readonly Calculator[] = [
  {
    key: 'severance',
    name: '辞退补偿',
    asks: [
      { key: 'kind', label: '怎么离开的', kind: 'choice', choices: severanceKinds.map((key) => ({ key, name: severanceName[key] })) },
      { key: 'months', label: '在单位干了几个月', kind: 'number' },
      { key: 'wage', label: '最近十二个月平均月工资（元）', kind: 'money' },
      { key: 'local', label: '当地上年度月平均工资（元，不知道可不填）', kind: 'money', optional: true },
    ],
    calculate: ({ kind, months, wage, local }) =>
      severance(Math.floor(number(months)), number(wage), local?.trim() ? number(local) : null, severanceKinds.find((one) => one === kind) ?? 'lawful'),
  },
  {
    key: 'overtime',
    name: '加班费',
    asks: [
      { key: 'wage', label: '月工资（元）', kind: 'money' },
      { key: 'weekday', label: '平时加班几小时', kind: 'number', optional: true },
      { key: 'rest', label: '休息日加班几小时（没有补休）', kind: 'number', optional: true },
      { key: 'holiday', label: '法定节日加班几小时', kind: 'number', optional: true },
    ],
    calculate: ({ wage, weekday, rest, holiday }) => overtime(number(wage), { weekday: number(weekday), rest: number(rest), holiday: number(holiday) }),
  },
  {
    key: 'limitation',
    name: '起诉时效',
    asks: [
      { key: 'knew', label: '什么时候知道的', kind: 'day' },
      { key: 'harmed', label: '事情发生在哪天（不填就按上面）', kind: 'day', optional: true },
      { key: 'interrupted', label: '哪些天催要过、对方承认过（可不填）', kind: 'days', optional: true },
    ],
    calculate: ({ knew = '', harmed, interrupted }) => limitation(knew.trim(), harmed?.trim() || knew.trim(), daysIn(interrupted)),
  },
  {
    key: 'interest',
    name: '借款利息',
    asks: [
      { key: 'principal', label: '实际到手的本金（元）', kind: 'money' },
      { key: 'rate', label: '约定年利率（%）', kind: 'number' },
      { key: 'prime', label: '借款时一年期 LPR（%）', kind: 'number' },
      { key: 'days', label: '借了多少天', kind: 'number' },
    ],
    calculate: ({ principal, rate, prime, days }) => loanInterest(number(principal), number(rate), number(prime), number(days)),
  },
  {
    key: 'fee',
    name: '诉讼费',
    asks: [
      { key: 'claim', label: '要多少钱（元）', kind: 'money' },
      {
        key: 'half',
        label: '程序',
        kind: 'choice',
        choices: [
          { key: 'whole', name: '普通程序' },
          { key: 'half', name: '简易程序或调解结案' },
        ],
      },
    ],
    calculate: ({ claim, half }) => courtFee(number(claim), half === 'half'),
  },
  {
    key: 'injury',
    name: '工伤期限',
    asks: [{ key: 'day', label: '哪天受伤', kind: 'day' }],
    calculate: ({ day = '' }) => workInjury(day.trim()),
  },
  {
    key: 'traffic',
    name: '交通赔偿',
    asks: [
      { key: 'medical', label: '医疗费（元）', kind: 'money', optional: true },
      { key: 'lostDays', label: '误工几天', kind: 'number', optional: true },
      { key: 'dailyWage', label: '每天收入（元）', kind: 'money', optional: true },
      { key: 'nursingDays', label: '护理几天', kind: 'number', optional: true },
      { key: 'dailyNursing', label: '护理每天（元）', kind: 'money', optional: true },
      { key: 'hospitalDays', label: '住院几天', kind: 'number', optional: true },
      { key: 'dailyMeals', label: '伙食补助每天（元）', kind: 'money', optional: true },
      { key: 'grade', label: '伤残几级（1–10，没有不填）', kind: 'number', optional: true },
      { key: 'age', label: '年龄', kind: 'number' },
      { key: 'income', label: '当地上年度城镇居民人均可支配收入（元）', kind: 'money', optional: true },
    ],
    calculate: (given) =>
      trafficInjury({
        medical: number(given.medical),
        lostDays: number(given.lostDays),
        dailyWage: number(given.dailyWage),
        nursingDays: number(given.nursingDays),
        dailyNursing: number(given.dailyNursing),
        hospitalDays: number(given.hospitalDays),
        dailyMeals: number(given.dailyMeals),
        grade: given.grade?.trim() ? Math.min(10, Math.max(1, Math.floor(number(given.grade)))) : null,
        age: number(given.age),
        income: number(given.income),
      }),
  },
]
