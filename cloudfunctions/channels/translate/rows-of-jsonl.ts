import { sameName } from './mapping'
import type { Row } from './row'
import type { Line } from './text-lines'

/** JSON lines: one object a line. A line that is none is a row with its reason, not the end of the file. Blank lines are no rows. */
export async function* rowsOfJsonl(lines: AsyncIterable<Line>): AsyncGenerator<Row> {
  let row = 0
  for await (const { text, broken } of lines) {
    row += 1
    if (text.trim() === '') continue
    yield broken ? { row, why: '这一行有不是文字的字节（编码不对）', raw: text } : rowOf(row, text)
  }
}

function rowOf(row: number, text: string): Row {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { row, why: '这一行不是一个 JSON 对象', raw: text }
    return { row, cells: new Map(Object.entries(value).map(([name, cell]) => [sameName(name), cell])) }
  } catch {
    return { row, why: '这一行不是有效的 JSON', raw: text }
  }
}
