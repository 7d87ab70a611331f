import { Refusal } from '@shared/platform/refusal'
import { readSheet } from 'read-excel-file/node'
import { cellsUnder } from './rows-of-csv'
import type { ReadHeader, Row } from './row'

/** The first sheet of an Excel workbook (.xlsx). @throws Refusal `badInput` when the bytes are none. */
export async function* rowsOfXlsx(workbook: Uint8Array, readHeader: ReadHeader): AsyncGenerator<Row> {
  const sheet = await readSheet(Buffer.from(workbook), { trim: false }).catch((error: unknown) => {
    throw new Refusal('badInput', `xlsx: ${String(error)}`, { field: 'file', sentence: '这个 Excel 文件打不开，请用 Excel 另存为 .xlsx 后再试' })
  })
  let header: string[] | null = null
  for (const [at, cells] of sheet.entries()) {
    if (cells.every((cell) => cell === null || cell === '')) continue
    if (header) yield { row: at + 1, cells: cellsUnder(header, cells) }
    else readHeader((header = cells.map((cell) => String(cell ?? ''))))
  }
}
