import type { Ticket } from '@shared/channels/contract'
import { readTicket, type Read } from '../rules/read-ticket'
import { type Field, fieldWord, type Names } from './mapping'
import { momentOf } from './moment'
import type { Cells } from './row'

/**
 * The ticket that a row stands for, or why it cannot be one (in Chinese, naming the field). Times without a zone are +08:00.
 * A number too large to be exact is refused as an id: two different tickets could look the same.
 */
export function ticketOfRow(cells: Cells, names: Names, now: Date): Read {
  const texts: Partial<Record<Field, string | null>> = {}
  for (const field of ['id', 'title', 'body', 'user', 'phone', 'place'] as const) {
    const read = textOf(firstFilled(cells, names[field]), field === 'body')
    if ('why' in read) return { why: `${fieldWord[field]}${read.why}` }
    texts[field] = read.text
  }
  if (!texts.id) return { why: '缺少编号' }
  if (!texts.body) return { why: '缺少内容' }
  const time = firstFilled(cells, names.time)
  if (time === undefined) return { why: '缺少时间' }
  const saidAt = momentOf(time)
  if (!saidAt) return { why: `时间“${shown(time)}”不是能识别的时间` }
  const ticket: Ticket = {
    id: texts.id,
    title: texts.title ?? null,
    text: texts.body,
    saidAt: saidAt.toISOString(),
    user: texts.user ?? null,
    phone: /\d{3}/.test(texts.phone ?? '') ? (texts.phone ?? null) : null,
    placeText: texts.place ?? null,
  }
  return readTicket(ticket, now)
}

/** The first filled cell among these columns. */
function firstFilled(cells: Cells, names: readonly string[]): unknown {
  for (const name of names) {
    const value = cells.get(name)
    if (value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '')) return value
  }
  return undefined
}

function textOf(value: unknown, whole: boolean): { text: string | null } | { why: string } {
  if (value === undefined) return { text: null }
  if (typeof value === 'string') return { text: whole ? value : value.trim() }
  if (typeof value === 'number')
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? { why: `“${value}”作为数字已不准确，请在文件里写成文字` } : { text: String(value) }
  if (value instanceof Date) return { text: value.toISOString() }
  return typeof value === 'boolean' ? { text: String(value) } : { why: '应为文字' }
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : value instanceof Date ? String(value.getTime()) : (JSON.stringify(value) ?? '')
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
