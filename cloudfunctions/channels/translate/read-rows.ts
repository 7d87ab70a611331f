import { Refusal } from '@shared/platform/refusal'
import type { ReadHeader, Row } from './row'
import { rowsOfCsv } from './rows-of-csv'
import { rowsOfJsonl } from './rows-of-jsonl'
import { rowsOfXlsx } from './rows-of-xlsx'
import { type Bytes, encodingOf, textLines } from './text-lines'

/** A file to read from its beginning, as often as asked. */
export interface Source {
  name: string
  /** Size in bytes. */
  size: number
  open(): Bytes
}

type Kind = 'csv' | 'jsonl' | 'xlsx'

/** A workbook is read as a whole. */
const largestWorkbook = 100 * 1024 * 1024

/**
 * The rows of a CSV, XLSX or JSON lines file, one after the other without holding the file (a workbook is held).
 * @throws Refusal `badInput` when it is none of them, is empty, or `readHeader` refuses the header.
 */
export async function* readRows(source: Source, readHeader: ReadHeader): AsyncGenerator<Row> {
  const kind = await kindOf(source)
  switch (kind) {
    case 'xlsx':
      if (source.size > largestWorkbook) throw refuse('Excel 文件超过 100 MB，请分成几个文件或另存为 CSV')
      return yield* rowsOfXlsx(await whole(source.open()), readHeader)
    case 'jsonl':
      return yield* rowsOfJsonl(textLines(source.open(), await encodingOf(source.open())))
    case 'csv':
      return yield* rowsOfCsv(textLines(source.open(), await encodingOf(source.open())), readHeader)
  }
}

/** By what it begins with, then by its name. */
async function kindOf({ name, open }: Source): Promise<Kind> {
  const head = await headOf(open())
  if (head.length === 0) throw refuse('文件是空的')
  const signature = Buffer.from(head.subarray(0, 4)).toString('hex')
  if (signature === '504b0304') return 'xlsx'
  if (signature === 'd0cf11e0') throw refuse('这是旧版 Excel 文件（.xls），请另存为 .xlsx 或 CSV 后再导入')
  const first = Buffer.from(head)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf|^\u00ff\u00fe/, '')
    .replace(/[\s\0]/g, '')[0]
  if (/\.(jsonl|ndjson|json)$/i.test(name) || (first === '{' && !/\.(csv|tsv|txt)$/i.test(name))) {
    if (first === '[') throw refuse('这是一个 JSON 数组；请改为每行一个 JSON 对象（JSON lines）')
    return 'jsonl'
  }
  return 'csv'
}

async function headOf(bytes: Bytes): Promise<Uint8Array> {
  for await (const chunk of bytes) if (chunk.length > 0) return chunk.subarray(0, 1024)
  return new Uint8Array()
}

async function whole(bytes: Bytes): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function refuse(sentence: string): Refusal {
  return new Refusal('badInput', 'file', { field: 'file', sentence })
}
