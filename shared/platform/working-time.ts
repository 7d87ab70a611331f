import * as z from 'zod/mini'
import { line } from './text'

/** A date within reach of a working calendar: 2026-11-27. */
const CalendarDate = z.string().check(
  z.regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '日期写成 2027-02-06 这样'),
  z.refine((day) => day.slice(8) <= String(new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()), '没有这一天'),
)
const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写成 09:00 这样'))

/** A date that works or rests whatever the national calendar says (调休、本地放假). */
export const OwnDay = z.object({ day: CalendarDate, working: z.boolean(), name: line(40) })
export type OwnDay = z.infer<typeof OwnDay>

/** Working periods of a day, from a date on. */
export const OwnPeriods = z.object({ since: CalendarDate, spans: z.array(z.tuple([ClockTime, ClockTime])).check(z.maxLength(6, '一天最多六段')) })
export type OwnPeriods = z.infer<typeof OwnPeriods>

/** What a district sets over the national calendar and 09:00–12:00, 13:30–17:30. */
export const OwnTime = z.object({
  days: z.array(OwnDay).check(z.maxLength(400, '最多 400 天')),
  periods: z.array(OwnPeriods).check(z.maxLength(20, '最多 20 次变动')),
})
export type OwnTime = z.infer<typeof OwnTime>

/** The working time that holds, and how a year of it looks. */
export const WorkingTimeShown = z.extend(OwnTime, {
  year: z.number(),
  /** 0 = as the product comes. */
  version: z.number(),
  source: z.nullable(z.string()),
  setAt: z.nullable(z.iso.datetime()),
  /** Dates of the year that are no plain weekday or weekend: rest on a weekday, work on a weekend, own ones. */
  special: z.array(z.object({ day: z.string(), working: z.boolean(), name: z.string(), own: z.boolean() })),
  /** The holidays of the year are not published yet; weekdays stand in for them. */
  provisional: z.boolean(),
})
export type WorkingTimeShown = z.infer<typeof WorkingTimeShown>
