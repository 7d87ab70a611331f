import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aHouse, type TestHouse } from '../make/house'
import { expectAllWell } from './invariants'
import { heldAs, mine, place, says, type Told } from './on-a-lamp'

let house: TestHouse
let lamp: Told

beforeAll(async () => {
  house = await aHouse()
  lamp = await says(house, 'first', { text: '稻香小区北门的路灯坏了三天，晚上看不见路' })
})
afterAll(() => house.close())

const wang = () => house.as('wang').appeals
const joins = (who: string, change: Partial<Parameters<ReturnType<TestHouse['as']>['appeals']['join']>[0]> = {}) =>
  house.as(who).appeals.join({ orderId: lamp.orderId, key: randomUUID(), ...change })
const countOrders = async () => (await house.rows<{ n: number }>('select count(*)::int as n from orders'))[0]?.n

test('what is like it nearby is shown before sending, and can be joined with one tap: a receipt of one’s own, the same holder', async () => {
  const [shown] = await house.as('second').appeals.findSimilarNearby({ bag: 'complaint', text: '小区北门的路灯坏了，晚上看不见路', place })
  expect(shown).toMatchObject({ id: lamp.orderId, mayJoin: true, appellants: 1 })
  const receipt = await joins('second')
  expect(receipt).toMatchObject({ status: 'dispatched', holder: { name: '王芳' }, neighbours: 1, already: false, receipt: null })
  expect(receipt.number).not.toBe(lamp.number)
  const read = await mine(house, { who: 'second', ref: receipt.ref })
  expect(read).toMatchObject({ number: receipt.number, text: '我也遇到了同样的情况', status: 'dispatched', neighbours: 1, withNeighbours: true })
  expect(read.timeline.map(({ line }) => line)).toEqual(['说“我也遇到了”，与邻居一起办理', '又有居民反映同一件事，一起办理'])
  expect(JSON.stringify(read)).not.toContain('三天')
  expect(await mine(house, lamp)).toMatchObject({ neighbours: 1 })
  await expectAllWell(house)
})

test('tapped twice, sent twice or joined again it is one appeal', async () => {
  const key = randomUUID()
  const before = await countOrders()
  const sent = await Promise.all([joins('third', { key, text: '我家门口也黑' }), joins('third', { key, text: '我家门口也黑' })])
  expect(new Set(sent.map(({ number }) => number)).size).toBe(1)
  expect(await joins('third')).toMatchObject({ number: sent[0]?.number, already: true })
  expect(await joins('first')).toMatchObject({ number: lamp.number, already: true })
  expect(await countOrders()).toBe((before ?? 0) + 1)
})

test('without a name it has a receipt code of its own, and every answer and a survey of its own', async () => {
  const receipt = await joins('fourth', { anonymous: true, text: '我也摸黑走' })
  expect(receipt.receipt).toMatch(/^[0-9A-Z]{16}$/)
  await wang().accept(await heldAs(house, lamp.orderId))
  await wang().reply({ ...(await heldAs(house, lamp.orderId)), outcome: 'solved', note: '换了灯头' })
  const code = receipt.receipt ?? ''
  expect(await mine(house, { who: 'anybody', ref: code })).toMatchObject({ status: 'replied', outcome: 'solved' })
  expect(await house.as('anybody').appeals.survey({ ref: code, score: 5 })).toMatchObject({ score: 5, status: 'replied' })
})

test('once it is answered it cannot be joined any more: a clear refusal, and the words are kept', async () => {
  const [shown] = await house.as('fifth').appeals.findSimilarNearby({ bag: 'complaint', text: '小区北门的路灯坏了，晚上看不见路', place })
  expect(shown).toMatchObject({ id: lamp.orderId, mayJoin: false })
  const before = await countOrders()
  await expect(joins('fifth')).rejects.toMatchObject({ code: 'wrongMoment', field: 'orderId', sentence: expect.stringContaining('您写的内容还在') })
  expect(await countOrders()).toBe(before)
})

test('what was merged meanwhile is joined where it is handled now', async () => {
  const [a, b] = [await says(house, 'p', { text: '河边垃圾没人清' }), await says(house, 'q', { text: '河边的垃圾堆' })]
  await wang().merge({ from: await heldAs(house, b.orderId), into: await heldAs(house, a.orderId) })
  const receipt = await joins('r', { orderId: b.orderId })
  expect(receipt.neighbours).toBe(2)
  expect((await wang().getOrder({ orderId: a.orderId })).merged.map(({ how, by }) => [how, by])).toEqual([
    ['person', expect.stringContaining('王芳')],
    ['resident', '居民'],
  ])
})

test('given back to itself it is an order like any other', async () => {
  const a = await says(house, 's', { text: '健身器材坏了没人修' })
  const receipt = await joins('t', { orderId: a.orderId, text: '秋千的绳子断了' })
  const end = await wang().unmerge({ ...(await heldAs(house, a.orderId)), note: '秋千是另一件' })
  expect(end.orders).toMatchObject([{ number: receipt.number, status: 'dispatched' }])
  expect(await mine(house, { who: 't', ref: receipt.ref })).toMatchObject({ status: 'dispatched', neighbours: 0, text: '秋千的绳子断了' })
  await expectAllWell(house)
})

test('wishes, quarrels and what is held are nobody else’s to join', async () => {
  const wish = await says(house, 'u', { bag: 'wish', text: '孩子想要一辆旧自行车' })
  const quarrel = await says(house, 'v', { text: '邻居天天半夜打人吵架' })
  const held = await says(house, 'w', { text: '楼下有人代开发票' })
  for (const { orderId } of [wish, quarrel, held]) await expect(joins('x', { orderId })).rejects.toMatchObject({ code: 'notFound', field: 'orderId' })
  await expect(joins('x', { orderId: randomUUID() })).rejects.toMatchObject({ code: 'notFound' })
})

test('words that a person must see first stay by themselves until then', async () => {
  const a = await says(house, 'y', { text: '路边停车太乱' })
  const receipt = await joins('z', { orderId: a.orderId, text: '还有人贴办假证的广告' })
  expect(receipt).toMatchObject({ status: 'held', neighbours: 0 })
  expect(await mine(house, a)).toMatchObject({ neighbours: 0 })
})
