import { isWorkday } from 'chinese-days'
import type { Moment } from '../../triage'
import { dateOf, workingTimeBetween } from '@platform/rules/working-clock'

const hour = 3_600_000

/** What the clock and the State Council's calendar say of a moment in Shanghai. Night is 22:00–6:00. */
export function momentOf(at: Date): Moment {
  const local = Math.floor((at.getTime() + 8 * hour) / hour) % 24
  return { working: workingTimeBetween(at, new Date(at.getTime() + 1)) > 0, rest: !isWorkday(dateOf(at)), night: local >= 22 || local < 6 }
}
