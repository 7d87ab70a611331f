import { isWorkday } from 'chinese-days'

const dayMs = 86_400_000
/** Asia/Shanghai is +08:00 all year. */
const shanghai = 8 * 3_600_000
const closes = 17.5 * 3_600_000

/** By when a lawyer's answer is promised: 17:30 on the second working day after the day of asking. A year without a calendar counts by weekdays. */
export function promised(now: Date, days = 2): Date {
  let midnight = Math.floor((now.getTime() + shanghai) / dayMs) * dayMs
  for (let left = days; left > 0; ) {
    midnight += dayMs
    if (isWorkday(new Date(midnight).toISOString().slice(0, 10))) left--
  }
  return new Date(midnight + closes - shanghai)
}
