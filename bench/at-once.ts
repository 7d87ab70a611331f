import { randomUUID } from 'node:crypto'
import { Refusal } from '@shared/platform/refusal'
import { openPostgres } from '@platform/kernel/postgres'
import { anAppeal } from '../tests/make/appeal'
import { aHouse, type Calls, type TestHouse } from '../tests/make/house'
import { startPostgres } from '../tests/make/postgres'
import { pointIn } from '../tests/make/small-district'
import { machine, printTable, quantile } from './make/table'

const workers = 100
const orders = 1000
/** So many of the workers write on each order, all in the same turn, so that they meet. */
const onEach = 5

interface Held {
  orderId: string
  version: number
}

/**
 * A hundred workers of one post act on a thousand orders at once: each looks, writes a note as of what they saw, and looks again when
 * something changed meanwhile. In the end the ledger has to hold every note that was answered with yes, once, and none that was refused.
 */
async function main(): Promise<void> {
  const server = await startPostgres()
  const home = await aHouse({ database: openPostgres(server.url, 16) })
  for (let n = 0; n < orders; n += 10)
    await Promise.all(
      Array.from({ length: 10 }, (_, m) =>
        home.as(`resident-${n + m}`).appeals.submit(anAppeal({ place: pointIn('320999.t1.v1.g1.m1'), text: `路灯坏了 ${n + m}` })),
      ),
    )
  await home.running.kernel.jobs.settle(30_000)
  const seen = await home.rows<{ id: string; version: number }>('select id, version from orders order by number')
  const before = new Map(seen.map(({ id, version }) => [id, version]))
  const said: string[] = []
  const samples: number[] = []
  const refusals = new Map<string, number>()
  const started = performance.now()
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      const calls = colleague(home.asActor, worker)
      for (const [n, { id, version }] of seen.entries()) {
        if (n % (workers / onEach) !== worker % (workers / onEach)) continue
        const note = `${worker} 看过 ${n}`
        if (await say(calls, { orderId: id, version }, note, samples, refusals)) said.push(note)
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  const written = await home.rows<{ id: string; text: string }>(`select subject as id, data ->> 'text' as text from events where name = 'appeals.note'`)
  const after = await home.rows<{ id: string; version: number }>('select id, version from orders')
  const notes = written.reduce((map, { id }) => map.set(id, (map.get(id) ?? 0) + 1), new Map<string, number>())
  const kept = new Set(written.map(({ text }) => text))
  const lost = said.filter((note) => !kept.has(note)).length
  const uncounted = after.filter(({ id, version }) => version - (before.get(id) ?? 0) !== (notes.get(id) ?? 0)).length
  printTable(`${workers} workers on ${orders} orders at once, ${onEach} on each · ${machine()} · PostgreSQL in a process of its own, 16 connections`, [
    ['what', 'figure'],
    ['notes answered with yes', said.length],
    ['of them not in the ledger (lost)', lost],
    ['in the ledger twice, or though refused', written.length - said.length + lost],
    ['orders whose version does not count its notes', uncounted],
    ['refused and looked at again (changedMeanwhile)', refusals.get('changedMeanwhile') ?? 0],
    ['refused otherwise', [...refusals].reduce((sum, [code, count]) => sum + (code === 'changedMeanwhile' ? 0 : count), 0)],
    ['tries a second', (samples.length / seconds).toFixed(0)],
    ['p50 and p99 of a try, ms', `${quantile(samples, 0.5).toFixed(0)}, ${quantile(samples, 0.99).toFixed(0)}`],
  ])
  await home.close()
  await server.stop()
  const all = workers * (orders / (workers / onEach))
  if (said.length !== all || written.length !== all || lost + uncounted > 0) throw new Error('an update was lost, or counted twice')
}

/** Tries until it is done, looking again whenever something changed meanwhile; answers whether it was done. */
async function say(calls: Calls['appeals'], held: Held, note: string, samples: number[], refusals: Map<string, number>): Promise<boolean> {
  const at = performance.now()
  const refused = await calls.note({ ...held, note }).then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  )
  samples.push(performance.now() - at)
  if (refused === null) return true
  refusals.set(refused, (refusals.get(refused) ?? 0) + 1)
  if (refused !== 'changedMeanwhile') return false
  const { version } = await calls.getOrder({ orderId: held.orderId })
  return say(calls, { ...held, version }, note, samples, refusals)
}

/** One of the many who hold the same post. */
function colleague(asActor: TestHouse['asActor'], n: number): Calls['appeals'] {
  return asActor({
    personId: randomUUID(),
    openid: null,
    name: `同事${n}`,
    throttleKey: `worker-${n}`,
    hats: [{ role: 'gridWorker', territory: '320999.t1.v1.g1', bodyId: null, post: '稻香村第1网格 网格员' }],
  }).appeals
}

void main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`)
    process.exit(1)
  },
)
