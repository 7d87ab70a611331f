/** 91.4%, or a dash where there is nothing to share. */
export function shareWords(share: number | null | undefined): string {
  return share === null || share === undefined ? '–' : `${(share * 100).toFixed(1)}%`
}

/** 84–96%: where the true share lies, 19 times in 20. */
export function rangeWords(share: { low: number | null; high: number | null } | null): string {
  if (!share || share.low === null || share.high === null) return '–'
  return `${(share.low * 100).toFixed(0)}–${(share.high * 100).toFixed(0)}%`
}
