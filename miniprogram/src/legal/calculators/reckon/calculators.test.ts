import fc from 'fast-check'
import { courtFee } from './court-fee'
import { daysLater, isDay, yearsLater } from './dates'
import { limitation } from './limitation'
import { loanInterest } from './loan-interest'
import { overtime } from './overtime'
import { severance } from './severance'
import { trafficInjury } from './traffic-injury'
import { workInjury } from './work-injury'

const money = fc.integer({ min: 0, max: 5_000_000 })
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))

describe('days', () => {
  test('years end with the corresponding day, or with the month', () => {
    expect(yearsLater('2024-02-29', 3)).toBe('2027-02-28')
    expect(yearsLater('2021-03-15', 3)).toBe('2024-03-15')
    expect(daysLater('2026-12-20', 30)).toBe('2027-01-19')
  })
  test.each(['2026-02-30', '2026-13-01', '26-1-1', '', '9999-01-01'])('%p is no day', (text) => expect(isDay(text)).toBe(false))
})

describe('诉讼时效', () => {
  test('three years, anew from each interruption in time', () => {
    expect(limitation('2021-05-01', '2021-05-01', []).until).toBe('2024-05-01')
    expect(limitation('2021-05-01', '2021-05-01', ['2023-06-10']).until).toBe('2026-06-10')
    // Too late: it was over before.
    expect(limitation('2021-05-01', '2021-05-01', ['2025-01-01']).until).toBe('2024-05-01')
    expect(limitation('2030-01-01', '2012-01-01', []).until).toBe('2032-01-01')
  })
  test('never beyond twenty years from the harm, and an interruption never shortens it', () => {
    fc.assert(
      fc.property(day, fc.array(day, { maxLength: 5 }), (knew, others) => {
        const { until } = limitation(knew, knew, others)
        expect(until <= yearsLater(knew, 20)).toBe(true)
        expect(until >= limitation(knew, knew, []).until).toBe(true)
      }),
    )
  })
})

describe('加班费', () => {
  test('at 150, 200 and 300 per cent of the hourly wage', () => {
    expect(overtime(4350, { weekday: 8, rest: 0, holiday: 0 }).amount).toBeCloseTo(300)
    expect(overtime(4350, { weekday: 0, rest: 8, holiday: 8 }).amount).toBeCloseTo(1000)
  })
  test('more hours are never less money', () => {
    fc.assert(
      fc.property(money, fc.nat(100), fc.nat(100), (wage, some, more) =>
        expect(overtime(wage, { weekday: some + more, rest: 0, holiday: 0 }).amount).toBeGreaterThanOrEqual(
          overtime(wage, { weekday: some, rest: 0, holiday: 0 }).amount,
        ),
      ),
    )
  })
})

describe('经济补偿', () => {
  test.each([
    [36, 5000, null, 'lawful', 15_000],
    [41, 5000, null, 'lawful', 17_500],
    [42, 5000, null, 'lawful', 20_000],
    [36, 5000, null, 'unlawful', 30_000],
    [36, 5000, null, 'withoutNotice', 20_000],
    [240, 40_000, 10_000, 'lawful', 360_000],
  ] as const)('%p months at %p', (months, wage, local, kind, amount) => expect(severance(months, wage, local, kind).amount).toBe(amount))
  test('longer is never less, and unlawful is twice lawful', () => {
    fc.assert(
      fc.property(fc.nat(480), money, fc.option(money), (months, wage, local) => {
        const { amount } = severance(months, wage, local, 'lawful')
        expect(severance(months + 1, wage, local, 'lawful').amount).toBeGreaterThanOrEqual(amount)
        expect(severance(months, wage, local, 'unlawful').amount).toBe(2 * amount)
      }),
    )
  })
})

test('工伤: thirty days and a year', () => {
  expect(workInjury('2026-03-05')).toMatchObject({ employerUntil: '2026-04-04', ownUntil: '2027-03-05' })
})

test('利息 above four times the prime rate is not counted', () => {
  expect(loanInterest(10_000, 24, 3, 365).amount).toBeCloseTo(1200)
  expect(loanInterest(10_000, 6, 3, 365).amount).toBeCloseTo(600)
  fc.assert(
    fc.property(money, fc.nat(60), fc.nat(10), fc.nat(3650), (principal, rate, prime, days) =>
      expect(loanInterest(principal, rate, prime, days).amount).toBeLessThanOrEqual((principal * 4 * prime * days) / 36_500 + 1e-6),
    ),
  )
})

describe('诉讼费', () => {
  // 诉讼费用交纳办法 第十三条.
  test.each([
    [5000, 50],
    [10_000, 50],
    [100_000, 2300],
    [200_000, 4300],
    [500_000, 8800],
    [1_000_000, 13_800],
    [2_000_000, 22_800],
    [5_000_000, 46_800],
    [10_000_000, 81_800],
    [20_000_000, 141_800],
    [30_000_000, 191_800],
  ])('%p yuan', (claim, fee) => {
    expect(courtFee(claim, false).amount).toBeCloseTo(fee)
    expect(courtFee(claim, true).amount).toBeCloseTo(fee / 2)
  })
  test('a larger claim never costs less', () => {
    fc.assert(fc.property(money, money, (some, more) => expect(courtFee(some + more, false).amount).toBeGreaterThanOrEqual(courtFee(some, false).amount)))
  })
})

test('交通赔偿: a graver grade is never less, and age shortens the years', () => {
  const base = { medical: 1000, lostDays: 10, dailyWage: 200, nursingDays: 5, dailyNursing: 150, hospitalDays: 5, dailyMeals: 50, age: 40, income: 50_000 }
  expect(trafficInjury({ ...base, grade: null }).amount).toBe(1000 + 2000 + 750 + 250)
  expect(trafficInjury({ ...base, grade: 10 }).amount).toBe(4000 + 100_000)
  expect(trafficInjury({ ...base, grade: 1, age: 65 }).amount).toBe(4000 + 750_000)
  expect(trafficInjury({ ...base, grade: 1, age: 80 }).amount).toBe(4000 + 250_000)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 100 }), (grade, age) =>
      expect(trafficInjury({ ...base, grade, age }).amount).toBeGreaterThanOrEqual(trafficInjury({ ...base, grade: grade + 1, age }).amount),
    ),
  )
})
