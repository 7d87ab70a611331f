import { createReadStream, existsSync } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Database } from '@platform/kernel/database'
import { logTo } from '@platform/kernel/log'
import { openPostgres } from '@platform/kernel/postgres'
import { openPglite } from '@platform/local/pglite'
import { importRows } from '../cloudfunctions/entry/command/import-rows'
import type { Counts } from '../cloudfunctions/entry/command/progress'
import { aHouse, type TestHouse } from '../tests/make/house'
import { startPostgres } from '../tests/make/postgres'
import { machine, printTable } from './make/table'

/** Real messages when they lie beside the repository. */
const real = join(__dirname, '../../shared/data/events/messages.jsonl')
const connections = 8

const matters = [
  '路灯坏了三天，晚上看不见路',
  '楼下夜里施工很吵，孩子睡不着',
  '井盖松动，车过时响，怕有人摔',
  '小区门口乱停车，消防车进不来',
  '自来水发黄，已经一周',
  '想请人上门修一下水管',
]

/** Invented tickets of the length that real ones have: about 370 characters. */
async function inventTickets(folder: string): Promise<string> {
  const lines = Array.from({ length: 4000 }, (_, at) =>
    JSON.stringify({
      id: at,
      title: `第 ${at} 件：${matters[at % matters.length]?.slice(0, 8)}`,
      time: '2026-03-01T09:00:00',
      user: `U${at}`,
      body: Array.from({ length: 24 }, (_line, n) => matters[(at + n) % matters.length]).join('。'),
    }),
  )
  const file = join(folder, 'tickets.jsonl')
  await writeFile(file, lines.join('\n'))
  return file
}

async function importOnce(house: TestHouse, path: string): Promise<{ counts: Counts; seconds: number }> {
  const counts: Counts = { read: 0, created: 0, already: 0, rejected: 0 }
  house.now.set(new Date().toISOString())
  const started = performance.now()
  const file = { name: basename(path), size: (await stat(path)).size, open: () => createReadStream(path) as AsyncIterable<Uint8Array> }
  await importRows(
    {
      file,
      mapping: {},
      deliver: async (tickets) => (await house.asSystem.channels.receiveTickets({ source: 'bench', tickets })).results,
      rejected: { add: () => undefined, file: () => null },
      now: () => new Date(),
      stopped: () => false,
      onProgress: () => undefined,
    },
    counts,
  )
  return { counts, seconds: (performance.now() - started) / 1000 }
}

async function measure(what: string, database: Database, path: string): Promise<(string | number)[][]> {
  const house = await aHouse({ database })
  const rows: (string | number)[][] = []
  for (const run of ['first time', 'again, all there']) {
    const { counts, seconds } = await importOnce(house, path)
    rows.push([what, run, counts.read, counts.created, counts.already, counts.rejected, seconds.toFixed(1), Math.round(counts.read / seconds)])
  }
  await house.close()
  return rows
}

/** Import through `channels.receiveTickets`: translation, category, place, holder, deadline, one transaction a ticket. */
async function main(): Promise<void> {
  logTo(() => undefined)
  const folder = await mkdtemp(join(tmpdir(), 'wusedai-import-'))
  const path = existsSync(real) ? real : await inventTickets(folder)
  const server = await startPostgres()
  const rows = [['database', 'run', 'read', 'created', 'already', 'rejected', 'seconds', 'rows/s']] as (string | number)[][]
  rows.push(...(await measure(`PostgreSQL, ${connections} connections`, openPostgres(server.url, connections), path)))
  await server.stop()
  rows.push(...(await measure('PGlite, in a folder', await openPglite(join(folder, 'pg')), path)))
  printTable(`Import · ${machine()} · ${path === real ? 'real messages' : 'generated tickets'}`, rows)
  await rm(folder, { recursive: true, force: true })
}

void main().then(() => process.exit(0))
