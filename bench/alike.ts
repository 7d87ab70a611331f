import { readFileSync } from 'node:fs'
import type { Context } from '@platform/kernel/context'
import type { Database } from '@platform/kernel/database'
import { openPostgres } from '@platform/kernel/postgres'
import { aContext, aHouse } from '../tests/make/house'
import { startPostgres } from '../tests/make/postgres'
import { findAlike } from '../cloudfunctions/triage'
import { fillIndex, idOf, orderOf } from './alike/fill'
import { inserts } from './alike/inserts'
import { type Asked, peers } from './alike/peers'
import { machine, printTable, quantile } from './make/table'

/** `BENCH_ORDERS=100000` or `10000,100000` for others. */
const sizes = (process.env.BENCH_ORDERS ?? '10000,100000,1000000').split(',').map(Number)
const lookups = 1000
const bound = 10

/**
 * Finding what is alike among so many orders, invented to look like real ones: time, memory and room, beside pg_trgm on the same words in
 * the same database; and what filing costs a submit. One caller, one connection, PostgreSQL as it comes.
 */
async function main(): Promise<void> {
  const server = await startPostgres()
  const found: (string | number)[][] = [['orders', 'lookup', 'p50 ms', 'p99 ms', 'worst ms', 'CPU ms here', 'CPU ms server', 'of one event found']]
  const room: (string | number)[][] = [
    ['orders', 'filled in s', 'sketches MB', 'keys MB', 'of it index MB', 'bytes an order', 'process MiB', 'grown by', 'server process MiB'],
  ]
  const other: (string | number)[][] = [['orders', 'index MB', 'made in s', 'queries', 'p50 ms', 'worst ms', 'of one event found']]
  const written: (string | number)[][] = [['orders', 'callers', 'what', 'per second', 'p50 ms', 'p99 ms']]
  for (const size of sizes) {
    const url = await server.another(`alike_${size}`)
    const database = openPostgres(url, 1)
    const home = await aHouse({ database })
    const end = new Date()
    home.now.set(end.toISOString())
    const started = performance.now()
    await fillIndex(database, size, end)
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    await home.asSystem.triage.countTerms({})
    const ctx = await aContext(home, 'triage.findAlike')
    const asked = questions(size, end)
    process.stderr.write(`${size} filed in ${seconds} s\n`)
    const [before, byId, byWords] = [rss(), await look(ctx, asked, 'id'), await look(ctx, asked, 'words')]
    process.stderr.write(`${size} looked up: ${byId.join(' · ')} | ${byWords.join(' · ')}\n`)
    found.push([size, 'of an order', ...byId], [size, 'of words not sent yet', ...byWords])
    room.push([size, seconds, ...(await sizesOf(database, size)), rss(), rss() - before, await serverMemory(database)])
    other.push(await peers(database, size, asked))
    await home.close()
    written.push(...(await inserts(url, size, end)))
    process.stderr.write(`${size} done in ${((performance.now() - started) / 1000).toFixed(0)} s\n`)
  }
  const on = `${machine()} · PostgreSQL in a process of its own, shared_buffers 128 MB`
  printTable(`Alike among so many orders · bound p99 ${bound} ms · ${on}`, found)
  printTable('Memory and room', room)
  printTable('The same questions by pg_trgm, gin, % at 0.3 (at most 5 s each)', other)
  printTable('Filing', written)
  await server.stop()
}

/** Orders all over, each with others of its event or none. */
function questions(size: number, end: Date): Asked[] {
  return Array.from({ length: lookups }, (_, i) => {
    const no = 1 + Math.floor((i * size) / lookups)
    const order = orderOf(no, end)
    const mates = [no - 2, no - 1, no + 1, no + 2].filter((one) => one >= 1 && one <= size && orderOf(one, end).event === order.event)
    return { no, order, mates }
  })
}

async function look(ctx: Context, asked: readonly Asked[], by: 'id' | 'words'): Promise<(string | number)[]> {
  const samples: number[] = []
  let [mates, met] = [0, 0]
  const [here, there] = [process.cpuUsage(), await serverCpu(ctx)]
  for (const [i, { no, order, mates: wanted }] of asked.entries()) {
    const at = performance.now()
    const found = await findAlike(ctx, by === 'id' ? { appealId: idOf(no) } : order, { limit: 20 })
    if (i >= 50) samples.push(performance.now() - at)
    const ids = new Set(found.map(({ appealId }) => appealId))
    mates += wanted.length
    met += wanted.filter((one) => ids.has(idOf(one))).length
  }
  const used = process.cpuUsage(here)
  const cpu = [(used.user + used.system) / 1000, (await serverCpu(ctx)) - there].map((all) => (all / asked.length).toFixed(1))
  return [quantile(samples, 0.5).toFixed(1), quantile(samples, 0.99).toFixed(1), Math.max(...samples).toFixed(1), ...cpu, `${met} of ${mates}`]
}

async function sizesOf(database: Database, size: number): Promise<(string | number)[]> {
  const [row] = (
    await database.run(`select pg_total_relation_size('likenesses') as sketches, pg_total_relation_size('likeness_keys') as keys,
    pg_indexes_size('likeness_keys') as index`)
  ).rows as Record<string, string>[]
  const mb = (bytes: string | undefined) => Math.round(Number(bytes) / 1e6)
  return [mb(row?.sketches), mb(row?.keys), mb(row?.index), Math.round((Number(row?.sketches) + Number(row?.keys)) / size)]
}

function rss(): number {
  return Math.round(process.memoryUsage().rss / 2 ** 20)
}

/** Milliseconds of CPU that the server's process for our one connection has used, in steps of ten. */
async function serverCpu({ kernel: { database } }: Context): Promise<number> {
  const [row] = (await database.run('select pg_backend_pid() as pid')).rows as { pid: number }[]
  const [user, system] = readFileSync(`/proc/${row?.pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
    .slice(11, 13)
  return 10 * (Number(user) + Number(system))
}

/** What the server's process for our connection holds for itself alone. Reads /proc, so Linux only. */
async function serverMemory(database: Database): Promise<number> {
  const [row] = (await database.run('select pg_backend_pid() as pid')).rows as { pid: number }[]
  return Math.round(Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${row?.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
}

void main().then(() => process.exit(0))
