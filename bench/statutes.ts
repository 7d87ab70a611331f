import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../cloudfunctions/platform/kernel/database'
import { openPostgres } from '../cloudfunctions/platform/kernel/postgres'
import { openPglite } from '../cloudfunctions/platform/local/pglite'
import { runCommand } from '../cloudfunctions/entry/command'
import { nearStatutes } from '../cloudfunctions/legal/operations/near-statutes'
import { aHouse, type TestHouse } from '../tests/make/house'
import { startPostgres } from '../tests/make/postgres'
import { measureQuality } from './statutes/quality'
import { machine, printTable, quantile } from './make/table'

const folder = '../shared/data/legal'

interface Figures {
  first: number
  again: number
  indexed: string
  p50: string
  p99: string
  memory: string
  firstSearch: number
}

/** Imports the laws twice, then asks all training questions of the index in the database. */
async function measure(database: Database): Promise<Figures> {
  const house = await aHouse({ database })
  const home = await mkdtemp(join(tmpdir(), 'wusedai-statutes-'))
  const openHere = () => Promise.resolve({ what: 'bench', running: house.running, close: () => Promise.resolve() })
  const load = async () => {
    const started = performance.now()
    await runCommand(['statutes', join(folder, 'laws.jsonl')], { folder: home, databaseUrl: 'postgres://bench', openHere })
    return (performance.now() - started) / 1000
  }
  const [first, again] = [await load(), await load()]
  const [size] = await house.rows<{ index: string; articles: string }>(
    "select pg_size_pretty(pg_total_relation_size('statute_postings')) as index, pg_size_pretty(pg_total_relation_size('law_articles')) as articles",
  )
  global.gc?.()
  const before = process.memoryUsage().rss
  const { times, firstSearch } = await ask(house)
  const memory = `${Math.round((process.memoryUsage().rss - before) / 1e6)} MB`
  await house.close()
  await rm(home, { recursive: true, force: true })
  const p = (share: number) => quantile(times, share).toFixed(1)
  return { first, again, indexed: `${size?.index} (articles ${size?.articles})`, p50: p(0.5), p99: p(0.99), memory, firstSearch }
}

async function ask({ running }: TestHouse): Promise<{ times: number[]; firstSearch: number }> {
  const { kernel } = running
  const reader = { db: kernel.database.db, districtId: kernel.settings.districtId, now: new Date(), kernel }
  const questions = readFileSync(join(folder, 'questions-train.jsonl'), 'utf8').trim().split('\n')
  const times: number[] = []
  for (const line of questions) {
    const { question } = JSON.parse(line) as { question: string }
    const started = performance.now()
    await nearStatutes(reader, question, 20)
    times.push(performance.now() - started)
  }
  return { times: times.slice(1), firstSearch: times[0] ?? 0 }
}

async function main(): Promise<void> {
  if (!existsSync(folder)) {
    process.stdout.write(`This bench needs the data in ${folder}, which is not in the project: nothing was measured.\n`)
    return
  }
  const server = await startPostgres()
  const rows: (string | number)[][] = [
    ['database', 'import s', 'again s', 'size of the index', 'search p50 ms', 'p99 ms', 'first search ms', 'memory of 1,235 searches'],
  ]
  for (const [name, open] of [
    ['PGlite', openPglite],
    ['PostgreSQL', () => Promise.resolve(openPostgres(server.url, 4))],
  ] as const) {
    const found = await measure(await open())
    rows.push([name, found.first.toFixed(1), found.again.toFixed(1), found.indexed, found.p50, found.p99, Math.round(found.firstSearch), found.memory])
  }
  printTable(`Import of 65,252 articles and searches of the index in the database\n${machine()}`, rows)
  await measureQuality(openPostgres(server.url, 4), folder)
  await server.stop()
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
