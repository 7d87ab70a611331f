import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { type Appeal, group, judge } from '../../triage'
import { type GroupRow, rowOf } from './group-rows'

/**
 * `npm run -s triage -- group < in.jsonl > out.jsonl`: which appeals are about one event. In `{id, user, title, body, time}`, one a line in any
 * order; `id` and one of `title` and `body` must be there. Out `{id, event}` in the order of the input, once everything was read; with `--links`
 * the links themselves, `{a, b, score, automatic, reasons}`. A line that cannot be read is named on `errors` and left out; then the answer is 1.
 */
export async function run(args: string[], input: Readable, output: Writable, errors: Writable): Promise<number> {
  const unknown = args.filter((arg) => arg !== '--links')
  if (unknown.length > 0) {
    errors.write(`group takes --links and nothing else, not ${unknown.join(' ')}\n`)
    return 1
  }
  const { rows, malformed } = await readRows(input, errors)
  const { events, links } = group(appealsOf(rows))
  const idOf = new Map(rows.map(({ key, id }) => [key, id]))
  if (args.includes('--links')) {
    for (const { a, b, link } of links)
      await write(output, { a: idOf.get(a), b: idOf.get(b), score: Number(link.score.toFixed(4)), automatic: link.automatic, reasons: link.reasons })
  } else {
    for (const [i, { id }] of rows.entries()) await write(output, { id, event: events[i] })
  }
  return malformed > 0 ? 1 : 0
}

async function readRows(input: Readable, errors: Writable): Promise<{ rows: GroupRow[]; malformed: number }> {
  const rows: GroupRow[] = []
  const lineOf = new Map<string, number>()
  let [line, malformed] = [0, 0]
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1
    if (text.trim() === '') continue
    const read = rowOf(text)
    const before = 'why' in read ? undefined : lineOf.get(read.key)
    const why = 'why' in read ? read.why : before ? `the id of line ${before} again` : null
    if (why !== null || 'why' in read) {
      malformed += 1
      errors.write(`line ${line}: ${why}\n`)
      continue
    }
    lineOf.set(read.key, line)
    rows.push(read)
  }
  return { rows, malformed }
}

/** An appeal without a time is taken for as old as the oldest that has one. */
function appealsOf(rows: readonly GroupRow[]): Appeal[] {
  const oldest = rows.reduce((least, { time }) => Math.min(least, time ?? Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY)
  return rows.map(({ key, user, title, body, time }) => ({
    id: key,
    said: { title, text: body },
    sender: user,
    saidAt: new Date(time ?? (Number.isFinite(oldest) ? oldest : 0)),
    category: judge({ bag: 'complaint', title, text: body }).category,
  }))
}

async function write(output: Writable, line: unknown): Promise<void> {
  if (!output.write(`${JSON.stringify(line)}\n`)) await once(output, 'drain')
}
