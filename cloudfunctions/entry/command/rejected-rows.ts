import { appendFileSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'

export interface RejectedRow {
  /** The row number as a person sees it in the file. */
  row: number
  reason: string
  /** The row as it came. */
  content: unknown
}

/** Rows that could not be taken, one JSON object a line, written at once so that a kill loses none. For the importer's eyes only. */
export interface RejectedRows {
  add(rejected: RejectedRow): void
  /** Null while there is none. */
  file(): string | null
}

export function rejectedRows(folder: string, source: string, imported: string, now: Date): RejectedRows {
  const stamp = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace(/\D/g, '')
  const path = join(folder, `${source}-${basename(imported)}-${stamp}-${process.pid}.jsonl`)
  let any = false
  return {
    add(rejected) {
      if (!any) mkdirSync(folder, { recursive: true })
      any = true
      appendFileSync(path, `${JSON.stringify(rejected)}\n`, { mode: 0o600 })
    },
    file: () => (any ? path : null),
  }
}
