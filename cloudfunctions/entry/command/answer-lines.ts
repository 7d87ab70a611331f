import { once } from 'node:events'
import { linesOf } from './lines'

/** So much is gathered before it is written, in characters. */
const batch = 1 << 16

/**
 * One line of JSON in, one line out, in order, with little in memory. A line that cannot be answered gives `line N: why` on `errors` and
 * none on `output`; the rest goes on. Answers the exit status: 1 when there was such a line.
 */
export async function answerLines(
  answer: (row: Record<string, unknown>) => string,
  input: AsyncIterable<Buffer>,
  output: NodeJS.WritableStream,
  errors: NodeJS.WritableStream,
): Promise<number> {
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
    try {
      ready += `${answer(rowOf(line))}\n`
    } catch (error) {
      broken = true
      errors.write(`line ${number}: ${error instanceof Error ? error.message : String(error)}\n`)
    }
    if (ready.length >= batch) await flush()
  }
  await flush()
  return broken ? 1 : 0
}

function rowOf(line: string): Record<string, unknown> {
  const row = parsed(line)
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new Error('not a JSON object')
  return row as Record<string, unknown>
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new Error('not JSON')
  }
}
