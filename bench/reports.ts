import { openPostgres } from '@platform/kernel/postgres'
import { anAppeal } from '../tests/make/appeal'
import { aHouse } from '../tests/make/house'
import { startPostgres } from '../tests/make/postgres'
import { pointIn } from '../tests/make/small-district'
import { fillWithOrders } from './make/many-orders'
import { spreadOut } from './make/spread-out'
import { machine, printTable, quantile } from './make/table'

const rows = Number(process.argv[process.argv.indexOf('--rows') + 1] || 100_000) || 100_000
const rounds = 100
/** The aim for a page of a report at 1,000,000 orders, in milliseconds. */
const bound = 500

/** Reports of a district of 638 grids: the roll-up from nothing and after changes, every breakdown, and the lists behind the numbers. */
async function main(): Promise<void> {
  const server = await startPostgres()
  const database = openPostgres(server.url, 1)
  const home = await aHouse({ database })
  await home.as('resident-1').appeals.submit(anAppeal({ place: pointIn('320999.t1.v1.g1.m1') }))
  await fillWithOrders(database, rows)
  await spreadOut(database)
  home.now.set(new Date().toISOString())
  const first = await seconds(async () => {
    while ((await home.asSystem.appeals.rollUpReports({})).left);
  })
  const shifted = rows / 1000
  await home.rows(`update orders set category_l1 = '民政', updated_at = now() where id in (select id from orders order by received_at desc limit $1)`, [
    shifted,
  ])
  home.now.set(new Date().toISOString())
  const again = await seconds(async () => {
    while ((await home.asSystem.appeals.rollUpReports({})).left);
  })
  const [cells] = await home.rows<{ n: number }>('select count(*)::int as n from report_cells')
  const [feng, wu, li] = [home.as('feng').appeals, home.as('wu').appeals, home.as('li').appeals]
  const reads: [string, () => Promise<unknown>][] = [
    ...(['post', 'grid', 'village', 'town', 'category'] as const).map((by): [string, () => Promise<unknown>] => [
      `report by ${by}, district, 12 months`,
      () => feng.reportHandling({ by, months: 12 }),
    ]),
    ['report by grid, town, 12 months', () => wu.reportHandling({ by: 'grid', months: 12 })],
    ['report by post, committee, 2 months', () => li.reportHandling({ by: 'post', months: 2 })],
    ['list behind 收到, district', () => feng.listReported({ measure: 'received', months: 12 })],
    ['list behind 满意 of one category, district', () => feng.listReported({ measure: 'satisfied', by: 'category', key: '民政', months: 12 })],
    ['list behind 超时未答复, district', () => feng.listReported({ measure: 'overdue', months: 12 })],
    ['list behind 不满意 of one town', () => feng.listReported({ measure: 'unhappy', by: 'town', key: '320999.t3', months: 12 })],
    ['list behind 重办 (there are none), district', () => feng.listReported({ measure: 'reopened', months: 12 })],
  ]
  const table: (string | number)[][] = [['read', 'p50 ms', 'p99 ms', 'bound p99 ms']]
  for (const [what, read] of reads) {
    for (let warm = 0; warm < 3; warm++) await read()
    const samples: number[] = []
    for (let round = 0; round < rounds && samples.reduce((sum, one) => sum + one, 0) < 15_000; round++) {
      const at = performance.now()
      await read()
      samples.push(performance.now() - at)
    }
    table.push([what, quantile(samples, 0.5).toFixed(1), quantile(samples, 0.99).toFixed(1), bound])
  }
  printTable(
    `Reports at ${rows.toLocaleString('en')} orders in ${cells?.n.toLocaleString('en')} cells · ${machine()} · PostgreSQL in a process of its own, one connection`,
    table,
  )
  printTable('Counting', [
    ['what', 'seconds'],
    ['everything from nothing', first.toFixed(1)],
    [`after ${shifted} orders changed`, again.toFixed(1)],
  ])
  await home.close()
  await server.stop()
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const at = performance.now()
  await work()
  return (performance.now() - at) / 1000
}

void main().then(() => process.exit(0))
