import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { anAppeal } from '../make/appeal'
import { aHouse, anActor, type TestHouse } from '../make/house'
import { pointIn } from '../make/small-district'

let house: TestHouse
let number: string

beforeAll(async () => {
  house = await aHouse()
  number = (await house.as('resident-1').appeals.submit(anAppeal({ place: pointIn('320999.t1.v1.g1.m1'), text: '水塔边的路灯不亮', phone: '13912345678' })))
    .number
})
afterAll(() => house.close())

const here: [string, boolean][] = [
  ['wang', true],
  ['li', true],
  ['wu', true],
  ['feng', true],
  ['chu', true],
  ['zhao', false],
  ['qian', false],
  ['zhou', false],
  ['zheng', false],
  ['chen', false],
]

test.each(here)('the inbox and the search of %s show an order of 稻香村第1网格: %s', async (openid, shown) => {
  const { appeals } = house.as(openid)
  expect((await appeals.listInbox({ tab: 'toAccept' })).items.some((row) => row.number === number)).toBe(shown)
  expect((await appeals.countInbox({})).toAccept).toBe(shown ? 1 : 0)
  for (const words of ['水塔', number, '5678']) expect((await appeals.search({ words })).items.some((row) => row.number === number)).toBe(shown)
})

test('mineOnly leaves those above with what their own post holds', async () => {
  for (const openid of ['li', 'wu', 'feng', 'chu']) expect((await house.as(openid).appeals.listInbox({ tab: 'toAccept', mineOnly: true })).items).toEqual([])
  expect((await house.as('wang').appeals.listInbox({ tab: 'toAccept', mineOnly: true })).items).toHaveLength(1)
})

test('a territory whose code begins alike is not the same territory', async () => {
  for (const territory of ['320999.t1.v', '320999.t', '32099', '320999.t1.v1.g1.m1.x'])
    expect((await house.asActor(anActor('committee', territory)).appeals.listInbox({ tab: 'toAccept' })).items).toEqual([])
})

test('a code with the signs of a pattern in it matches no other place', async () => {
  for (const territory of ['320999.%', '3209_9', '%'])
    expect((await house.asActor(anActor('committee', territory)).appeals.listInbox({ tab: 'toAccept' })).items).toEqual([])
})
