import { createHash } from 'node:crypto'

/** The same words give the same id, so that what comes twice is one row. */
export function uuidFrom(text: string): string {
  return createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-5$3-8$4-$5')
}
