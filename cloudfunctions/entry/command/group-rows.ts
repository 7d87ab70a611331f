/** One line of `triage group`, checked. */
export interface GroupRow {
  /** As it was given: 1 and "1" are two ids. */
  id: string | number
  /** The id as JSON, different for different ids. */
  key: string
  user: string | null
  title: string | null
  body: string
  /** Milliseconds; null when nobody said. */
  time: number | null
}

/** A moment as people write it: with `T` or a space, seconds and offset may be missing. Without an offset it is Beijing time. */
const moment = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/i

/** Reads a line, or says in English what is wrong with it. */
export function rowOf(line: string): GroupRow | { why: string } {
  let read: unknown
  try {
    read = JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch {
    return { why: 'not JSON' }
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return { why: 'not an object' }
  const { id, user = null, title = null, body = null, time = null } = read as Record<string, unknown>
  const why = wrongId(id) ?? wrongText('title', title) ?? wrongText('body', body) ?? wrongUser(user)
  if (why) return { why }
  if (!title && !body) return { why: 'neither title nor body says anything' }
  const at = timeOf(time)
  if (at === undefined) return { why: 'time is not like 2019-02-28T11:25:05' }
  return {
    id: id as string | number,
    key: JSON.stringify(id),
    user: userOf(user),
    title: title as string | null,
    body: (body as string | null) ?? '',
    time: at,
  }
}

function wrongId(id: unknown): string | null {
  if (typeof id === 'string') return id === '' ? 'id is empty' : null
  if (typeof id !== 'number') return 'id is neither text nor a number'
  return Number.isInteger(id) && !Number.isSafeInteger(id) ? 'id is too long for a number, write it as text' : null
}

function wrongText(name: string, value: unknown): string | null {
  return value === null || typeof value === 'string' ? null : `${name} is not text`
}

function wrongUser(user: unknown): string | null {
  return user === null || typeof user === 'string' || typeof user === 'number' ? null : 'user is neither text nor a number'
}

function userOf(user: unknown): string | null {
  return user === null || user === '' ? null : String(user)
}

/** Undefined when it cannot be read. */
function timeOf(time: unknown): number | null | undefined {
  if (time === null || time === '') return null
  const match = typeof time === 'string' ? moment.exec(time.trim()) : null
  if (!match) return undefined
  const [, day, clock = '00:00:00', offset = '+08:00'] = match
  const at = Date.parse(`${day}T${clock}${offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2').toUpperCase()}`)
  return Number.isNaN(at) ? undefined : at
}
