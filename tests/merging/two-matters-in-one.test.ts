import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aHouse, type TestHouse } from '../make/house'
import { expectAllWell } from './invariants'
import { heldAs, mergedBy, mine, says, type Told } from './on-a-lamp'

let house: TestHouse

beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

const wang = () => house.as('wang').appeals
const splits = async (orderId: string, appealId: string, change: { text?: string; title?: string; post?: string } = {}) =>
  wang().split({ ...(await heldAs(house, orderId)), appealId, text: '“井盖也松了，车一压就响”', ...change })
const lines = async (told: Pick<Told, 'who' | 'ref'>) => (await mine(house, told)).timeline.map(({ line }) => line)

test('an order that holds two matters becomes two; the resident has both, each with its own answer and survey', async () => {
  const told = await says(house, 'one', { text: '路灯坏了三天。还有井盖也松了，车一压就响' })
  house.now.forward(3_600_000)
  const { child } = await splits(told.orderId, told.ref, { title: '井盖松动', post: 'committee@320999.t1.v1' })
  const listed = (await house.as('one').appeals.listMine({})).items
  expect(listed.map(({ number }) => number).sort()).toEqual([child.number, told.number].sort())
  const parent = await mine(house, told)
  expect(parent.split).toMatchObject({ from: null, parts: [{ number: child.number, title: '井盖松动', status: 'dispatched' }] })
  expect(parent.text).toContain('路灯坏了三天')
  const part = { who: 'one', ref: parent.split.parts[0]?.ref ?? '' }
  const seen = await mine(house, part)
  expect(seen).toMatchObject({
    text: '“井盖也松了，车一压就响”',
    holder: { post: expect.stringContaining('稻香村') },
    split: { from: { number: told.number }, parts: [] },
  })
  expect(seen.moves).not.toContain('unsend')
  // It wins no time: the reply is due when it would have been for what the resident said first.
  expect(seen.replyDue).toBe(parent.replyDue)
  const staff = await wang().getOrder({ orderId: told.orderId })
  expect(staff.split).toMatchObject({ parent: null, children: [{ orderId: child.orderId, number: child.number }] })
  expect(await lines(told)).toEqual(['投进袋子', `其中一件事已单独立件 ${child.number}`])
  expect(await lines(part)).toEqual([`从 ${told.number} 拆出，单独立件`])
  await expectAllWell(house)
})

test('neither ends over the other silently: it is refused with the other’s number, or both timelines say so', async () => {
  const told = await says(house, 'two', { text: '楼道灯不亮，门禁也坏了' })
  const { child } = await splits(told.orderId, told.ref, { text: '门禁坏了' })
  const part = { who: 'two', ref: (await mine(house, told)).split.parts[0]?.ref ?? '' }
  await wang().accept(await heldAs(house, told.orderId))
  const answer = { outcome: 'solved' as const, note: '灯换好了' }
  await expect(wang().reply({ ...(await heldAs(house, told.orderId)), ...answer })).rejects.toMatchObject({
    code: 'wrongMoment',
    field: 'alone',
    sentence: expect.stringContaining(child.number),
  })
  await wang().reply({ ...(await heldAs(house, told.orderId)), ...answer, alone: true })
  expect(await lines(told)).toContain(`这一件先单独了结，另一件 ${child.number} 还在办理`)
  expect(await lines(part)).toContain(`另一件 ${told.number} 已先单独了结，这一件还在办理`)
  await wang().accept(await heldAs(house, child.orderId))
  await wang().reply({ ...(await heldAs(house, child.orderId)), outcome: 'solved', note: '门禁修好了' })
  expect(await house.as('two').appeals.survey({ ref: told.ref, score: 5 })).toMatchObject({ status: 'closed' })
  expect(await mine(house, part)).toMatchObject({ status: 'replied', score: null })
  expect(await house.as('two').appeals.survey({ ref: part.ref, score: 2 })).toMatchObject({ status: 'visiting' })
})

test('without a name the part opens with the same code and a number behind it, and the phone lists it', async () => {
  const told = await says(house, 'three', { text: '积水很深，还有野狗', anonymous: true })
  const [appeal] = await house.rows<{ id: string }>('select id from appeals where home_order_id = $1', [told.orderId])
  const { child } = await splits(told.orderId, appeal?.id ?? '', { text: '有野狗' })
  expect(await mine(house, { who: 'anybody', ref: `${told.ref}-2` })).toMatchObject({ number: child.number, text: '有野狗', anonymous: true })
  expect((await mine(house, told)).split.parts).toMatchObject([{ ref: `${told.ref}-2`, number: child.number }])
  expect((await mine(house, { who: 'anybody', ref: `${told.ref}-2` })).split.from).toMatchObject({ ref: told.ref, number: told.number })
  const listed = await house.as('anybody').appeals.listMine({ receipts: [told.ref] })
  expect(listed.items.map(({ ref }) => ref).sort()).toEqual([told.ref, `${told.ref}-2`])
  const again = await splits(
    child.orderId,
    (await house.rows<{ id: string }>('select id from appeals where home_order_id = $1', [child.orderId]))[0]?.id ?? '',
    { text: '狗窝' },
  )
  expect(await mine(house, { who: 'anybody', ref: `${told.ref}-3` })).toMatchObject({ number: again.child.number })
  await expect(mine(house, { who: 'anybody', ref: `${told.ref}-4` })).rejects.toMatchObject({ code: 'notFound' })
  const stored = await house.rows('select person_id, phone, name from appeals where home_order_id in ($1, $2)', [child.orderId, again.child.orderId])
  expect(stored).toEqual([
    { person_id: null, phone: null, name: null },
    { person_id: null, phone: null, name: null },
  ])
})

test('of several on an order only the one whose words they were hears of the split', async () => {
  const [a, b] = [await says(house, 'four', { text: '路灯坏了' }), await says(house, 'five', { text: '路灯坏了，树也倒了' })]
  await mergedBy(house, 'wang', b.orderId, a.orderId)
  const { child } = await splits(a.orderId, b.ref, { text: '树倒了' })
  expect(JSON.stringify(await mine(house, a))).not.toContain(child.number)
  expect((await mine(house, a)).split).toEqual({ from: null, parts: [] })
  expect((await mine(house, b)).split.parts).toMatchObject([{ number: child.number }])
  // Merged back it is one again.
  await mergedBy(house, 'wang', child.orderId, a.orderId)
  expect(await mine(house, { who: 'five', ref: (await mine(house, b)).split.parts[0]?.ref ?? '' })).toMatchObject({ neighbours: 2 })
  await expectAllWell(house)
})

test('a telephone ticket that was split is answered where the whole came from', async () => {
  const receipt = await wang().enterAtDesk({
    key: 'desk-split-1',
    bag: 'complaint',
    text: '路灯坏了，井盖也松了',
    territory: '320999.t1.v1.g1.m1',
    phone: '13912345678',
    how: 'telephone',
  })
  const [order] = await house.rows<{ id: string }>('select id from orders where number = $1', [receipt.number])
  const { child } = await splits(order?.id ?? '', receipt.ref, { text: '井盖松了' })
  await wang().accept(await heldAs(house, child.orderId))
  await wang().reply({ ...(await heldAs(house, child.orderId)), outcome: 'solved', note: '井盖换了', alone: true })
  await house.settle()
  const rows = await house.rows(`select channel from deliveries where body = '井盖换了'`)
  expect(rows).toEqual([{ channel: 'sms' }])
})

test('somebody else’s words, or an order that was answered, cannot be split', async () => {
  const [a, b] = [await says(house, 'six'), await says(house, 'seven')]
  await expect(splits(a.orderId, b.ref)).rejects.toMatchObject({ code: 'notFound', field: 'appealId' })
  await wang().accept(await heldAs(house, a.orderId))
  await wang().reply({ ...(await heldAs(house, a.orderId)), outcome: 'solved', note: '好了' })
  await expect(splits(a.orderId, a.ref)).rejects.toMatchObject({ code: 'wrongMoment' })
})
