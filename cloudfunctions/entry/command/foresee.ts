import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { Refusal } from '@shared/platform/refusal'
import type { Surroundings } from './import'
import { reach } from './reach'

const usage = '用法：npm run -s triage -- foresee [--version <规则版本>] < in.jsonl，每行 {id, text 或 title+body, bag?, place?, placeText?, territory?, at?}'

/**
 * `foresee < in.jsonl`: what would happen to each appeal by the rules that hold, one decision a line, in order; nothing is written. A line that cannot
 * be read or is refused gives `line N: why` on standard error and none on standard output; the rest goes on, and the status is 1 at the end.
 */
export async function foresee(
  args: string[],
  around: Surroundings,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Promise<number> {
  const { data, version } = readOrder(args)
  const reached = await reach(data ? resolve(data) : around.folder, around.databaseUrl, around.openHere)
  let [broken, number] = [false, 0]
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++
      if (line.trim() === '') continue
      const asked = readLine(line.replace(/^\uFEFF/, ''))
      const answer = typeof asked === 'string' ? asked : await ask(reached.ask, asked.input, version)
      if (typeof asked !== 'string' && typeof answer !== 'string') output.write(`${JSON.stringify({ id: asked.id, ...answer })}\n`)
      else {
        broken = true
        process.stderr.write(`line ${number}: ${String(answer)}\n`)
      }
    }
    return broken ? 1 : 0
  } finally {
    await reached.close()
  }
}

async function ask(send: (operation: string, input: unknown) => Promise<unknown>, input: object, version: number | undefined): Promise<object | string> {
  try {
    return (await send('appeals.foreseeRoute', version === undefined ? input : { ...input, version })) as object
  } catch (error) {
    if (error instanceof Refusal) return error.sentence
    throw error
  }
}

function readLine(line: string): { id: string | number; input: object } | string {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch {
    return 'not JSON'
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return 'not a JSON object'
  const { id, text, title, body, bag, place, placeText, territory, at } = row as Record<string, unknown>
  if (typeof id !== 'string' && typeof id !== 'number') return 'no id (a string or a number)'
  const words = body ?? text
  if (typeof words !== 'string') return 'no text or body'
  const input = { text: words, title, bag, place, placeText, territory, at }
  return { id, input: Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined && value !== null && value !== '')) }
}

function readOrder(args: string[]): { data: string | undefined; version: number | undefined } {
  try {
    const text = { type: 'string' } as const
    const { data, version } = parseArgs({ args, options: { data: text, version: text } }).values
    if (version !== undefined && !/^\d+$/.test(version)) throw new Error('--version 应为数字')
    return { data, version: version === undefined ? undefined : Number(version) }
  } catch (error) {
    throw new Error(`参数不对（${error instanceof Error ? error.message : String(error)}）\n${usage}`)
  }
}
