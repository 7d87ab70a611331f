import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { anAppeal } from '../make/appeal'
import { aHouse, type TestHouse } from '../make/house'
import { pointIn } from '../make/small-district'
import { tablesWith } from './every-table'

let house: TestHouse
const place = pointIn('320999.t1.v1.g1.m1')
const marks = { note: '内部记号甲', other: '别人补充乙', words: '评价的话丙' }
const phone = '13987650123'
let ref: string
let otherRef: string
let orderId: string

/** An order with two appellants, an internal note, an addition of the other one, an answer and an unhappy score. */
beforeAll(async () => {
  house = await aHouse()
  const receipt = await house.as('one').appeals.submit(anAppeal({ place, name: '张晓明', phone, text: '稻香小区北门张晓明家门口的路灯坏了三天' }))
  const other = await house.as('two').appeals.submit(anAppeal({ place }))
  ref = receipt.ref
  orderId = (await house.rows<{ id: string }>('select id from orders where number = $1', [receipt.number]))[0]?.id ?? ''
  otherRef = other.ref
  const otherOrder = (await house.rows<{ id: string }>('select id from orders where number = $1', [other.number]))[0]?.id ?? ''
  const wang = house.as('wang').appeals
  await wang.merge({ from: { orderId: otherOrder, version: 1 }, into: { orderId, version: 1 }, note: `${marks.note}，两家说的是一盏` })
  await wang.accept({ orderId, version: 2 })
  await house.as('li').appeals.note({ orderId, version: 3, note: marks.note })
  await house.as('two').appeals.add({ ref: other.ref, text: marks.other })
  await wang.reply({ orderId, version: 5, outcome: 'solved', note: '修好了' })
  await house.as('one').appeals.survey({ ref, score: 1, words: marks.words })
})
afterAll(() => house.close())

test('whatever a resident can read holds neither an internal note nor what another appellant added', async () => {
  const one = house.as('one')
  const read = JSON.stringify([
    await one.appeals.getMine({ ref }),
    await one.appeals.listMine({}),
    await one.appeals.findSimilarNearby({ bag: 'complaint', text: '北门的路灯坏了三天', place }),
    await one.platform.whoAmI({}),
    await one.platform.listMessages({ limit: 100 }),
    await one.grids.getHomeCard({ path: '320999.t1.v1.g1.m1' }),
    await one.grids.getMap({ path: '320999.t1.v1.g1' }),
    await one.grids.listChildren({}),
    await one.grids.locate({ place }),
    await one.grids.search({ words: '稻香' }),
    await one.triage.suggest({ bag: 'complaint', text: '路灯' }),
  ])
  expect(read).not.toContain(marks.note)
  expect(read).not.toContain(marks.other)
  const staff = JSON.stringify(await house.as('li').appeals.getOrder({ orderId }))
  expect(staff).toContain(marks.note)
  expect(staff).toContain(marks.other)
})

test('a neighbour whose appeal was merged with it reads the answer, and nothing of what the other one said, judged or is called', async () => {
  const two = house.as('two')
  const read = JSON.stringify([await two.appeals.getMine({ ref: otherRef }), await two.appeals.listMine({}), await two.platform.listMessages({ limit: 100 })])
  expect(read).toContain('修好了')
  for (const mark of [marks.note, marks.words, '张晓明', '北门', phone]) expect(read).not.toContain(mark)
})

test('another resident cannot read it by its id', async () => {
  await expect(house.as('three').appeals.getMine({ ref })).rejects.toMatchObject({ code: 'notFound' })
  await expect(house.as('three').appeals.getMine({ ref: orderId })).rejects.toMatchObject({ code: 'notFound' })
})

test('staff elsewhere cannot read it, nor what is like it, nor whom to call', async () => {
  for (const openid of ['zhao', 'qian', 'zhou', 'zheng', 'chen']) {
    const { appeals } = house.as(openid)
    await expect(appeals.getOrder({ orderId })).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(appeals.findSimilar({ orderId })).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(appeals.revealContact({ orderId, appealId: ref, reason: '看看' })).rejects.toMatchObject({ code: 'notAllowed' })
  }
})

test('the one who answered never sees the score or its words; those above do, without the number in clear', async () => {
  const handler = await house.as('wang').appeals.getOrder({ orderId })
  expect(handler.appeals.map((appeal) => appeal.score)).toEqual([null, null])
  expect(handler.timeline.find((entry) => entry.action === 'survey')).toMatchObject({ score: null, text: null })
  const lists = JSON.stringify([
    handler,
    await house.as('wang').appeals.search({ words: '路灯' }),
    await house.as('wang').platform.listMessages({ limit: 100 }),
  ])
  expect(lists).not.toContain(marks.words)
  const above = await house.as('li').appeals.getOrder({ orderId })
  expect(above.appeals.map((appeal) => appeal.score)).toContain(1)
  expect(above.timeline.find((entry) => entry.action === 'survey')).toMatchObject({ score: 1, text: marks.words })
  expect(JSON.stringify([handler, above])).not.toContain(phone)
  expect(above.appeals.map((appeal) => appeal.appellant)).not.toContain('张晓明')
})

test('a name and number in full is shown for a reason, and the ledger keeps who looked and why, never on the resident’s timeline', async () => {
  const shown = await house.as('wang').appeals.revealContact({ orderId, appealId: ref, reason: '上门前联系' })
  expect(shown).toMatchObject({ name: '张晓明', phone })
  const rows = await house.rows(
    `select e.internal, e.data->>'text' as reason, p.openid from events e join people p on p.id = e.actor_id where e.name = 'appeals.revealContact'`,
  )
  expect(rows).toEqual([{ internal: true, reason: '上门前联系', openid: 'wang' }])
  expect(JSON.stringify(await house.as('one').appeals.getMine({ ref }))).not.toContain('上门前联系')
})

test('no table holds a telephone number of a resident in clear', async () => {
  await house.as('two').platform.updateMe({ phone: '13987650456' })
  await house.as('wang').appeals.enterAtDesk({
    ...anAppeal({ place, name: '来电人', phone: '13987650789', behalf: { name: '老人', phone: '13987650321', consent: true } }),
    how: 'telephone',
  })
  for (const number of [phone, '13987650456', '13987650789', '13987650321']) expect(await tablesWith(house, number)).toEqual([])
})

test('what neighbours said is shown in neutral words: no original words, no name, no number', async () => {
  await house.as('neighbour').appeals.submit(anAppeal({ place, name: '张晓明', phone, text: '稻香小区北门张晓明家门口的路灯坏了三天，晚上看不见路' }))
  const [found] = await house.as('three').appeals.findSimilarNearby({ bag: 'complaint', text: '稻香小区北门的路灯坏了三天，晚上看不见路', place })
  expect(found).toBeDefined()
  const words = JSON.stringify(found)
  for (const text of ['张晓明', '北门', '家门口', '三天', phone]) expect(words).not.toContain(text)
})
