import { openPostgres } from '@platform/kernel/postgres'
import { anAppeal } from '../tests/make/appeal'
import { aHouse } from '../tests/make/house'
import { startPostgres } from '../tests/make/postgres'
import { pointIn } from '../tests/make/small-district'
import { fillWithOrders, rowsAsked } from './make/many-orders'
import { planUse } from './make/plan-use'
import { machine, printTable, sample } from './make/table'

const rows = rowsAsked()
/** The aim for a page of a report at 1,000,000 orders, in milliseconds. */
const bound = 500

/** Reports of a district of 638 grids: the roll-up from nothing and after changes, every breakdown, and the lists behind the numbers. */
async function main(): Promise<void> {
  const server = await startPostgres()
  const database = openPostgres(server.url, 1)
  const home = await aHouse({ database })
  await home.as('resident-1').appeals.submit(anAppeal({ place: pointIn('320999.t1.v1.g1.m1') }))
  home.now.set(new Date().toISOString())
  await fillWithOrders(database, rows, home.now.read())
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
    ['list behind 重办, district', () => feng.listReported({ measure: 'reopened', months: 12 })],
  ]
  const table: (string | number)[][] = [['read', 'p50 ms', 'p99 ms', 'bound p99 ms', 'read by']]
  for (const [what, read] of reads) {
    const { p50, p99 } = await sample(read)
    table.push([what, p50.toFixed(1), p99.toFixed(1), bound, await planUse(database, read)])
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
