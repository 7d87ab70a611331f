import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aHouse, type TestHouse } from '../make/house'
import { anOrder, anOrderInHand } from '../make/order'

let house: TestHouse
beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

const village = 'committee@320999.t1.v1'

test('接收 of several: a preview says what would be refused, each row stands alone, twice does it once', async () => {
  const [one, two, taken] = [await anOrder(house, 'resident-1'), await anOrder(house, 'resident-2'), await anOrderInHand(house, 'resident-3')]
  const orders = [await one.held(), { ...(await two.held()), version: 99 }, await taken.held()]
  const request = { move: 'accept' as const, orders }
  const preview = await house.as('wang').appeals.previewBulk(request)
  expect(preview.map(({ ok }) => ok)).toEqual([true, false, false])
  expect(await one.row()).toMatchObject({ status: 'dispatched' })
  expect(await house.as('wang').appeals.actInBulk(request)).toMatchObject([
    { ok: true, number: one.number },
    { ok: false, sentence: expect.stringContaining('新进展') },
    { ok: false, sentence: expect.stringContaining('办理中') },
  ])
  expect((await house.as('wang').appeals.actInBulk(request)).map(({ ok }) => ok)).toEqual([false, false, false])
  expect(await one.ledger()).toEqual(['submit', 'accept'])
  expect(await two.row()).toMatchObject({ status: 'dispatched' })
})

test('转办 and 提醒 of several need their words; what is not theirs says nothing of itself', async () => {
  const [one, two] = [await anOrder(house, 'resident-5'), await anOrder(house, 'resident-6')]
  const orders = [await one.held(), await two.held()]
  await expect(house.as('wang').appeals.actInBulk({ move: 'transfer', orders })).rejects.toMatchObject({ code: 'badInput', field: 'post' })
  await expect(house.as('li').appeals.actInBulk({ move: 'remind', orders })).rejects.toMatchObject({ code: 'badInput', field: 'note' })
  expect(await house.as('qian').appeals.actInBulk({ move: 'accept', orders })).toMatchObject([{ ok: false, title: '', number: '' }, { ok: false }])
  expect((await house.as('li').appeals.actInBulk({ move: 'remind', orders, note: '今天都看一眼' })).map(({ ok }) => ok)).toEqual([true, true])
  const now = [await one.held(), await two.held()]
  expect((await house.as('wang').appeals.actInBulk({ move: 'transfer', orders: now, post: village, note: '都归村里' })).map(({ ok }) => ok)).toEqual([
    true,
    true,
  ])
  expect(await one.row()).toMatchObject({ holder_role: 'committee' })
})

test('the second who opens an order is told who is on it; after three minutes nobody is', async () => {
  const order = await anOrderInHand(house, 'resident-7')
  expect(await house.as('wang').appeals.lookAt({ orderId: order.id })).toEqual([])
  expect(await house.as('li').appeals.lookAt({ orderId: order.id })).toMatchObject([{ name: '王芳' }])
  house.now.forward(200_000)
  expect(await house.as('li').appeals.lookAt({ orderId: order.id })).toEqual([])
  await expect(house.as('qian').appeals.lookAt({ orderId: order.id })).rejects.toMatchObject({ code: 'notAllowed' })
})

test('a reply is looked through before it is sent; sending it all the same is kept in the ledger', async () => {
  const order = await anOrderInHand(house, 'resident-8', { text: '3号楼北边的路灯坏了三天，什么时候能修好？小区东门口的窨井盖也松动作响，请一起换掉。' })
  const found = await house.as('wang').appeals.checkReply({ orderId: order.id, outcome: 'solved', note: '今晚已换灯头，路灯修好亮了。', photos: 0 })
  expect(found.map(({ kind }) => kind)).toEqual(['unanswered', 'noEvidence'])
  await house.as('wang').appeals.reply({ ...(await order.held()), outcome: 'solved', note: '今晚已换灯头，路灯修好亮了。' })
  expect(await house.rows("select data->'despite' as despite from events where name = 'appeals.reply' and subject = $1", [order.id])).toEqual([
    { despite: ['unanswered', 'noEvidence'] },
  ])
  expect(JSON.stringify(await house.as('resident-8').appeals.getMine({ ref: order.ref }))).not.toContain('despite')
})
