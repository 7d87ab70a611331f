import { randomUUID } from 'node:crypto'
import { openPostgres } from '@platform/kernel/postgres'
import type { Actor } from '@platform/kernel/context'
import { perform } from '@platform/kernel/serve'
import { aHouse } from '../tests/make/house'
import { startPostgres } from '../tests/make/postgres'
import { pointIn } from '../tests/make/small-district'
import { house } from '../cloudfunctions/entry/house'
import { load, machine, printTable, quantile } from './make/table'
import { copySubmittedRows } from './make/bare-rows'

const milliseconds = Number(process.env.BENCH_MS ?? 6000)
const callers = [1, 16, 64]

/**
 * Submit through the whole path on a PostgreSQL server, beside the same rows written bare (one transaction each, the same client
 * library, connections and durability) and bare single-row inserts, in one run.
 */
async function main(): Promise<void> {
  const server = await startPostgres()
  const database = openPostgres(server.url, 16)
  const home = await aHouse({ database })
  const { kernel, ports } = home.running
  const place = pointIn('320999.t1.v1.g1.m1')
  const actors: Actor[] = Array.from({ length: 4000 }, (_, index) => ({
    personId: randomUUID(),
    openid: null,
    name: null,
    throttleKey: `bench-${index}`,
    hats: [{ role: 'resident', territory: '320999', bodyId: null, post: '居民' }],
  }))
  let at = 0
  const submit = () => {
    const actor = actors[at++ % actors.length] as Actor
    return perform(
      house,
      'appeals.submit',
      { key: randomUUID(), bag: 'complaint', text: `3号楼北边的路灯坏了三天，晚上看不见路 ${at}`, place },
      { actor: { ...actor, throttleKey: `${actor.throttleKey}-${Math.floor(at / 100_000)}` }, now: new Date(), kernel, ports },
    )
  }
  for (let warm = 0; warm < 300; warm++) await submit()
  await kernel.jobs.settle(10_000)
  const bare = await copySubmittedRows(database)
  const [version] = (await database.run('show server_version')).rows as { server_version: string }[]
  const rows: (string | number)[][] = [['callers', 'what', 'per second', 'p50 ms', 'p99 ms', 'share of bare']]
  for (const many of callers) {
    const plain = await load(many, milliseconds / 2, bare.single)
    const same = await load(many, milliseconds / 2, bare.transaction)
    const ours = await load(many, milliseconds, submit)
    await kernel.jobs.settle(20_000)
    const row = (what: string, { rate, samples }: typeof ours) => [
      many,
      what,
      Math.round(rate),
      quantile(samples, 0.5).toFixed(1),
      quantile(samples, 0.99).toFixed(1),
      `${Math.round((100 * rate) / same.rate)} %`,
    ]
    rows.push(row('bare single-row inserts', plain), row(`bare transactions, the same ${bare.rows} rows`, same), row('appeals.submit', ours))
  }
  printTable(`Submit · ${machine()} · PostgreSQL ${version?.server_version} · 16 connections · synchronous_commit on`, rows)
  await home.close()
  await server.stop()
}

void main().then(() => process.exit(0))
