import { type Calculated, yuan } from './calculated'

export const severanceKinds = ['lawful', 'withoutNotice', 'unlawful'] as const
export type SeveranceKind = (typeof severanceKinds)[number]
export const severanceName: Record<SeveranceKind, string> = { lawful: '合法解除，应给补偿', withoutNotice: '没有提前三十天通知', unlawful: '违法辞退' }

/**
 * What is due when a labour contract ends (经济补偿、赔偿金): a month's wage for each year, half for less than six months; from six months on a
 * whole one. A wage above three times the local average counts as three times, for twelve years at most. Unlawful: twice as much.
 * @param months worked with this employer
 * @param wage average of the last twelve months, yuan
 * @param local average monthly wage of the place last year; null = not known, then no cap is applied
 * @source 劳动合同法 第四十条、第四十七条、第八十七条
 */
export function severance(months: number, wage: number, local: number | null, kind: SeveranceKind): Calculated & { amount: number } {
  const rest = months % 12
  const years = Math.floor(months / 12) + (rest === 0 ? 0 : rest >= 6 ? 1 : 0.5)
  const isHigh = local !== null && wage > 3 * local
  const base = isHigh ? 3 * (local ?? 0) : wage
  const counted = isHigh ? Math.min(12, years) : years
  const compensation = base * counted
  const amount = kind === 'unlawful' ? 2 * compensation : compensation + (kind === 'withoutNotice' ? wage : 0)
  return {
    amount,
    result: yuan(amount),
    steps: [
      `工作 ${Math.floor(months / 12)} 年 ${rest} 个月，按 ${years} 个月工资算`,
      ...(isHigh ? [`月工资高于当地平均的三倍，按 ${yuan(base)} 算，最多十二年`] : []),
      `${yuan(base)} × ${counted} = ${yuan(compensation)}`,
      ...(kind === 'unlawful' ? [`违法辞退：${yuan(compensation)} × 2 = ${yuan(amount)}`] : []),
      ...(kind === 'withoutNotice' ? [`没有提前三十天通知，再加一个月工资 ${yuan(wage)}`] : []),
    ],
    sources: ['劳动合同法 第四十七条', ...(kind === 'unlawful' ? ['劳动合同法 第八十七条'] : []), ...(kind === 'withoutNotice' ? ['劳动合同法 第四十条'] : [])],
    note: '2008 年以前的工作年限按当时的规定算；多给的一个月工资按上一个月的工资标准。',
  }
}
