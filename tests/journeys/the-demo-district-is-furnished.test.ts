import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { bags } from '@shared/appeals/bag'
import { outcomes } from '@shared/appeals/appeal'
import { inboxTabs, urgencies } from '@shared/appeals/order'
import { orderStatuses } from '@shared/appeals/order.flow'
import type { Running } from '@platform/wire'
import { rows } from '../../demo/appeals/rows'
import { seedAppeals } from '../../demo/appeals/seed-appeals'
import { districtCode } from '../../demo/district/names'
import { seedDistrict } from '../../demo/district/seed-district'
import { aHouse, type TestHouse } from '../make/house'

let house: TestHouse
let first: unknown
let second: number
/** The first start is killed in the middle of a story; the second one goes on. */
beforeAll(async () => {
  house = await aHouse({ seed: false })
  await seedDistrict(house.database, house.running.kernel.keys, house.now.read())
  first = await seedAppeals(killedAtReply(house.running, 9)).catch((error: unknown) => error)
  second = await seedAppeals(house.running)
}, 170_000)
afterAll(() => house.close())

/** A house that can give only so many replies. */
function killedAtReply(running: Running, last: number): Running {
  const appeals = running.house.appeals!
  const reply = appeals.reply!
  let given = 0
  const work: typeof reply.work = async (ctx, input) => {
    if (++given >= last) throw new Error('killed')
    return reply.work(ctx, input)
  }
  return { ...running, house: { ...running.house, appeals: { ...appeals, reply: { ...reply, work } } } }
}

const found = async (query: string) => (await house.rows<{ what: string }>(query)).map(({ what }) => what).sort()

test('stopped half-way and started again, every row is there once and its story was played once, in order', async () => {
  expect(String(first)).toContain('killed')
  expect(second).toBeGreaterThan(0)
  expect(second).toBeLessThan(rows.length)
  const played = await house.rows<{ key: string; names: string[] }>(
    `select a.external_id as key, array_agg(replace(e.name, 'appeals.', '') order by e.id) as names
     from appeals a join events e on e.subject = a.home_order_id::text
     where not (e.data ? 'mergeId' and (e.name <> 'appeals.merge' or e.data->>'into' is null)) group by a.external_id`,
  )
  const told = rows.map(
    ({ key, desk, joins, story = [] }) => [key, [desk ? 'enterAtDesk' : joins ? 'join' : 'submit', ...story.map(({ action }) => action)]] as const,
  )
  expect(Object.fromEntries(played.map(({ key, names }) => [key, names]))).toEqual(Object.fromEntries(told))
})

test('a further start finds everything there and adds nothing', async () => {
  const count = () =>
    house.rows('select (select count(*) from orders) as orders, (select count(*) from events) as events, (select count(*) from attachments) as photos')
  const before = await count()
  expect(await seedAppeals(house.running)).toBe(0)
  expect(await count()).toEqual(before)
})

test('every bag, every state, every outcome and every urgency is to be seen', async () => {
  expect(await found('select distinct bag as what from orders')).toEqual([...bags].sort())
  expect(await found('select distinct status as what from orders')).toEqual([...orderStatuses].sort())
  expect(await found("select distinct outcome as what from orders where status = 'closed' and outcome is not null")).toEqual([...outcomes].sort())
  expect(await found('select distinct urgency as what from orders')).toEqual([...urgencies].sort())
})

test('every appeal lies where it was put, nothing happens in the future, and every photo is ready', async () => {
  const placed = await house.rows<{ key: string; territory: string }>(
    'select a.external_id as key, o.territory from appeals a join orders o on o.id = a.home_order_id where o.lng is not null',
  )
  const told = rows.flatMap(({ key, place }) => (place ? [[key, `${districtCode}.${place}`] as const] : []))
  expect(Object.fromEntries(placed.map(({ key, territory }) => [key, territory]))).toEqual(Object.fromEntries(told))
  expect(await house.rows('select name, at from events where at > $1', [house.now.read().toISOString()])).toEqual([])
  expect(await found('select distinct state as what from attachments where used_at is not null')).toEqual(['ready'])
})

test('every order has a holder whose own inbox shows it', async () => {
  const held = await house.rows<{ id: string; openid: string }>(
    "select o.id, p.openid from orders o join people p on p.id = o.holder_person where o.status <> 'merged'",
  )
  const merged = rows.filter(({ joins, story = [] }) => joins || story.some(({ action }) => action === 'merge'))
  expect(held).toHaveLength(rows.length - merged.length)
  const inboxes = new Map<string, string[]>()
  for (const openid of new Set(held.map((order) => order.openid))) {
    const tabs = []
    for (const tab of inboxTabs) tabs.push(await house.as(openid).appeals.listInbox({ tab, mineOnly: true, limit: 100 }))
    inboxes.set(
      openid,
      tabs.flatMap(({ items }) => items.map(({ id }) => id)),
    )
  }
  expect(held.filter(({ id, openid }) => !inboxes.get(openid)?.includes(id))).toEqual([])
})

test('whoever a visitor picks first has something to do, in every tab', async () => {
  const countsOf = (key: string) => house.as(`demo-${key}`).appeals.countInbox({})
  const rare = ['toDecide', 'supervised', 'helping']
  const busy = async (key: string) => Object.entries(await countsOf(key)).every(([tab, count]) => count > 0 || rare.includes(tab))
  for (const key of ['gridWorker-t2v1g3', 'committee-t2v1-1', 'gridWorker-t1v1g1', 'committee-t1v1-1', 'townCentre-t1-1', 'districtCentre-1'])
    expect([key, await busy(key)]).toEqual([key, true])
  expect((await countsOf('committee-t2v1-1')).toDecide).toBeGreaterThan(0)
  expect((await countsOf('townCentre-t2-1')).supervised).toBeGreaterThan(0)
  const helper = (await found("select p.openid as what from grants g join people p on p.id = g.person_id where g.body_id = 'chengguan'"))[0]
  expect((await house.as(String(helper)).appeals.countInbox({})).helping).toBeGreaterThan(0)
  const mine = await house.as('demo-resident-1').appeals.listMine({ limit: 50 })
  expect([...new Set(mine.items.map(({ status }) => status))].sort()).toEqual(['closed', 'dispatched', 'handling', 'replied', 'waiting'])
})

test('of neighbours who mean the same street lamp one is merged, and the next one is suggested', async () => {
  const orderOf = async (key: string) => (await house.rows<{ id: string }>('select order_id as id from appeals where external_id = $1', [key]))[0]?.id ?? ''
  const [first, second, third] = [await orderOf('demo-lamp-first'), await orderOf('demo-lamp-second'), await orderOf('demo-lamp-third')]
  expect(second).toBe(first)
  const alike = await house.as('demo-gridWorker-t2v1g3').appeals.findSimilar({ orderId: first })
  expect(alike.map(({ order, mayMerge }) => [order.id, mayMerge])).toContainEqual([third, true])
})

test('those who joined a neighbour are answered together with them', async () => {
  const [hole] = await house.rows<{ id: string }>("select order_id as id from appeals where external_id = 'demo-manhole'")
  const order = await house.as('demo-gridWorker-t2v1g3').appeals.getOrder({ orderId: hole?.id ?? '' })
  expect(order.merged.map(({ how }) => how)).toEqual(['resident', 'resident'])
  expect(order.appellants).toBe(3)
})

test('a charge against officials went to the district, not to those it is about', async () => {
  expect(await found("select o.holder_territory as what from orders o join appeals a on a.order_id = o.id where a.external_id = 'demo-allegation'")).toEqual([
    districtCode,
  ])
})
