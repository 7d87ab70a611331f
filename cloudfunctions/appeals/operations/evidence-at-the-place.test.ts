import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { aHouse, type TestHouse } from '../../../tests/make/house'
import { anOrderInHand, type MadeOrder } from '../../../tests/make/order'
import { pointIn } from '../../../tests/make/small-district'
import { attachments } from '../store/tables'

let house: TestHouse
beforeAll(async () => {
  house = await aHouse()
})
beforeEach(() => house.now.set('2026-11-23T10:00:00+08:00'))
afterAll(() => house.close())

const there = pointIn('320999.t1.v1.g1.m1')
/** 35 m to the north. */
const near = { lng: there.lng, lat: there.lat + 35 / 111_195 }
const far = { lng: there.lng, lat: there.lat + 2000 / 111_195 }
const at = '2026-11-23T02:30:00Z'

async function aPhoto(): Promise<string> {
  const id = randomUUID()
  await house.database.db
    .insert(attachments)
    .values({ districtId: '320999', id, kind: 'photo', state: 'ready', type: 'image/jpeg', createdAt: house.now.read() })
  return id
}
const solved = { outcome: 'solved' as const, note: '路灯今天修好了，换了灯头，晚上看过是亮的' }
const checked = async (order: MadeOrder, more: object) =>
  (await house.as('wang').appeals.checkReply({ orderId: order.id, ...solved, photos: 1, ...more })).map(({ kind }) => kind)
async function aLamp(resident: string): Promise<MadeOrder> {
  const order = await anOrderInHand(house, resident)
  await house.rows(`update orders set category_l1 = '城乡建设', category_l2 = '城市建设和市政管理' where id = $1`, [order.id])
  house.now.set('2026-11-23T10:31:00+08:00')
  return order
}

test('the check asks for it, says when it was taken elsewhere, and takes a reason', async () => {
  const order = await aLamp('shown-1')
  expect(await checked(order, {})).toEqual(['noEvidence'])
  expect(await checked(order, { evidence: [{ at, point: far, accuracy: 20 }] })).toEqual(['farEvidence'])
  expect(await checked(order, { evidence: [{ at, point: near }] })).toEqual([])
  expect(await checked(order, { noEvidence: '在配电房里修的' })).toEqual([])
})

test('staff read time and distance, the resident the time only; nothing of where the phone was leaves the house', async () => {
  const order = await aLamp('shown-2')
  const photo = await aPhoto()
  const evidence = [{ attachment: photo, at, point: near, accuracy: 12 }]
  await house.as('wang').appeals.reply({ ...(await order.held()), ...solved, attachments: [photo], evidence })
  const staff = await house.as('li').appeals.getOrder({ orderId: order.id })
  expect(staff.timeline.at(-1)?.attachments).toMatchObject([{ id: photo, caption: '现场 · 10:30 · 距反映地点 35 米' }])
  const mine = await house.as('shown-2').appeals.getMine({ ref: order.ref })
  expect(mine.timeline.at(-1)?.attachments).toMatchObject([{ id: photo, caption: '现场照片 · 10:30' }])
  expect(JSON.stringify([staff.timeline, mine])).not.toContain(String(near.lat))
  expect(await house.rows('select taken_metres, taken_accuracy from attachments where id = $1', [photo])).toEqual([{ taken_metres: 35, taken_accuracy: 12 }])
})

test('without one it is asked for, not demanded: sent all the same it is in the ledger, with the reason where one is given', async () => {
  const [bare, reasoned] = [await aLamp('shown-3'), await aLamp('shown-4')]
  await house.as('wang').appeals.reply({ ...(await bare.held()), ...solved })
  await house.as('wang').appeals.reply({ ...(await reasoned.held()), ...solved, noEvidence: '在配电房里修的' })
  const replies = async ({ id }: MadeOrder) =>
    house.rows<{ data: { despite?: string[]; line?: string; text?: string }; internal: boolean }>(
      `select data, internal from events where subject = $1 and name = 'appeals.reply' order by id`,
      [id],
    )
  expect((await replies(bare)).map(({ data }) => data.despite)).toEqual([['noEvidence']])
  expect((await replies(reasoned)).filter(({ internal }) => internal)).toMatchObject([{ data: { line: '没有现场照片', text: '在配电房里修的' } }])
  expect((await replies(reasoned)).some(({ data }) => data.despite)).toBe(false)
  expect(JSON.stringify(await house.as('shown-4').appeals.getMine({ ref: reasoned.ref }))).not.toContain('配电房')
})

test.each([
  ['taken in the future', { at: '2026-11-24T02:30:00Z', point: near }],
  ['taken before it was reported', { at: '2026-11-20T02:30:00Z', point: near }],
  ['of a photo that does not go along', { at, point: near, attachment: randomUUID() }],
])('%s: refused, nothing was sent', async (_, one) => {
  const order = await aLamp(`shown-${randomUUID()}`)
  const photo = await aPhoto()
  const sending = house.as('wang').appeals.reply({ ...(await order.held()), ...solved, attachments: [photo], evidence: [{ attachment: photo, ...one }] })
  await expect(sending).rejects.toMatchObject({ code: 'badInput', field: 'evidence' })
  expect(await order.row()).toMatchObject({ status: 'handling' })
  expect(await house.rows('select used_at, taken_at from attachments where id = $1', [photo])).toEqual([{ used_at: null, taken_at: null }])
})
