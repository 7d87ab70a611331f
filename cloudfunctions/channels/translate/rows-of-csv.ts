import { pipeline, Readable } from 'node:stream'
import { Refusal } from '@shared/platform/refusal'
import { type CsvError, parse } from 'csv-parse'
import { sameName } from './mapping'
import type { Row, ReadHeader } from './row'
import { type Line, unreadable } from './text-lines'

/** Characters of one record; above it a quotation mark was opened and never closed. */
const largestRecord = 1024 * 1024

type Split = { row: number; cells: string[] } | { row: number; why: string; raw: string }

/**
 * CSV as Excel and hotline systems write it: quoted cells may hold line ends, the separator is a comma, tab or semicolon.
 * A row that does not fit the header is a row with its reason. Blank rows are no rows but are counted in the numbers, as Excel shows them.
 * @throws Refusal `badInput` when a quotation mark is opened and not closed for a million characters.
 */
export async function* rowsOfCsv(lines: AsyncIterable<Line>, readHeader: ReadHeader): AsyncGenerator<Row> {
  let header: string[] | null = null
  for await (const split of splitRows(lines)) {
    if ('why' in split) yield split
    else if (split.cells.every((cell) => cell.trim() === '')) continue
    else if (header) yield rowUnder(header, split)
    else readHeader((header = split.cells))
  }
}

function rowUnder(header: readonly string[], { row, cells }: { row: number; cells: string[] }): Row {
  const raw = () => JSON.stringify(cells)
  const tooMany = cells.slice(header.length).some((cell) => cell.trim() !== '')
  // A forgotten quotation mark glues rows together: too few cells, with a line end in one of them.
  const glued = cells.length < header.length && cells.some((cell) => cell.includes('\n'))
  if (tooMany || glued) return { row, why: `这一行有 ${cells.length} 格，表头有 ${header.length} 格，请检查引号和分隔符`, raw: raw() }
  if (cells.some((cell) => cell.includes(unreadable))) return { row, why: '这一行有不是文字的字节（编码不对）', raw: raw() }
  return { row, cells: cellsUnder(header, cells) }
}

/** Of two columns with one name the first filled one counts. */
export function cellsUnder(header: readonly string[], cells: readonly unknown[]): Map<string, unknown> {
  const named = new Map<string, unknown>()
  for (const [at, name] of header.entries()) {
    const value = cells[at]
    if (value !== undefined && value !== null && value !== '' && !named.has(sameName(name))) named.set(sameName(name), value)
  }
  return named
}

async function* splitRows(lines: AsyncIterable<Line>): AsyncGenerator<Split> {
  const source = lines[Symbol.asyncIterator]()
  const first = await source.next()
  if (first.done) return
  async function* text(): AsyncGenerator<string> {
    for (let line = first; !line.done; line = await source.next()) yield `${line.value.text}\n`
  }
  yield* records(text(), separatorOf(first.value.text), 1)
}

function separatorOf(header: string): string {
  const count = (mark: string) => header.split(mark).length
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

async function* records(text: AsyncIterable<string> | string[], delimiter: string, firstRow: number): AsyncGenerator<Split> {
  let row = firstRow - 1
  let open = 0
  // The parser runs ahead of us, so what it skips waits here for its turn.
  const skipped: { row: number; raw: string }[] = []
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_records_with_error: true,
    raw: true,
    on_skip: (_error: CsvError | undefined, raw: string | undefined) => void skipped.push({ row: ++row, raw: raw ?? '' }),
    // With `raw` the parser hands over { record, raw }, which its types leave out.
    on_record: (read) => {
      open = 0
      return { row: ++row, cells: (read as unknown as { record: string[] }).record } as unknown as string[]
    },
  })
  async function* measured(): AsyncGenerator<string> {
    for await (const piece of text) {
      open += piece.length
      if (open > largestRecord)
        throw new Refusal('badInput', `row ${row + 1}: record over ${largestRecord}`, {
          field: 'file',
          sentence: `第 ${row + 1} 行的引号没有闭合，后面的行读不出来，请检查文件`,
        })
      yield piece
    }
  }
  pipeline(Readable.from(measured()), parser, () => undefined)
  for await (const record of parser as unknown as AsyncIterable<{ row: number; cells: string[] }>) {
    while (skipped[0] && skipped[0].row < record.row) yield* recover(skipped.shift(), delimiter)
    yield record
  }
  for (const one of skipped) yield* recover(one, delimiter)
}

/** A mark left open takes in all that follows: only its own line is given up, the rest is read again. */
async function* recover(one: { row: number; raw: string } | undefined, delimiter: string): AsyncGenerator<Split> {
  if (!one) return
  const [line = '', ...rest] = one.raw.split('\n')
  yield { row: one.row, why: '这一行的引号没有闭合', raw: line }
  if (rest.length > 0) yield* records([rest.join('\n')], delimiter, one.row + 1)
}
