import { once } from 'node:events'
import { judgeFirstLevel } from '../../triage/rules/category'
import { committedModel } from '../../triage/rules/committed'
import { messageOf } from '../../triage/rules/message'
import { linesOf } from './lines'

interface Asked {
  id: string | number
  title: string | null
  body: string
}

/** So much is gathered before it is written, in characters. */
const batch = 1 << 16

/**
 * `predict < in.jsonl > out.jsonl`: one line in, one line out, in order, with little in memory. A line that cannot be read gives
 * `line N: why` on standard error and none on standard output; the rest goes on, and the status is 1 at the end.
 */
export async function predict(_args: string[], input: AsyncIterable<Buffer> = process.stdin, output: NodeJS.WritableStream = process.stdout): Promise<number> {
  let broken = false
  let ready = ''
  const flush = async () => {
    const full = ready !== '' && !output.write(ready)
    ready = ''
    if (full) await once(output, 'drain')
  }
  let number = 0
  for await (const line of linesOf(input)) {
    number++
    if (line.trim() === '') continue
    const asked = readLine(line)
    if (typeof asked === 'string') {
      broken = true
      process.stderr.write(`line ${number}: ${asked}\n`)
      continue
    }
    ready += `${answerTo(asked)}\n`
    if (ready.length >= batch) await flush()
  }
  await flush()
  return broken ? 1 : 0
}

function answerTo({ id, title, body }: Asked): string {
  const { ranked } = judgeFirstLevel(committedModel(), messageOf(title, body))
  const [first, ...alternatives] = ranked.map(({ l1, confidence }) => ({ category: l1, confidence: Number(confidence.toFixed(4)) }))
  return JSON.stringify({ id, ...first, alternatives })
}

/** What is asked, or why it cannot be read. */
function readLine(line: string): Asked | string {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch {
    return 'not JSON'
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'not a JSON object'
  const { id, text, title, body } = row as Record<string, unknown>
  if (typeof id !== 'string' && typeof id !== 'number') return 'no id (a string or a number)'
  if (title !== undefined && title !== null && typeof title !== 'string') return 'title is not a string'
  if (body !== undefined && body !== null && typeof body !== 'string') return 'body is not a string'
  if (typeof text === 'string' && typeof body !== 'string') return { id, title: null, body: text }
  if (typeof body === 'string') return { id, title: title ?? null, body }
  if (typeof title === 'string') return { id, title: null, body: title }
  return text === undefined || text === null ? 'no text, title or body' : 'text is not a string'
}
