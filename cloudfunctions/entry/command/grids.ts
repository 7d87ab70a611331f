import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { foundFile } from './found'
import type { Surroundings } from './import'
import { reach } from './reach'

const usage = '用法：npm run grids -- <文件.geojson> --crs gcj02|wgs84'

interface Answer {
  written: number
  rejected: { index: number; reason: string }[]
}

/**
 * `grids <file> --crs …`: takes a district's territories out of a GeoJSON file, and gives the district its category tree when it has none.
 * Features that cannot be taken are named on standard error, counted from 1 as in the file. Answers the exit status: 0 everything taken, 2 some left out.
 * The last line on standard output is JSON `{ written, rejected, categories }`.
 * @throws Error or Refusal with a Chinese sentence when nothing was written.
 */
export async function importGrids(args: string[], around: Surroundings): Promise<number> {
  const { path, crs, folder } = readOrder(args)
  const collection = parsedJson(await readFile(await foundFile(path), 'utf8'), path)
  const reached = await reach(folder ?? around.folder, around.databaseUrl, around.openHere)
  try {
    process.stderr.write(`导入辖区 ${path}（${crs}）→ ${reached.what}\n`)
    const { written, rejected } = (await reached.ask('grids.importTerritories', { crs, collection })) as Answer
    for (const { index, reason } of rejected) process.stderr.write(`  第 ${index + 1} 个：${reason}\n`)
    const categories = (await reached.ask('triage.adoptCategories', {})) as { written: number }
    process.stdout.write(`${JSON.stringify({ written, rejected: rejected.length, categories: categories.written })}\n`)
    return rejected.length > 0 ? 2 : 0
  } finally {
    await reached.close()
  }
}

function readOrder(args: string[]): { path: string; crs: string; folder: string | undefined } {
  const { values, positionals } = parsed(args)
  const [path, ...more] = positionals
  if (!path || more.length > 0) throw new Error(`${path ? '一次只能导入一个文件。' : '缺少文件。'}\n${usage}`)
  if (!values.crs) throw new Error(`缺少 --crs：GeoJSON 默认是 wgs84，国内测绘常给 gcj02，差几百米，必须说明。\n${usage}`)
  return { path, crs: values.crs, folder: values.data ? resolve(values.data) : undefined }
}

function parsed(args: string[]) {
  try {
    const text = { type: 'string' } as const
    return parseArgs({ args, allowPositionals: true, options: { crs: text, data: text } })
  } catch (error) {
    throw new Error(`参数不对（${error instanceof Error ? error.message : String(error)}）\n${usage}`)
  }
}

/** Files of Windows programs often begin with a byte order mark. */
function parsedJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new Error(`“${path}”不是 JSON 文件`)
  }
}
