import { openPostgres } from '@platform/kernel/postgres'
import { anAppeal } from '../tests/make/appeal'
import { type InboxTab, inboxTabs } from '@shared/appeals/order'
import { aHouse, type Calls } from '../tests/make/house'
import { startPostgres } from '../tests/make/postgres'
import { pointIn } from '../tests/make/small-district'
import { fillWithOrders, rowsAsked } from './make/many-orders'
import { planUse } from './make/plan-use'
import { machine, printTable, sample } from './make/table'

const orders = rowsAsked()
/** The aim for an inbox page and its counts, in milliseconds: at 100,000 orders, and at a million. */
const bound = orders > 100_000 ? 50 : 30

const tabNames: Record<InboxTab, string> = {
  held: '待审核',
  toAccept: '待接收',
  handling: '办理中',
  dueSoon: '快到期',
  toDecide: '待我决定',
  supervised: '督办中',
  helping: '请我联办',
  toVisit: '待回访',
  done: '已办',
}

type Read = [string, () => Promise<unknown>]
type Staff = Calls['appeals']

/** Reads of staff and residents in a district with this many orders (`--rows`), one caller, whole path in process. */
async function main(): Promise<void> {
  const server = await startPostgres()
  // One connection, as a cloud function has: made in one session with its temporary table.
  const database = openPostgres(server.url, 1)
  const home = await aHouse({ database })
  const resident = home.as('resident-1').appeals
  const receipt = await resident.submit(anAppeal({ place: pointIn('320999.t1.v1.g1.m1') }))
  const [order] = await home.rows<{ id: string }>('select id from orders limit 1')
  home.now.set(new Date().toISOString())
  await fillWithOrders(database, orders, home.now.read())
  const [wang, li, wu, feng, chen] = ['wang', 'li', 'wu', 'feng', 'chen'].map((who) => home.as(who).appeals) as [Staff, Staff, Staff, Staff, Staff]
  const page2 = (await feng.listInbox({ tab: 'done' })).next ?? undefined
  const reads: Read[] = [
    ['inbox 待接收, grid worker', () => wang.listInbox({ tab: 'toAccept' })],
    ['inbox 待接收, committee', () => li.listInbox({ tab: 'toAccept' })],
    ['inbox 待接收, town', () => wu.listInbox({ tab: 'toAccept' })],
    ['inbox 待接收, department', () => chen.listInbox({ tab: 'toAccept' })],
    ...inboxTabs.map((tab): Read => [`inbox ${tabNames[tab]}, district`, () => feng.listInbox({ tab })]),
    ['inbox 办理中, district, of one bag', () => feng.listInbox({ tab: 'handling', bag: 'wish' })],
    ['inbox 办理中, committee', () => li.listInbox({ tab: 'handling' })],
    ['inbox 快到期, town', () => wu.listInbox({ tab: 'dueSoon' })],
    ['inbox 已办, district, page 2', () => feng.listInbox({ tab: 'done', after: page2 })],
    ['inbox 已办, committee', () => li.listInbox({ tab: 'done' })],
    ['inbox 已办, town', () => wu.listInbox({ tab: 'done' })],
    ['inbox 已办, grid worker', () => wang.listInbox({ tab: 'done' })],
    ['inbox 已办, department', () => chen.listInbox({ tab: 'done' })],
    ['counts on the tabs, grid worker', () => wang.countInbox({})],
    ['counts on the tabs, committee', () => li.countInbox({})],
    ['counts on the tabs, town', () => wu.countInbox({})],
    ['counts on the tabs, district', () => feng.countInbox({})],
    ['order with timeline', () => wang.getOrder({ orderId: order?.id ?? '' })],
    ['similar orders', () => wang.findSimilar({ orderId: order?.id ?? '' })],
    ['resident: one appeal with timeline', () => resident.getMine({ ref: receipt.ref })],
    ['resident: similar nearby', () => resident.findSimilarNearby({ bag: 'complaint', text: '路灯不亮了', place: pointIn('320999.t1.v1.g1.m1') })],
    ['search by number', () => feng.search({ words: receipt.number })],
    ['search by words, district', () => feng.search({ words: '路灯' })],
    ['search by words that occur nowhere, district', () => feng.search({ words: '不存在的词语' })],
  ]
  const rows: (string | number)[][] = [['read', 'p50 ms', 'p99 ms', 'bound p99 ms', 'read by']]
  for (const [what, read] of reads) {
    const { p50, p99 } = await sample(read)
    rows.push([what, p50.toFixed(1), p99.toFixed(1), /^(inbox|counts)/.test(what) ? bound : '–', await planUse(database, read)])
  }
  printTable(`Reads at ${orders.toLocaleString('en')} orders · ${machine()} · PostgreSQL in a process of its own, one connection`, rows)
  await home.close()
  await server.stop()
}

void main().then(() => process.exit(0))
