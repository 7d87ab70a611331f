import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { StatuteVersion } from '@shared/legal/statute'
import { found } from './found'
import type { Surroundings } from './import'
import { progress } from './progress'
import { type Reached, reach } from './reach'
import { type StatuteFile, statuteFiles } from './statute-files'
import { articlesInJsonLines } from './statute-jsonl'
import { articlesInMarkdown } from './statute-markdown'
import { gatherVersions } from './statute-rows'

const usage = '用法：npm run legal -- import <laws.jsonl | 放 Markdown 的文件夹>'

/** Articles sent in one call. */
const batch = 1000

interface Counts {
  created: number
  changed: number
  same: number
  rejected: number
}

/**
 * `import <laws.jsonl | folder>`: takes laws with their versions, and builds the index that searches read. The same again changes nothing.
 * Articles that cannot be taken are named on standard error. Answers the exit status: 0 everything taken, 2 some left out.
 * The last line on standard output is JSON `{ created, changed, same, rejected, indexed }`.
 * @throws Error or Refusal with a Chinese sentence; what was taken until then stays, and running it again goes on.
 */
export async function importStatutes(args: string[], around: Surroundings): Promise<number> {
  const { path, folder } = readOrder(args)
  const files = await statuteFiles(found(path))
  const reached = await reach(folder ?? around.folder, around.databaseUrl, around.openHere)
  try {
    process.stderr.write(`导入法律法规 ${path} → ${reached.what}\n`)
    const counts = await take(files, reached)
    const { buildStatuteIndex } = await import('./statute-index-build')
    const indexed = await buildStatuteIndex(reached.ask, (words) => void process.stderr.write(`  ${words}\n`))
    process.stdout.write(`${JSON.stringify({ ...counts, indexed })}\n`)
    return counts.rejected > 0 ? 2 : 0
  } finally {
    await reached.close()
  }
}

async function take(files: readonly StatuteFile[], reached: Reached): Promise<Counts> {
  const counts: Counts = { created: 0, changed: 0, same: 0, rejected: 0 }
  const bar = progress(process.stderr, () => performance.now())
  const size = files.reduce((sum, file) => sum + file.size, 0)
  let [read, rows, file] = [0, 0, '']
  const shown = () => ({ read: rows, created: counts.created + counts.changed, already: counts.same, rejected: counts.rejected })
  const say = (at: string, why: string) => process.stderr.write(`  ${file}${at}：${why}\n`)
  const versions = gatherVersions((at, why) => {
    counts.rejected++
    say(at, why)
  }, say)
  let waiting: StatuteVersion[] = []
  const flush = async () => {
    if (waiting.length === 0) return
    const done = (await reached.ask('legal.importStatutes', { versions: waiting })) as Omit<Counts, 'rejected'>
    for (const key of ['created', 'changed', 'same'] as const) counts[key] += done[key]
    waiting = []
  }
  const turnAway = (at: string, why: string) => {
    counts.rejected++
    say(at, why)
  }
  for (const { name, markdown, open } of files) {
    file = files.length > 1 ? `${name} ` : ''
    const counted = counting(open(), (bytes) => {
      read += bytes
    })
    for await (const raw of markdown ? articlesInMarkdown(counted, turnAway) : articlesInJsonLines(counted, turnAway)) {
      rows++
      const full = versions.take(raw)
      if (full) waiting.push(full)
      if (waiting.reduce((sum, { articles }) => sum + articles.length, 0) >= batch || waiting.length >= 400) await flush()
      bar.show(shown(), size > 0 ? read / size : 1)
    }
  }
  const rest = versions.rest()
  if (rest) waiting.push(rest)
  await flush()
  counts.same += versions.repeated()
  bar.end(shown())
  return counts
}

async function* counting(input: AsyncIterable<Buffer>, count: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of input) {
    count(chunk.length)
    yield chunk
  }
}

function readOrder(args: string[]): { path: string; folder: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { data: { type: 'string' } } })
    const [path, ...more] = positionals
    if (!path || more.length > 0) throw new Error(path ? '一次只能导入一个文件或文件夹' : '缺少文件')
    return { path, folder: values.data ? resolve(values.data) : undefined }
  } catch (error) {
    throw new Error(`参数不对（${error instanceof Error ? error.message : String(error)}）\n${usage}`)
  }
}
