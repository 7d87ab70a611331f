/** Times as people read them, always in Asia/Shanghai (UTC+8, no summer time), whatever zone the phone is in. */

const hour = 3_600_000
const day = 24 * hour
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

type Moment = Date | string

function millis(at: Moment): number {
  return typeof at === 'string' ? Date.parse(at) : at.getTime()
}

/** The wall clock in Shanghai, read through the UTC getters. */
function wall(at: Moment): Date {
  return new Date(millis(at) + 8 * hour)
}

/** Days since 1970 on the Shanghai calendar. */
function dayNumber(at: Moment): number {
  return Math.floor((millis(at) + 8 * hour) / day)
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}

/** 17:00 */
export function timeWords(at: Moment): string {
  const w = wall(at)
  return `${two(w.getUTCHours())}:${two(w.getUTCMinutes())}`
}

/** 11月23日 周一, with the year when it is not this one. */
export function dayWords(at: Moment, now: Moment): string {
  const w = wall(at)
  const year = w.getUTCFullYear() === wall(now).getUTCFullYear() ? '' : `${w.getUTCFullYear()}年`
  return `${year}${w.getUTCMonth() + 1}月${w.getUTCDate()}日 ${weekdays[w.getUTCDay()]}`
}

/** 11月23日 周一 17:00 */
export function momentWords(at: Moment, now: Moment): string {
  return `${dayWords(at, now)} ${timeWords(at)}`
}

/** For what has just happened: 刚刚 · 12 分钟前 · 今天 09:30 · 昨天 17:00, then the date. */
export function sinceWords(at: Moment, now: Moment): string {
  const passed = millis(now) - millis(at)
  if (passed < 60_000) return '刚刚'
  if (passed < hour) return `${Math.floor(passed / 60_000)} 分钟前`
  const days = dayNumber(now) - dayNumber(at)
  if (days === 0) return `今天 ${timeWords(at)}`
  if (days === 1) return `昨天 ${timeWords(at)}`
  return momentWords(at, now)
}

/** A deadline said to a resident: 今天 17:00 前 · 明天 17:00 前 · 11月25日 周三 17:00 前. Past ones are said the same way. */
export function byWords(due: Moment, now: Moment): string {
  const days = dayNumber(due) - dayNumber(now)
  if (days === 0) return `今天 ${timeWords(due)} 前`
  if (days === 1) return `明天 ${timeWords(due)} 前`
  return `${momentWords(due, now)} 前`
}

/** How long ago a deadline passed: 已超 3 小时 · 已超 2 天. Null while there is still time. */
export function lateWords(due: Moment, now: Moment): string | null {
  const over = millis(now) - millis(due)
  if (over <= 0) return null
  if (over < hour) return `已超 ${Math.max(1, Math.floor(over / 60_000))} 分钟`
  if (over < 2 * day) return `已超 ${Math.floor(over / hour)} 小时`
  return `已超 ${Math.floor(over / day)} 天`
}

/**
 * A clock chip for staff: 已超 3 小时 · 今天 17:00 前 · 明天 17:00 前 · 还剩 3 个工作日.
 * `isWorkingDay` is asked about the Shanghai noon of each day; without it a far deadline is given as its date.
 */
export function clockWords(due: Moment, now: Moment, isWorkingDay?: (noon: Date) => boolean): string {
  const late = lateWords(due, now)
  if (late) return late
  const days = dayNumber(due) - dayNumber(now)
  if (days < 2 || !isWorkingDay) return byWords(due, now)
  let left = 0
  for (let n = dayNumber(now) + 1; n <= dayNumber(due); n += 1) if (isWorkingDay(new Date(n * day + 4 * hour))) left += 1
  return `还剩 ${left} 个工作日`
}
