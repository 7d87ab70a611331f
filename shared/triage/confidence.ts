/** Below this confidence the machine says that it is not sure, and a person is asked. */
export const sureEnough = 0.6

/** How sure the machine is, in words that staff can act on. The number says the same: the share of such answers that were right. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.9) return '很有把握'
  if (confidence >= 0.75) return '比较有把握'
  if (confidence >= sureEnough) return '有些把握'
  return '拿不准'
}

/** 82 %, never 100 % unless it is. */
export function percentWords(share: number): string {
  const percent = Math.round(share * 100)
  return `${share < 1 && percent === 100 ? 99 : percent}%`
}
