import { openPostgres } from '@platform/kernel/postgres'
import { aHouse } from '../tests/make/house'
import { startPostgres } from '../tests/make/postgres'
import { machine, printTable } from './make/table'

/** `BENCH_ORDERS=100000` for fewer. */
const size = Number(process.env.BENCH_ORDERS ?? 1_000_000)
const bound = 5
const dueNow = [0, 100, 1000, 5000]

/** One minute's sweep for warnings among so many open orders: what is due is found by the index on `warn_at`, whatever the rest. PostgreSQL as it comes. */
async function main(): Promise<void> {
  const server = await startPostgres()
  const database = openPostgres(await server.another('sweep'), 2)
  const home = await aHouse({ database })
  const now = home.now.read().toISOString()
  const filled = performance.now()
  await database.run(
    `insert into orders (district_id, id, number, bag, title, status, territory, place_name, category_l1, confidence, reasons, urgency, source_name,
       holder_role, holder_territory, holder_name, holder_post, received_at, accept_due, reply_due, due, updated_at, warn_at, warn_of)
     select '320999', gen_random_uuid(), 'bench-' || n, 'complaint', '路灯不亮', 'handling', '320999.t' || 1 + n % 2 || '.v1.g1.m1', '某处', '城乡建设', 0.9,
       '{"category":[],"route":[]}', 'ordinary', '小程序', 'gridWorker', '320999.t' || 1 + n % 2 || '.v1.g1', '某人', '网格员',
       $1::timestamptz - interval '1 day', $1::timestamptz, $1::timestamptz + interval '5 days', $1::timestamptz + interval '5 days', $1::timestamptz,
       $1::timestamptz + interval '1 day' + n * interval '1 second', 'near'
     from generate_series(1, ${size}) as n`,
    [now],
  )
  await database.run('vacuum analyze orders')
  const seconds = ((performance.now() - filled) / 1000).toFixed(0)
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
  printTable(`Sweep for warnings · bound ${bound} s · filled in ${seconds} s · ${machine()}`, rows)
  const plan = await database.run(
    `explain select * from orders where district_id = '320999' and warn_at is not null and warn_at <= $1::timestamptz order by warn_at limit 500 for update skip locked`,
    [now],
  )
  for (const row of plan.rows as Record<string, string>[]) console.log(row['QUERY PLAN'])
  await home.close()
  await server.stop()
}

void main().then(() => process.exit(0))
