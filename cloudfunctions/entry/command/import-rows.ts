import { type Ticket, ticketBatch } from '@shared/channels/contract'
import { checkHeader, type Mapping, namesFor, readRows, type Row, type Source, ticketOfRow } from '../../channels'
import type { Counts } from './progress'
import type { RejectedRows } from './rejected-rows'

export interface Import {
  file: Source
  mapping: Mapping
  /** Hands tickets over; one result for each, in order. */
  deliver(tickets: Ticket[]): Promise<{ state: 'created' | 'already' | 'rejected'; why: string | null }[]>
  rejected: RejectedRows
  now(): Date
  /** Asked between two batches. */
  stopped(): boolean
  onProgress(counts: Counts): void
}

interface Waiting {
  row: number
  content: unknown
  ticket: Ticket
}

/**
 * Reads a file row by row and hands its tickets over in batches. It keeps no place of its own: what was taken in before is
 * found there already, so a killed import is resumed by running it again. `counts` is kept up to date for when it fails.
 */
export async function importRows(given: Import, counts: Counts): Promise<void> {
  const names = namesFor(given.mapping)
  let waiting: Waiting[] = []
  const reject = (row: number, reason: string, content: unknown) => {
    counts.rejected += 1
    given.rejected.add({ row, reason, content })
  }
  const flush = async () => {
    const batch = waiting
    waiting = []
    if (batch.length === 0) return
    const results = await given.deliver(batch.map(({ ticket }) => ticket))
    for (const [at, { row, content }] of batch.entries()) {
      const result = results[at]
      if (!result) throw new Error(`第 ${row} 行没有得到答复`)
      if (result.state === 'rejected') reject(row, result.why ?? '未说明原因', content)
      else counts[result.state] += 1
    }
    given.onProgress(counts)
  }
  for await (const row of readRows(given.file, (header) => checkHeader(header, given.mapping))) {
    counts.read += 1
    const content = contentOf(row)
    const read = 'why' in row ? row : ticketOfRow(row.cells, names, given.now())
    if ('why' in read) reject(row.row, read.why, content)
    else waiting.push({ row: row.row, content, ticket: read.ticket })
    if (waiting.length === ticketBatch) await flush()
    if (given.stopped()) break
  }
  await flush()
}

function contentOf(row: Row): unknown {
  return 'why' in row ? row.raw : Object.fromEntries(row.cells)
}
