import { Refusal } from '@shared/platform/refusal'

/** The place in a list sorted by a moment and an id: opaque to the caller, checked when it comes back. */
export interface Cursor {
  at: Date
  id: string
}

export function writeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at.getTime()}.${id}`).toString('base64url')
}

/** @throws Refusal `badInput` when it is not one of ours. */
export function readCursor(text: string | undefined): Cursor | null {
  if (!text) return null
  const [, at = '', id = ''] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? []
  if (!id) throw new Refusal('badInput', 'cursor', { field: 'after', sentence: '页码已失效，请重新打开列表' })
  return { at: new Date(Number(at)), id }
}
