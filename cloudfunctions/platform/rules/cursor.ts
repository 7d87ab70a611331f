import { Refusal } from '@shared/platform/refusal'
import { Id } from '@shared/platform/text'

/** The place in a list sorted by a moment and an id: opaque to the caller, checked when it comes back. */
export interface Cursor {
  at: Date
  id: string
}

export function writeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at.toISOString()}|${id}`).toString('base64url')
}

export function readCursor(text: string | undefined): Cursor | null {
  if (!text) return null
  const [at = '', id = ''] = Buffer.from(text, 'base64url').toString('utf8').split('|')
  const date = new Date(at)
  if (!/^[1-9]\d{3}-/.test(at) || Number.isNaN(date.getTime()) || !Id.safeParse(id).success)
    throw new Refusal('badInput', 'cursor', { field: 'after', sentence: '页码已失效，请重新打开列表' })
  return { at: date, id }
}
