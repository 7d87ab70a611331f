import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryOf } from './make/memory-of'
import { machine, printTable } from './make/table'

/** Resident memory of the running product (`npm start`): at rest, and after a thousand reads. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wusedai-memory-'))
  const product = spawn(process.execPath, ['--no-warnings', 'dist/local/server.cjs', '--port', '0'], {
    env: { ...process.env, WUSEDAI_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const started = performance.now()
  const url = await new Promise<string>((resolve, reject) => {
    product.once('exit', () => reject(new Error('the product did not start')))
    product.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString())
      if (found) resolve(found[0])
    })
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const rows = [
    ['when', 'resident MiB', 'peak MiB'],
    ['started', ...both(product.pid)],
  ]
  for (let round = 0; round < 1000; round++) await fetch(`${url}/api/platform/whoAmI`, { method: 'POST', body: '{}' }).then((answer) => answer.arrayBuffer())
  rows.push(['after 1,000 reads', ...both(product.pid)])
  printTable(`Memory of the running product, PGlite and all far ends in one process, first start in ${seconds} s · ${machine()}`, rows)
  product.kill('SIGTERM')
  await new Promise((resolve) => product.once('exit', resolve))
  rmSync(folder, { recursive: true, force: true })
}

function both(pid: number | undefined): string[] {
  const { now, peak } = memoryOf(pid)
  return [String(now), String(peak)]
}

void main()
