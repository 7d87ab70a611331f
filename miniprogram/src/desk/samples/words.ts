import type { SampleShown } from '@shared/appeals/quality'

const percent = (share: number): string => `${Math.round(100 * share)}%`

/** Of those looked at, how many were without a flaw, and how sure that is. */
export function goodWords({ good, size, judged }: Pick<SampleShown, 'good' | 'size' | 'judged'>): string {
  if (good.share === null || good.low === null || good.high === null) return `还没看（共 ${size} 件）`
  return `看了 ${judged}/${size} 件，没问题 ${good.right} 件，占 ${percent(good.share)}（95% 区间 ${percent(good.low)}–${percent(good.high)}）`
}
