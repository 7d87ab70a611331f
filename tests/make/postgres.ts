import { fork } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

export interface TestPostgres {
  /** Of an empty UTF-8 database. */
  url: string
  /** Makes another empty database on the same server and answers its address. */
  another(name: string): Promise<string>
  stop(): Promise<void>
}

/**
 * A real PostgreSQL server out of npm, in a folder of its own, on a free port. Takes about 2 s.
 * It runs beside the caller and ends with it, so that a killed test leaves no server behind.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'wusedai-postgres-'))
  // As root the server runs under another user, who must be able to reach its data.
  await chmod(folder, 0o755)
  const port = await freePort()
  const child = fork(join(__dirname, 'postgres-server.mjs'), [join(folder, 'data'), String(port)], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const first = await Promise.race([new Promise<unknown>((resolve) => child.once('message', resolve)), gone])
  if (first !== 'ready') throw new Error(`PostgreSQL did not start: ${String(first)}`)
  const address = (name: string): string => `postgres://postgres:postgres@127.0.0.1:${port}/${name}`
  return {
    url: address('wusedai'),
    async another(name) {
      const client = new pg.Client(address('wusedai'))
      await client.connect()
      await client.query(`create database ${pg.escapeIdentifier(name)}`)
      await client.end()
      return address(name)
    },
    async stop() {
      if (child.connected) child.send('stop')
      await gone
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
}
