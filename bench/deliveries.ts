import { act } from '@platform/kernel/context'
import { sideBySide } from '@platform/kernel/jobs'
import { openPostgres } from '@platform/kernel/postgres'
import type { Tell } from '@platform/operations/tell'
import { seal } from '@platform/kernel/seal'
import { aContext, aHouse, type TestHouse } from '../tests/make/house'
import { startPostgres } from '../tests/make/postgres'
import { machine, printTable, quantile } from './make/table'

const rows = Number(process.argv[process.argv.indexOf('--rows') + 1] || 10_000) || 10_000
/** The far end: how long it takes to answer, and how often it does not. */
const slowMs = 20
const failing = 0.1
const batch = 100

/** How long it takes to make and to drain this many text messages to residents through a slow and failing provider, and that every row ends as it should. */
async function main(): Promise<void> {
  const server = await startPostgres()
  const home = await aHouse({ database: openPostgres(server.url, 4) })
  let sent = 0
  let refused = 0
  const took: number[] = []
  home.running.ports.sms = {
    async send() {
      await new Promise((done) => setTimeout(done, slowMs))
      if (Math.random() < failing) {
        refused += 1
        throw new Error('provider timed out')
      }
      sent += 1
    },
  }
  const made = await timed(() => tellAll(home))
  // Between two tries pg-boss waits; for the measurement what waits is due at once.
  const drained = await timed(async () => {
    for (let round = 0; round < 60; round++) {
      await home.rows(`update pgboss.job set start_after = now() where name = 'platform.deliver' and state in ('created', 'retry')`)
      const at = performance.now()
      if ((await home.running.kernel.jobs.drainAll(20_000)) === 0) break
      took.push(performance.now() - at)
    }
  })
  const states = await home.rows<{ state: string; count: number }>(
    `select state, count(*)::int as count from deliveries where channel = 'sms' group by state order by state`,
  )
  printTable(
    `${rows.toLocaleString('en')} text messages, provider answers in ${slowMs} ms and fails ${failing * 100} % · ${machine()} · PostgreSQL in a process of its own`,
    [
      ['what', 'figure'],
      ['made, rows a second', (rows / made).toFixed(0)],
      ['drained, seconds', drained.toFixed(1)],
      ['drained, rows a second', (rows / drained).toFixed(0)],
      [`the provider alone, ${sideBySide} at once, seconds`, (((sent + refused) * slowMs) / 1000 / sideBySide).toFixed(1)],
      ['rounds of the clock (20 s at most)', took.length],
      ['longest round, s', (quantile(took, 1) / 1000).toFixed(1)],
      ['provider took / did not take', `${sent} / ${refused}`],
      ['states at the end', states.map(({ state, count }) => `${state} ${count}`).join(', ')],
    ],
  )
  await home.close()
  await server.stop()
}

/** Residents with a number, told in acts of a hundred. */
async function tellAll(home: TestHouse): Promise<void> {
  const ctx = await aContext(home, 'appeals.reply')
  const sealed = seal(ctx.kernel.keys.data, '13900001234').toString('base64')
  const ids = await home.rows<{ id: string }>('select gen_random_uuid() as id from generate_series(1, $1)', [rows])
  for (let at = 0; at < ids.length; at += batch) {
    const tell = ids
      .slice(at, at + batch)
      .map(({ id }): Tell => ({ to: 'phone', sealed, appealId: id, title: '已答复：已解决', body: '路灯已经修好', template: 'replied' }))
    await act(ctx, async ({ record }) => record({ subject: 'bench', data: { tell } }))
  }
  for (let round = 0; round < 100; round++) {
    const [count] = await home.rows<{ n: number }>(`select count(*)::int as n from deliveries where channel = 'sms'`)
    if (count?.n === rows) return
    await home.running.kernel.jobs.settle(2000)
    await home.running.kernel.jobs.drainAll(500)
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const at = performance.now()
  await work()
  return (performance.now() - at) / 1000
}

void main().then(() => process.exit(0))
