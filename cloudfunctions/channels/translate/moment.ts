const hour = 3_600_000
/** Times without a zone are Beijing time (UTC+8, no summer time since 1991). */
const beijing = 8 * hour
/** Excel counts days from here, so that 1 March 1900 is day 61. */
const excelEpoch = Date.UTC(1899, 11, 30)

const written =
  /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[T\s]*(上午|下午)?\s*(\d{1,2})(?:[:：]|[点时])(\d{1,2})?分?(?:[:：]?(\d{1,2})(?:[.,](\d{1,9}))?秒?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i
const compact = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/

interface Parts {
  year: number
  month: number
  day: number
  hours?: number
  minutes?: number
  seconds?: number
  millis?: number
}

/**
 * A time as other systems write it, or null when it is none: `2019-02-28T11:25:05`, `2019/2/28 11:25`, `2019-02-28`,
 * `2019年2月28日 11:25`, `20190228112505`, with or without a zone; an Excel day number or cell; seconds or milliseconds since 1970.
 * Nothing before 1970 is a time that somebody called a hotline.
 */
export function momentOf(value: unknown): Date | null {
  const at = millisOf(value)
  return at !== null && at >= 0 && at < Date.UTC(10_000, 0) ? new Date(at) : null
}

function millisOf(value: unknown): number | null {
  // A date cell of a sheet has no zone either: its wall clock arrives as if it were UTC.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.getTime() - beijing
  if (typeof value === 'number') return ofNumber(value)
  if (typeof value !== 'string') return null
  const text = value.trim().normalize('NFKC')
  const match = written.exec(text)
  if (match) return ofWritten(match)
  return /^\d+(\.\d+)?$/.test(text) ? ofNumber(Number(text)) : null
}

function ofNumber(number: number): number | null {
  const digits = compact.exec(String(number))
  if (digits) {
    const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = digits.slice(1).map((part) => Number(part ?? 0))
    return ofParts({ year, month, day, hours, minutes, seconds }, beijing)
  }
  // Days: 1970 … 2173. A second since 1970 has nine digits or more by now, a millisecond twelve.
  if (number >= 25_569 && number < 100_000) return Math.round((excelEpoch + number * 24 * hour) / 1000) * 1000 - beijing
  if (number >= 1e8 && number < 1e11) return Math.round(number * 1000)
  return number >= 1e11 && number < 1e14 ? Math.round(number) : null
}

function ofWritten(match: RegExpExecArray): number | null {
  const [, year, month, day, half, hours, minutes, seconds, fraction, zone] = match
  const parts: Parts = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hours: hoursOf(Number(hours ?? 0), half),
    minutes: Number(minutes ?? 0),
    seconds: Number(seconds ?? 0),
    millis: fraction ? Math.floor(Number(`0.${fraction}`) * 1000) : 0,
  }
  return ofParts(parts, zone ? offsetOf(zone) : beijing)
}

function hoursOf(hours: number, half: string | undefined): number {
  if (half === '下午' && hours < 12) return hours + 12
  return half === '上午' && hours === 12 ? 0 : hours
}

function offsetOf(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))]
  if (hours > 14 || minutes > 59) return Number.NaN
  return (zone.startsWith('-') ? -1 : 1) * (hours * hour + minutes * 60_000)
}

/** Null for 30 February, 25 o'clock and their like. */
function ofParts({ year, month, day, hours = 0, minutes = 0, seconds = 0, millis = 0 }: Parts, offset: number): number | null {
  const wall = new Date(Date.UTC(year, month - 1, day, hours, minutes, seconds, millis))
  const kept = wall.getUTCMonth() === month - 1 && wall.getUTCDate() === day && wall.getUTCHours() === hours && minutes < 60 && seconds < 60
  return kept && !Number.isNaN(offset) ? wall.getTime() - offset : null
}
