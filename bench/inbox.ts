import { openPostgres } from '@platform/kernel/postgres'
import { anAppeal } from '../tests/make/appeal'
import { aHouse } from '../tests/make/house'
import { startPostgres } from '../tests/make/postgres'
import { pointIn } from '../tests/make/small-district'
import { fillWithOrders } from './make/many-orders'
import { machine, printTable, quantile } from './make/table'

const orders = Number(process.env.BENCH_ORDERS ?? 100_000)
const rounds = 200
/** The aim for an inbox page at 100,000 orders, in milliseconds. */
const bound = 30

/** Reads of staff and residents in a district with 100,000 orders, one caller, whole path in process. */
async function main(): Promise<void> {
  const server = await startPostgres()
  // One connection, as a cloud function has: made in one session with its temporary table.
  const database = openPostgres(server.url, 1)
  const home = await aHouse({ database })
  const resident = home.as('resident-1').appeals
  const receipt = await resident.submit(anAppeal({ place: pointIn('320999.t1.v1.g1.m1') }))
  const [order] = await home.rows<{ id: string }>('select id from orders limit 1')
  await fillWithOrders(database, orders)
  home.now.set(new Date().toISOString())
  const [wang, li, feng] = [home.as('wang').appeals, home.as('li').appeals, home.as('feng').appeals]
  const page2 = (await feng.listInbox({ tab: 'done' })).next ?? undefined
  const reads: [string, () => Promise<unknown>][] = [
    ['inbox 待接收, grid worker', () => wang.listInbox({ tab: 'toAccept' })],
    ['inbox 待接收, committee', () => li.listInbox({ tab: 'toAccept' })],
    ['inbox 待接收, district', () => feng.listInbox({ tab: 'toAccept' })],
    ['inbox 办理中, district', () => feng.listInbox({ tab: 'handling' })],
    ['inbox 快到期, district', () => feng.listInbox({ tab: 'dueSoon' })],
    ['inbox 已办, district', () => feng.listInbox({ tab: 'done' })],
    ['inbox 已办, district, page 2', () => feng.listInbox({ tab: 'done', after: page2 })],
    ['inbox 已办, grid worker', () => wang.listInbox({ tab: 'done' })],
    ['counts on the tabs, grid worker', () => wang.countInbox({})],
    ['counts on the tabs, district', () => feng.countInbox({})],
    ['order with timeline', () => wang.getOrder({ orderId: order?.id ?? '' })],
    ['similar orders', () => wang.findSimilar({ orderId: order?.id ?? '' })],
    ['resident: one appeal with timeline', () => resident.getMine({ ref: receipt.ref })],
    ['resident: similar nearby', () => resident.findSimilarNearby({ bag: 'complaint', text: '路灯不亮了', place: pointIn('320999.t1.v1.g1.m1') })],
    ['search by number', () => feng.search({ words: receipt.number })],
    ['search by words, district', () => feng.search({ words: '路灯' })],
    ['search by words that occur nowhere, district', () => feng.search({ words: '不存在的词语' })],
  ]
  const rows: (string | number)[][] = [['read', 'p50 ms', 'p99 ms', 'bound p99 ms']]
  for (const [what, read] of reads) {
    for (let warm = 0; warm < 10; warm++) await read()
    const samples: number[] = []
    for (let round = 0; round < rounds && samples.reduce((sum, one) => sum + one, 0) < 20_000; round++) {
      const at = performance.now()
      await read()
      samples.push(performance.now() - at)
    }
    rows.push([what, quantile(samples, 0.5).toFixed(1), quantile(samples, 0.99).toFixed(1), what.startsWith('inbox') ? bound : '–'])
  }
  printTable(`Reads at ${orders.toLocaleString('en')} orders · ${machine()} · PostgreSQL in a process of its own, one connection`, rows)
  await home.close()
  await server.stop()
}

void main().then(() => process.exit(0))
