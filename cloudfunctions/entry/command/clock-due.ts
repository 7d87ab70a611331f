import { answerLines } from './answer-lines'
import { readTerm } from './read-term'
import { nationalCalendar } from '../../platform/rules/calendar'
import { dueAt } from '../../platform/rules/due'
import { withUsualPeriods } from '../../platform/rules/working-time'

const national = withUsualPeriods(nationalCalendar)

const shanghai = 8 * 3_600_000
/** The last moment that has a year of four digits in Shanghai. */
const lastMoment = Date.UTC(10_000, 0, 1) - shanghai

/** `due < in.jsonl > out.jsonl`: terms in, deadlines out, on the default working periods and the national calendar. */
export function due(_args: string[]): Promise<number> {
  return answerLines(answerTo, process.stdin, process.stdout, process.stderr)
}

function answerTo(row: Record<string, unknown>): string {
  const { id, ...term } = readTerm(row)
  return JSON.stringify({ id, due: written(dueAt(term, national)) })
}

function written(at: number): string {
  if (!(at < lastMoment)) throw new Error('due after the year 9999')
  return `${new Date(at + shanghai).toISOString().slice(0, 19)}+08:00`
}
