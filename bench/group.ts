import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { orderOf } from './alike/fill'
import { machine, printTable } from './make/table'

/** `BENCH_ROWS=10000` or `10000,20000` for others. */
const sizes = (process.env.BENCH_ROWS ?? '1000,10000,50000,100000').split(',').map(Number)
const end = new Date('2026-11-01T00:00:00Z')

/**
 * What `npm run triage -- group` needs for so many appeals, invented to look like real ones: time, and the most memory its process held, also
 * for each appeal beyond those of the smallest run. Reads /proc, so Linux only.
 */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wusedai-group-'))
  const table: (string | number)[][] = [['appeals', 'input MB', 'seconds', 'appeals/s', 'peak MiB', 'kB an appeal beyond the first run']]
  let first: { rows: number; mib: number } | undefined
  for (const rows of sizes) {
    process.stderr.write(`${rows} appeals\n`)
    const path = join(folder, `${rows}.jsonl`)
    const bytes = await write(path, rows)
    const { seconds, mib } = await group(path)
    const grown = first ? (((mib - first.mib) * 1024) / (rows - first.rows)).toFixed(1) : '–'
    first ??= { rows, mib }
    table.push([rows, (bytes / 1e6).toFixed(1), seconds.toFixed(1), Math.round(rows / seconds), mib, grown])
  }
  rmSync(folder, { recursive: true })
  printTable(`triage -- group, in a process of its own · ${machine()}`, table)
}

async function write(path: string, rows: number): Promise<number> {
  const file = createWriteStream(path)
  for (let no = 1; no <= rows; no++) {
    const { title, text, sender, saidAt } = orderOf(no, end)
    const line = `${JSON.stringify({ id: no, user: sender, title, body: text, time: saidAt.toISOString() })}\n`
    if (!file.write(line)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
  return file.bytesWritten
}

async function group(path: string): Promise<{ seconds: number; mib: number }> {
  const started = performance.now()
  const child = spawn(process.execPath, ['--no-warnings', '--import', 'tsx', 'cloudfunctions/entry/command/triage.ts', 'group'], {
    stdio: [openSync(path, 'r'), 'ignore', 'inherit'],
  })
  let mib = 0
  const watch = setInterval(() => (mib = Math.max(mib, peakOf(child.pid))), 100)
  const [code] = (await once(child, 'close')) as [number]
  clearInterval(watch)
  if (code !== 0) throw new Error(`group ended with ${code}`)
  return { seconds: (performance.now() - started) / 1000, mib }
}

function peakOf(pid: number | undefined): number {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
  } catch {
    return 0 // it has just ended
  }
}

void main()
