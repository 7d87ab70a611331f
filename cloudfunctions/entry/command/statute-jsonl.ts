import type { RawArticle, Turned } from './statute-rows'
import { numberedLines } from './statute-lines'

/**
 * Articles out of JSON lines: `{law, date, category, article, chapter, text}`, and where they are known `issuer, promulgated, amended, from, until,
 * replacedBy, source, reviewed`. A line that is none is turned away.
 */
export async function* articlesInJsonLines(input: AsyncIterable<Buffer>, turnAway: Turned): AsyncGenerator<RawArticle> {
  for await (const line of numberedLines(input)) {
    const at = `第 ${line.number} 行`
    const row = 'why' in line ? line.why : line.text.trim() === '' ? null : rowOf(line.text)
    if (typeof row === 'string') turnAway(at, row)
    else if (row) yield articleIn(row, at)
  }
}

function rowOf(text: string): Record<string, unknown> | string {
  try {
    const row: unknown = JSON.parse(text)
    return typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as Record<string, unknown>) : '不是 JSON 对象'
  } catch {
    return '不是 JSON'
  }
}

function articleIn(row: Record<string, unknown>, at: string): RawArticle {
  const { law, date, category, issuer, promulgated, amended, from, until, replacedBy, source, reviewed } = row
  const head = { law, version: date ?? '', kind: category, issuer, promulgated, amended, inForce: from, until, replacedBy, source, reviewed }
  return { at, head, number: row.article, chapter: row.chapter, text: row.text }
}
