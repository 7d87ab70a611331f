import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aHouse, type TestHouse } from '../make/house'
import { heldAs, mine, says } from './on-a-lamp'

let house: TestHouse

beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

const wang = () => house.as('wang').appeals
const long = '稻香小区北门三号楼旁边的路灯坏了三天，晚上完全看不见路，老人出门很危险'
const order = (orderId: string) => wang().getOrder({ orderId })

test('the same person’s plain repeat is merged by the clock, with score and reasons, and by nobody’s hand', async () => {
  const [a, b] = [await says(house, 'one', { text: long }), await says(house, 'one', { text: long })]
  expect(await house.asSystem.appeals.mergeAlike({})).toEqual({ looked: 2, merged: 1 })
  expect(await house.asSystem.appeals.mergeAlike({})).toMatchObject({ merged: 0 })
  const lead = await order(a.orderId)
  expect(lead.merged).toMatchObject([{ orderId: b.orderId, how: 'machine', by: '系统', note: null }])
  expect(lead.merged[0]?.score).toBeGreaterThan(0.5)
  expect(lead.merged[0]?.reasons.length).toBeGreaterThan(0)
  expect(await mine(house, b)).toMatchObject({ number: b.number, neighbours: 1 })
  // Un-merged by a person, the machine leaves it alone, whether or not they said why.
  await wang().unmerge({ ...(await heldAs(house, a.orderId)), note: '两盏灯', apart: false })
  expect(await house.asSystem.appeals.mergeAlike({})).toMatchObject({ merged: 0 })
})

test('two people who say the same are not merged by the machine, unless the category says so', async () => {
  const text = '荷塘边的护栏断了一截，孩子放学经过很危险，请尽快来修'
  await says(house, 'two', { text })
  await says(house, 'three', { text })
  expect(await house.asSystem.appeals.mergeAlike({})).toMatchObject({ merged: 0 })
})

test('nobody without a name is ever taken for the same person', async () => {
  const text = '村口的公交站牌倒了，等车的人不知道站在哪里'
  await says(house, 'four', { text, anonymous: true })
  await says(house, 'four', { text, anonymous: true })
  expect(await house.asSystem.appeals.mergeAlike({})).toMatchObject({ merged: 0 })
})

test('quarrels and allegations are never merged by the machine, nor what is kept apart', async () => {
  const quarrel = '隔壁邻居半夜吵架摔东西，已经一个星期了，没法睡觉'
  await says(house, 'five', { text: quarrel })
  await says(house, 'five', { text: quarrel })
  const text = '菜场门口的下水道堵了，污水流到路面，气味很大，没人来清'
  const [a, b] = [await says(house, 'six', { text }), await says(house, 'six', { text })]
  await wang().keepApart({ orderId: a.orderId, other: b.orderId, apart: true })
  expect(await house.asSystem.appeals.mergeAlike({})).toMatchObject({ merged: 0 })
})
