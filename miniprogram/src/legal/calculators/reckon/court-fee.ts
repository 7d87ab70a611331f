import { type Calculated, yuan } from './calculated'

/** From so many yuan on so many per cent. @source 诉讼费用交纳办法 第十三条 */
const brackets: readonly (readonly [from: number, percent: number])[] = [
  [10_000, 2.5],
  [100_000, 2],
  [200_000, 1.5],
  [500_000, 1],
  [1_000_000, 0.9],
  [2_000_000, 0.8],
  [5_000_000, 0.7],
  [10_000_000, 0.6],
  [20_000_000, 0.5],
]
/** Up to the first bracket. */
const flat = 50

/**
 * What a court charges for a suit about property (案件受理费): in brackets of what is claimed; half in summary proceedings or when it ends by mediation.
 * @param claim yuan
 * @source 诉讼费用交纳办法 第十三条、第十五条、第十六条
 */
export function courtFee(claim: number, half: boolean): Calculated & { amount: number } {
  const parts = brackets.flatMap(([from, percent], at) => {
    const to = Math.min(claim, brackets[at + 1]?.[0] ?? Number.POSITIVE_INFINITY)
    return to > from ? [{ from, to, percent, fee: ((to - from) * percent) / 100 }] : []
  })
  const whole = flat + parts.reduce((sum, { fee }) => sum + fee, 0)
  const amount = half ? whole / 2 : whole
  return {
    amount,
    result: yuan(amount),
    steps: [
      `不超过 1 万元的部分：${flat} 元`,
      ...parts.map(({ from, to, percent, fee }) => `${yuan(from)} 到 ${yuan(to)}：${percent}% = ${yuan(fee)}`),
      ...(half ? [`简易程序或调解结案减半：${yuan(whole)} ÷ 2 = ${yuan(amount)}`] : []),
    ],
    sources: ['诉讼费用交纳办法 第十三条', ...(half ? ['诉讼费用交纳办法 第十五条', '诉讼费用交纳办法 第十六条'] : [])],
    note: '先由起诉的人交，最后由输的一方承担。有困难的可以申请缓、减、免；要赡养费、工资的案件有减免。离婚、劳动争议等按件收。',
  }
}
