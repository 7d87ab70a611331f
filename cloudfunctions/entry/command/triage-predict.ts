import { judgeFirstLevel } from '../../triage/rules/category'
import { committedModel } from '../../triage/rules/committed'
import { messageOf } from '../../triage/rules/message'
import { answerLines } from './answer-lines'

interface Asked {
  id: string | number
  title: string | null
  body: string
}

/**
 * `predict < in.jsonl > out.jsonl`: one line in, one line out, in order, with little in memory. A line that cannot be read gives
 * `line N: why` on standard error and none on standard output; the rest goes on, and the status is 1 at the end.
 */
export function predict(_args: string[], input: AsyncIterable<Buffer> = process.stdin, output: NodeJS.WritableStream = process.stdout): Promise<number> {
  return answerLines((row) => answerTo(readAsked(row)), input, output, process.stderr)
}

function answerTo({ id, title, body }: Asked): string {
  const { ranked } = judgeFirstLevel(committedModel(), messageOf(title, body))
  const [first, ...alternatives] = ranked.map(({ l1, confidence }) => ({ category: l1, confidence: Number(confidence.toFixed(4)) }))
  return JSON.stringify({ id, ...first, alternatives })
}

/** What is asked. @throws Error that says why it cannot be read */
function readAsked({ id, text, title, body }: Record<string, unknown>): Asked {
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('no id (a string or a number)')
  if (title !== undefined && title !== null && typeof title !== 'string') throw new Error('title is not a string')
  if (body !== undefined && body !== null && typeof body !== 'string') throw new Error('body is not a string')
  if (typeof text === 'string' && typeof body !== 'string') return { id, title: null, body: text }
  if (typeof body === 'string') return { id, title: title ?? null, body }
  if (typeof title === 'string') return { id, title: null, body: title }
  throw new Error(text === undefined || text === null ? 'no text, title or body' : 'text is not a string')
}
