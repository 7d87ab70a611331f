import { answerLines } from './answer-lines'
import { readTerm } from './read-term'
import { nationalCalendar } from '../../appeals/rules/calendar'
import { dueAt } from '../../appeals/rules/due'

const shanghai = 8 * 3_600_000
/** The last moment that has a year of four digits in Shanghai. */
const lastMoment = Date.UTC(10_000, 0, 1) - shanghai

/** `npm run -s clock -- due < in.jsonl > out.jsonl`: one line in, one line out, on the default working periods and the national calendar. */
async function main([name = '']: string[]): Promise<number> {
  if (name !== 'due') throw new Error(`没有“${name}”这个命令，可用的有：due`)
  return answerLines(answerTo, process.stdin, process.stdout, process.stderr)
}

function answerTo(row: Record<string, unknown>): string {
  const { id, ...term } = readTerm(row)
  return JSON.stringify({ id, due: written(dueAt(term, nationalCalendar)) })
}

function written(at: number): string {
  if (!(at < lastMoment)) throw new Error('due after the year 9999')
  return `${new Date(at + shanghai).toISOString().slice(0, 19)}+08:00`
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status
  },
  (error: unknown) => {
    process.stderr.write(`没有完成：${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  },
)
