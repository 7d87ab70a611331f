import type { Share } from '@shared/triage/report'

const z = 1.96

/** A share with its 95 % interval (Wilson, 1927): honest for small numbers too, where right ± is not. */
export function shareOf(right: number, of: number): Share {
  if (of === 0) return { right, of, share: null, low: null, high: null }
  const share = right / of
  const base = 1 + z ** 2 / of
  const middle = (share + z ** 2 / (2 * of)) / base
  const half = (z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))) / base
  return { right, of, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
