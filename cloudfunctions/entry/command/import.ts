import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Source as SourceName } from '@shared/channels/contract'
import { type Mapping, readMapping, type Source } from '../../channels'
import { found, foundFile } from './found'
import { importRows } from './import-rows'
import { type Counts, progress } from './progress'
import { type OpenHere, reach } from './reach'
import { rejectedRows } from './rejected-rows'

const usage = '用法：npm run import -- <文件> --source <来源名> [--source-name <来源的中文名>] [--mapping <映射文件.json>]'

export interface Surroundings {
  /** Where the product keeps its data on this machine. */
  folder: string
  databaseUrl: string | undefined
  openHere: OpenHere
}

interface Order {
  path: string
  source: string
  sourceName: string | undefined
  mapping: Mapping
  folder: string
}

type Results = { results: { state: 'created' | 'already' | 'rejected'; why: string | null }[] }

/**
 * `import <file> --source <name>`: takes a file of hotline tickets in. Answers the exit status: 0 done, 1 broken off, 130 stopped by Ctrl-C.
 * The last line on standard output is JSON `{ read, created, already, rejected, rejectedFile }`, also when it broke off half-way.
 * @throws Error or Refusal with a Chinese sentence before any row was taken.
 */
export async function importTickets(args: string[], around: Surroundings): Promise<number> {
  const order = await readOrder(args, around.folder)
  const counts: Counts = { read: 0, created: 0, already: 0, rejected: 0 }
  let stopped = false
  process.on('SIGINT', () => {
    if (!stopped) process.stderr.write('\n正在收尾：手上这一批做完就停\n')
    stopped = true
  })
  const reached = await reach(order.folder, around.databaseUrl, around.openHere)
  const { path, source, sourceName } = order
  const rejected = rejectedRows(join(order.folder, 'rejected'), source, path, new Date())
  process.stderr.write(`导入 ${basename(path)}，来源 ${source} → ${reached.what}\n`)
  const bar = progress(process.stderr, () => performance.now())
  const { file, share } = await openFile(path)
  try {
    await importRows(
      {
        file,
        mapping: order.mapping,
        rejected,
        deliver: async (tickets) => ((await reached.ask('channels.receiveTickets', { source, sourceName, tickets })) as Results).results,
        now: () => new Date(),
        stopped: () => stopped,
        onProgress: (now) => bar.show(now, share()),
      },
      counts,
    )
    return stopped ? 130 : 0
  } finally {
    bar.end(counts)
    await reached.close()
    process.stdout.write(`${JSON.stringify({ ...counts, rejectedFile: rejected.file() })}\n`)
  }
}

async function readOrder(args: string[], defaultFolder: string): Promise<Order> {
  const { values, positionals } = parsed(args)
  const [path, ...more] = positionals
  if (!path || more.length > 0 || !values.source)
    throw new Error(`${path ? '' : '缺少文件。'}${values.source ? '' : '缺少 --source。'}${more.length > 0 ? '一次只能导入一个文件。' : ''}\n${usage}`)
  const source = SourceName.safeParse(values.source)
  if (!source.success) throw new Error(`--source：${source.error.issues[0]?.message ?? '不正确'}`)
  const file = await foundFile(path)
  return {
    path: file,
    source: source.data,
    sourceName: values['source-name'],
    mapping: values.mapping ? readMapping(await readFile(found(values.mapping), 'utf8')) : {},
    folder: values.data ? resolve(values.data) : defaultFolder,
  }
}

function parsed(args: string[]) {
  try {
    const text = { type: 'string' } as const
    return parseArgs({ args, allowPositionals: true, options: { source: text, 'source-name': text, mapping: text, data: text } })
  } catch (error) {
    throw new Error(`参数不对（${error instanceof Error ? error.message : String(error)}）\n${usage}`)
  }
}

async function openFile(path: string): Promise<{ file: Source; share(): number }> {
  const { size } = await stat(path)
  let read = 0
  async function* open() {
    read = 0
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      read += chunk.length
      yield chunk
    }
  }
  return { file: { name: basename(path), size, open }, share: () => (size > 0 ? read / size : 1) }
}
