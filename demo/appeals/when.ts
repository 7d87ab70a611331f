import { provisionalCalendar } from '../../cloudfunctions/platform/rules/calendar'
import { dayOf } from '../../cloudfunctions/platform/rules/due'
import { workingHoursAfter } from '../../cloudfunctions/platform/rules/working-clock'
import { withUsualPeriods } from '../../cloudfunctions/platform/rules/working-time'
import type { After, Said } from './demo-appeal'

const minute = 60_000
const day = 24 * 60 * minute
/** Asia/Shanghai is +08:00 all year. */
const shanghai = 8 * 60 * minute
const hoursOfDay = 7

const usual = withUsualPeriods(provisionalCalendar)

/** The moment that a row means, never after `now`. */
export function saidAt(said: Said, now: Date): Date {
  if ('minutes' in said) return new Date(now.getTime() - said.minutes * minute)
  let midnight = Math.floor((now.getTime() + shanghai) / day) * day - shanghai
  for (let left = said.days; left > 0; ) {
    midnight -= day
    if (usual.isWorking(dayOf(midnight))) left--
  }
  const [hours, minutes] = said.at.split(':').map(Number)
  return new Date(midnight + ((hours ?? 0) * 60 + (minutes ?? 0)) * minute)
}

/** `from` and so much later, at most `now`. */
export function stepAt(from: Date, after: After, now: Date): Date {
  const at = later(from, Number(after.slice(0, -1)), after.slice(-1))
  return at > now ? now : at
}

function later(from: Date, count: number, unit: string): Date {
  switch (unit) {
    case 's':
      return new Date(from.getTime() + count * 1000)
    case 'm':
      return new Date(from.getTime() + count * minute)
    case 'h':
      return workingHoursAfter(usual, from, count)
    default:
      return workingHoursAfter(usual, from, count * hoursOfDay)
  }
}
