import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { attachments } from '../../cloudfunctions/appeals/store/tables'
import { anAppeal } from '../make/appeal'
import { aHouse, type TestHouse } from '../make/house'
import { pointIn } from '../make/small-district'

let house: TestHouse
let verdict: 'pass' | 'risky' | 'review' | 'down'
const place = pointIn('320999.t1.v1.g1.m1')
const orderOf = async (number: string) => (await house.rows<{ id: string }>('select id from orders where number = $1', [number]))[0]?.id ?? ''

beforeAll(async () => {
  house = await aHouse()
  house.running.ports.wechat.checkText = () => (verdict === 'down' ? Promise.reject(new Error('connection refused')) : Promise.resolve(verdict))
})
beforeEach(() => {
  verdict = 'pass'
})
afterAll(() => house.close())

test('a risky text is held with an owner and a running clock, hidden from neighbours, and a person lets it through', async () => {
  verdict = 'risky'
  const receipt = await house.as('r1').appeals.submit(anAppeal({ place }))
  expect(receipt).toMatchObject({ status: 'held', holder: { name: '王芳' } })
  const orderId = await orderOf(receipt.number)
  const held = await house.as('li').appeals.getOrder({ orderId })
  expect(held).toMatchObject({ status: 'held', heldFor: '微信内容审核：有风险', clock: { what: 'accept', state: 'running' } })
  expect(held.moves).toEqual(expect.arrayContaining(['release', 'decline']))
  expect(await house.as('r2').appeals.findSimilarNearby({ bag: 'complaint', text: '3号楼北边的路灯坏了三天，晚上看不见路', place })).toEqual([])
  await expect(house.as('wang').appeals.accept({ orderId, version: 1 })).rejects.toMatchObject({ code: 'wrongMoment' })
  await house.as('li').appeals.release({ orderId, version: 1 })
  expect(await house.as('r1').appeals.getMine({ ref: receipt.ref })).toMatchObject({ status: 'dispatched' })
})

test('or a person declines it with a reason, which its appellant reads', async () => {
  verdict = 'review'
  const receipt = await house.as('r1').appeals.submit(anAppeal({ place }))
  await house.as('li').appeals.decline({ orderId: await orderOf(receipt.number), version: 1, note: '含有他人隐私，请改后再提交' })
  const mine = await house.as('r1').appeals.getMine({ ref: receipt.ref })
  expect(mine).toMatchObject({ status: 'closed', outcome: 'refused' })
  expect(mine.timeline.at(-1)?.text).toBe('含有他人隐私，请改后再提交')
})

test('a check that does not answer loses no words: taken in, and said so to staff', async () => {
  verdict = 'down'
  const receipt = await house.as('r3').appeals.submit(anAppeal({ place }))
  expect(receipt.status).toBe('dispatched')
  const order = await house.as('wang').appeals.getOrder({ orderId: await orderOf(receipt.number) })
  expect(order.categoryReasons.at(-1)).toContain('内容审核服务当时没有应答')
})

test('a picture judged risky by push is hidden from the resident and the handler, and shown to those above', async () => {
  const id = randomUUID()
  const row = {
    districtId: '320999',
    id,
    kind: 'photo',
    state: 'ready',
    type: 'image/jpeg',
    key: `shown/320999/${id}.jpg`,
    thumbKey: `shown/320999/${id}-thumb.jpg`,
    traceId: `trace-${id}`,
  }
  await house.database.db.insert(attachments).values({ ...row, createdAt: house.now.read() })
  const receipt = await house.as('r4').appeals.submit(anAppeal({ place, attachments: [id] }))
  const orderId = await orderOf(receipt.number)
  expect((await house.as('r4').appeals.getMine({ ref: receipt.ref })).attachments).toMatchObject([{ id, state: 'ready', url: expect.stringContaining('http') }])
  for (const _again of [1, 2]) await house.asSystem.appeals.judgeAttachment({ traceId: `trace-${id}`, suggest: 'risky' })
  const mine = await house.as('r4').appeals.getMine({ ref: receipt.ref })
  expect(mine.attachments).toMatchObject([{ id, state: 'blocked', url: null, thumbUrl: null }])
  expect(mine.timeline.filter((entry) => entry.action === 'judgeAttachment')).toHaveLength(1)
  expect((await house.as('wang').appeals.getOrder({ orderId })).appeals[0]?.attachments).toMatchObject([{ id, url: null }])
  expect((await house.as('li').appeals.getOrder({ orderId })).appeals[0]?.attachments).toMatchObject([
    { id, state: 'blocked', url: expect.stringContaining('http') },
  ])
})
