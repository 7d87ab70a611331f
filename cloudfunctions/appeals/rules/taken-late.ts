import { keyDays } from '@shared/platform/contract'

const minute = 60_000
const day = 24 * 60 * minute
const shanghai = 8 * 60 * minute
/** What was sent so soon after was not sent late. */
const soon = 5 * minute

/**
 * What the first entry says of something that was seen before it came in (随手拍 without a signal). The phone's clock is believed as far as it
 * can be true: not in the future, and not longer ago than a phone keeps trying; of anything else nothing is said.
 */
export function takenLate(takenAt: string | undefined, now: Date): { takenAt?: string; line?: string } {
  const at = takenAt ? new Date(takenAt) : now
  const ago = now.getTime() - at.getTime()
  if (!(ago > soon && ago <= keyDays.phone * day)) return {}
  const local = new Date(at.getTime() + shanghai)
  const clock = local.toISOString().slice(11, 16)
  return {
    takenAt: at.toISOString(),
    line: `拍摄于 ${local.getUTCFullYear()}年${local.getUTCMonth() + 1}月${local.getUTCDate()}日 ${clock}，没有信号，后来才发到`,
  }
}
