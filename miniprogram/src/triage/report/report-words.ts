/** 2026-11 → 2026 年 11 月. */
export function monthWords(month: string): string {
  const [year, at] = month.split('-')
  return `${year} 年 ${Number(at)} 月`
}

/** 91.4%, or a dash where there is nothing to share. */
export function shareWords(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)}%`
}

/** +3.2 percentage points: how much surer it was than right. */
export function gapWords(gap: number | null): string {
  return gap === null ? '–' : `${gap > 0 ? '+' : ''}${(gap * 100).toFixed(1)}`
}

/** 84.2–95.6%: where the true share lies, 19 times in 20. */
export function rangeWords({ low, high }: { low: number | null; high: number | null }): string {
  return low === null || high === null ? '–' : `${(low * 100).toFixed(0)}–${(high * 100).toFixed(0)}%`
}
