import { openPostgres } from '@platform/kernel/postgres'
import { anAppeal } from '../tests/make/appeal'
import { aHouse } from '../tests/make/house'
import { startPostgres } from '../tests/make/postgres'
import { pointIn } from '../tests/make/small-district'
import { fillWithOrders, rowsAsked } from './make/many-orders'
import { machine, printTable } from './make/table'

/** `--rows 100000` for fewer. */
const size = rowsAsked(1_000_000)
const bound = 5
const dueNow = [0, 100, 1000, 5000]

/** One minute's sweep for warnings among so many open orders: what is due is found by the index on `warn_at`, whatever the rest. PostgreSQL as it comes. */
async function main(): Promise<void> {
  const server = await startPostgres()
  const database = openPostgres(await server.another('sweep'), 2)
  const home = await aHouse({ database })
  const now = home.now.read().toISOString()
  await home.as('resident-1').appeals.submit(anAppeal({ place: pointIn('320999.t1.v1.g1.m1') }))
  await fillWithOrders(database, size, home.now.read(), { allHandled: true })
  const rows: (string | number)[][] = [['open orders', 'due in this minute', 'warned', 'seconds']]
  for (const due of dueNow) {
    await database.run(
      `update orders set warn_at = $1::timestamptz - interval '1 minute' where id in (select id from orders where warn_of = 'near' limit ${due})`,
      [now],
    )
    const started = performance.now()
    const { warned } = await home.asSystem.appeals.warn({ most: 100_000 })
    rows.push([size, due, warned, ((performance.now() - started) / 1000).toFixed(2)])
  }
  printTable(`Sweep for warnings · bound ${bound} s · ${machine()}`, rows)
  const plan = await database.run(
    `explain select * from orders where district_id = '320999' and warn_at is not null and warn_at <= $1::timestamptz order by warn_at limit 500 for update skip locked`,
    [now],
  )
  for (const row of plan.rows as Record<string, string>[]) console.log(row['QUERY PLAN'])
  await home.close()
  await server.stop()
}

void main().then(() => process.exit(0))
