const written = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:?\d\d)?$/
const minute = 60_000

/** Epoch milliseconds of an ISO 8601 time; without an offset it is Shanghai's. @throws Error that names the field when there is no such time */
export function readTime(field: string, text: unknown): number {
  const parts = typeof text === 'string' ? written.exec(text) : null
  if (!parts) throw new Error(`${field}: a time like 2026-11-26T09:30:00 is needed`)
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1, 7).map((part) => Number(part ?? 0))
  const at = new Date(0)
  at.setUTCFullYear(year, month - 1, day)
  at.setUTCHours(hours, minutes, seconds, Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3)))
  const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === day && hours < 24 && minutes < 60 && seconds < 60
  if (!exists) throw new Error(`${field}: there is no such time as ${parts[0]}`)
  return at.getTime() - offsetOf(field, parts[8] ?? '+08:00')
}

function offsetOf(field: string, offset: string): number {
  if (offset === 'Z') return 0
  const hours = Number(offset.slice(1, 3))
  const minutes = Number(offset.slice(-2))
  if (hours > 14 || minutes > 59) throw new Error(`${field}: there is no such offset as ${offset}`)
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * minute
}
