import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { machine, printTable } from './make/table'

/** Resident memory of the running product (`npm start`): at rest, and after a thousand reads. Reads /proc, so Linux only. */
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
    ['started', ...memoryOf(product.pid)],
  ]
  for (let round = 0; round < 1000; round++) await fetch(`${url}/api/platform/whoAmI`, { method: 'POST', body: '{}' }).then((answer) => answer.arrayBuffer())
  rows.push(['after 1,000 reads', ...memoryOf(product.pid)])
  printTable(`Memory of the running product, PGlite and all far ends in one process, first start in ${seconds} s · ${machine()}`, rows)
  product.kill('SIGTERM')
  await new Promise((resolve) => product.once('exit', resolve))
  rmSync(folder, { recursive: true, force: true })
}

function memoryOf(pid: number | undefined): string[] {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const mib = (name: string) => String(Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024))
  return [mib('VmRSS'), mib('VmHWM')]
}

void main()
