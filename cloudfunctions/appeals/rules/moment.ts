import type { Moment } from '../../triage'
import { dayOf, type WorkingTime } from '@platform/rules/due'
import { workingTimeBetween } from '@platform/rules/working-clock'

const hour = 3_600_000

/** What the district's working time says of a moment in Shanghai. Night is 22:00–6:00. */
export function momentOf(time: WorkingTime, at: Date): Moment {
  const local = Math.floor((at.getTime() + 8 * hour) / hour) % 24
  return { working: workingTimeBetween(time, at, new Date(at.getTime() + 1)) > 0, rest: !time.isWorking(dayOf(at.getTime())), night: local >= 22 || local < 6 }
}
