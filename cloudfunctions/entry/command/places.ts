import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Refusal } from '@shared/platform/refusal'
import { type Row, readRows } from '../../channels'
import { foundFile } from './found'
import type { Surroundings } from './import'
import { reach } from './reach'

const usage =
  '用法：npm run places -- <文件.csv>，列：name、kind、alias_of、territory、number_from、number_to、lng、lat（或 名称、种类、正式名称、辖区、门牌起、门牌止、经度、纬度）'

const columns = {
  name: ['name', '名称', '地名'],
  kind: ['kind', '种类'],
  aliasOf: ['alias_of', 'aliasof', '正式名称'],
  territory: ['territory', '辖区', '辖区编码'],
  numberFrom: ['number_from', 'numberfrom', '门牌起'],
  numberTo: ['number_to', 'numberto', '门牌止'],
  lng: ['lng', '经度'],
  lat: ['lat', '纬度'],
} as const

interface Answer {
  written: number
  rejected: { row: number; reason: string }[]
}

/** Rows sent in one call. */
const batch = 1000

/**
 * `places <file>`: place names, aliases and roads out of a CSV, XLSX or JSON lines file. The same file again changes nothing. Rows that cannot be taken
 * are named on standard error. Answers the exit status: 0 everything taken, 2 some left out. The last line on standard output is JSON `{ written, rejected }`.
 * @throws Error or Refusal with a Chinese sentence.
 */
export async function importPlaces(args: string[], around: Surroundings): Promise<number> {
  const { path, folder } = readOrder(args)
  const file = await foundFile(path)
  const { size } = await stat(file)
  const reached = await reach(folder ?? around.folder, around.databaseUrl, around.openHere)
  const total = { written: 0, rejected: 0 }
  const turnAway = ({ row, reason }: { row: number; reason: string }) => {
    total.rejected++
    process.stderr.write(`  第 ${row} 行：${reason}\n`)
  }
  let waiting: object[] = []
  const flush = async () => {
    if (waiting.length === 0) return
    const { written, rejected } = (await reached.ask('grids.importPlaces', { rows: waiting })) as Answer
    waiting = []
    total.written += written
    rejected.forEach(turnAway)
  }
  try {
    process.stderr.write(`导入地名 ${basename(file)} → ${reached.what}\n`)
    const source = { name: basename(file), size, open: () => createReadStream(file) as AsyncIterable<Buffer> }
    for await (const row of readRows(source, checkHeader)) {
      if ('why' in row) turnAway({ row: row.row, reason: row.why })
      else waiting.push(placeRow(row))
      if (waiting.length === batch) await flush()
    }
    await flush()
    process.stdout.write(`${JSON.stringify(total)}\n`)
    return total.rejected > 0 ? 2 : 0
  } finally {
    await reached.close()
  }
}

function placeRow({ row, cells }: Extract<Row, { cells: unknown }>): object {
  const cell = (names: readonly string[]) => String(names.map((name) => cells.get(name)).find((value) => value !== undefined) ?? '')
  return { row, ...Object.fromEntries(Object.entries(columns).map(([field, names]) => [field, cell(names)])) }
}

function checkHeader(header: readonly string[]): void {
  const known = header.map((name) => name.trim().toLowerCase())
  if (!columns.name.some((name) => known.includes(name)))
    throw new Refusal('badInput', 'no name column', { field: 'file', sentence: `文件缺少“名称”一列。\n${usage}` })
}

function readOrder(args: string[]): { path: string; folder: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { data: { type: 'string' } } })
    const [path, ...more] = positionals
    if (!path || more.length > 0) throw new Error(path ? '一次只能导入一个文件' : '缺少文件')
    return { path, folder: values.data ? resolve(values.data) : undefined }
  } catch (error) {
    throw new Error(`参数不对（${error instanceof Error ? error.message : String(error)}）\n${usage}`)
  }
}
