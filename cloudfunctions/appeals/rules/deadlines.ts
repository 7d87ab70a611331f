import type { Bag } from '@shared/appeals/bag'
import type { Urgency } from '@shared/appeals/order'
import { workingDaysAfter, workingHoursAfter, workingTimeBetween } from '@platform/rules/working-clock'

/** Working days until the reply (办结答复), ordinary urgency. Usual local rules: ordinary 5, to be discussed 15. */
const replyDays: Record<Bag, number> = { suggestion: 15, complaint: 5, wish: 15, publicity: 5, service: 3 }

export interface Deadlines {
  acceptDue: Date
  replyDue: Date
}

/** What a category has of its own: working hours to accept, working days to reply; null = the house's. */
export interface CategoryTimes {
  acceptHours: number | null
  replyDays: number | null
  /** When the order began anew (再办一次); absent = when it was received. An instant as ISO text, as it lies in the database. */
  from?: string
  /** When somebody made it more urgent: the present deadlines count from then. */
  raised?: string
}

/** Bags that first need a talk or a helper, whatever the matter is: the category's days do not shorten or lengthen that. */
const ownDays: readonly Bag[] = ['suggestion', 'wish']

/**
 * When it must be accepted (接收) and replied to (办结答复). Emergencies run on the wall clock, day and night; what is urgent has one time
 * for all; an ordinary matter has the times of its category, where that has any.
 */
export function deadlines(from: Date, bag: Bag, urgency: Urgency, own: CategoryTimes = { acceptHours: null, replyDays: null }): Deadlines {
  switch (urgency) {
    case 'emergency':
      return { acceptDue: after(from, 15), replyDue: after(from, 24 * 60) }
    case 'urgent':
      return { acceptDue: workingHoursAfter(from, 1), replyDue: workingDaysAfter(from, 1) }
    case 'ordinary':
      return {
        acceptDue: workingHoursAfter(from, own.acceptHours ?? 4),
        replyDue: workingDaysAfter(from, (ownDays.includes(bag) ? null : own.replyDays) ?? replyDays[bag]),
      }
  }
}

function after(from: Date, minutes: number): Date {
  return new Date(from.getTime() + minutes * 60_000)
}

/** How near a deadline is: `near` = less than four working hours left. */
export function clockState(due: Date, now: Date): 'running' | 'near' | 'late' {
  if (now >= due) return 'late'
  return workingTimeBetween(now, due) < nearMs ? 'near' : 'running'
}
const nearMs = 4 * 3_600_000

/** The moment before which a deadline counts as near now: what the 快到期 tab asks the database for. */
export function nearBefore(now: Date): Date {
  return workingHoursAfter(now, 4)
}

/** A deadline after a pause (暂停): what working time was left then is left from now. One already breached stays where it was. */
export function afterPause(due: Date, pausedFrom: Date, now: Date): Date {
  if (due <= pausedFrom) return due
  return workingHoursAfter(now, workingTimeBetween(pausedFrom, due) / 3_600_000)
}
