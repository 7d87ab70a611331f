import type { Bag } from '@shared/appeals/bag'
import type { WorkingTime } from '@platform/rules/due'
import { workingDaysAfter, workingHoursAfter, workingTimeBetween } from '@platform/rules/working-clock'
import { type Clock, type Matter, termEnds, termOf } from './terms'

export interface Deadlines {
  acceptDue: Date
  replyDue: Date
}

/** What a category has of its own: working hours to accept, working days to reply; null = the house's. */
export interface CategoryTimes {
  acceptHours: number | null
  replyDays: number | null
  /** Its code, by which terms name it; absent in orders from before. */
  code?: string | null
  /** When the order began anew (再办一次); absent = when it was received. An instant as ISO text, as it lies in the database. */
  from?: string
  /** When somebody made it more urgent: the present deadlines count from then. */
  raised?: string
}

/** Bags that first need a talk or a helper, whatever the matter is: the category's days do not shorten or lengthen that. */
const ownDays: readonly Bag[] = ['suggestion', 'wish']

/**
 * When it must be accepted (接收) and replied to (办结答复), by the terms that held at `from`. An ordinary matter has the times of its
 * category, where that has any; a term that names the category goes before these.
 */
export function deadlines(clock: Clock, from: Date, matter: Matter, own: CategoryTimes = { acceptHours: null, replyDays: null }): Deadlines {
  const of = { ...matter, category: own.code ?? null }
  const [accept, reply] = [termOf(clock.terms, 'accept', of, from), termOf(clock.terms, 'reply', of, from)]
  const isOrdinary = matter.urgency === 'ordinary'
  const ownAccept = isOrdinary && accept.category === null ? own.acceptHours : null
  const ownReply = isOrdinary && reply.category === null && !ownDays.includes(matter.bag) ? own.replyDays : null
  return {
    acceptDue: ownAccept === null ? termEnds(clock.time, accept, from) : workingHoursAfter(clock.time, from, ownAccept),
    replyDue: ownReply === null ? termEnds(clock.time, reply, from) : workingDaysAfter(clock.time, from, ownReply),
  }
}

/** How near a deadline is: `near` = less than four working hours left. */
export function clockState(time: WorkingTime, due: Date, now: Date): 'running' | 'near' | 'late' {
  if (now >= due) return 'late'
  return workingTimeBetween(time, now, due) < nearMs ? 'near' : 'running'
}
const nearMs = 4 * 3_600_000

/** The moment before which a deadline counts as near now: what the 快到期 tab asks the database for. */
export function nearBefore(time: WorkingTime, now: Date): Date {
  return workingHoursAfter(time, now, 4)
}

/** A deadline after a pause (暂停): what working time was left then is left from now. One already breached stays where it was. */
export function afterPause(time: WorkingTime, due: Date, pausedFrom: Date, now: Date): Date {
  if (due <= pausedFrom) return due
  return workingHoursAfter(time, now, workingTimeBetween(time, pausedFrom, due) / 3_600_000)
}
