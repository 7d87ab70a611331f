import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aParcel, type Parcel } from '../../miniprogram/src/platform/parcel'
import { aHouse, type TestHouse } from '../make/house'
import { anOrder, anOrderInHand, type MadeOrder } from '../make/order'
import { BadPhone, type Fault, faults } from './a-bad-phone'

let house: TestHouse
beforeAll(async () => {
  house = await aHouse()
}, 60_000)
afterAll(() => house.close())
const wang = () => house.as('wang').appeals

/** A move that a worker makes without a signal: what is there before, and what is asked. */
interface Kind {
  verb: 'note' | 'split' | 'setCategory' | 'setUrgency' | 'dropHelper' | 'accept'
  make: (house: TestHouse, of: string) => Promise<MadeOrder>
  rest: (order: MadeOrder) => Promise<object>
}
const kinds: readonly Kind[] = [
  { verb: 'note', make: anOrderInHand, rest: async () => ({ note: '看过了' }) },
  { verb: 'accept', make: anOrder, rest: async () => ({}) },
  { verb: 'setCategory', make: anOrderInHand, rest: async () => ({ l1: '环境保护', l2: null, note: '说的是灯光扰民' }) },
  { verb: 'setUrgency', make: anOrderInHand, rest: async () => ({ urgency: 'urgent', note: '老人一个人在家' }) },
  {
    verb: 'split',
    make: anOrderInHand,
    rest: async ({ id }) => ({ appealId: (await wang().getOrder({ orderId: id })).appeals[0]?.id, text: '楼道里的灯也不亮' }),
  },
  {
    verb: 'dropHelper',
    make: async (of, resident) => {
      const order = await anOrderInHand(of, resident)
      const [post] = await wang().listPosts({ orderId: order.id })
      await wang().inviteHelper({ ...(await order.held()), post: post?.key ?? '', days: 3, note: '请一起看看' })
      return order
    },
    rest: async ({ id }) => ({ helpId: (await wang().getOrder({ orderId: id })).helps[0]?.id }),
  },
]

/** As a phone asks for it. */
const ask = ({ key, what }: Parcel) => {
  const { verb, version, ...input } = what as { verb: Kind['verb']; version: number }
  const asked = wang()[verb] as (input: object, once: string) => Promise<unknown>
  return asked({ ...input, version }, key)
}
const aMove = async ({ verb, rest }: Kind, order: MadeOrder) => {
  const what = { verb, ...(await order.held()), ...(await rest(order)) }
  return aParcel({ key: randomUUID(), line: order.id, kind: 'move', what, by: 'worker', at: 0 })
}
const times = async (order: MadeOrder, verb: string) => (await order.ledger()).filter((one) => one === verb).length

let residents = 0
const cases = kinds.flatMap((kind) => faults.map((fault) => [kind.verb, fault, kind] as const))
test.each(cases)('%s, the network being %s: it happens once, and the phone knows', async (verb, fault, kind) => {
  const order = await kind.make(house, `under-${++residents}`)
  const phone = new BadPhone(ask, [fault, 'lostComing', fault])
  phone.post(await aMove(kind, order))
  await phone.rest()
  await phone.calm()
  expect(phone.parcels()).toMatchObject([{ state: 'sent' }])
  expect(await times(order, verb)).toBe(1)
  if (verb === 'split') expect(await house.rows('select id from orders where split_from = $1', [order.id])).toHaveLength(1)
})

test.each(kinds.flatMap((kind) => [0, 1, 2].map((writes) => [kind.verb, writes, kind] as const)))(
  '%s, the phone dying after %i writes: once if it was written down, else not at all',
  async (verb, writes, kind) => {
    const order = await kind.make(house, `dying-${++residents}`)
    const phone = new BadPhone(ask, ['slow'])
    phone.dieAfter(writes)
    phone.post(await aMove(kind, order))
    const isWritten = phone.parcels().length === 1
    await phone.rest()
    await phone.calm()
    expect(await times(order, verb)).toBe(isWritten ? 1 : 0)
    expect(isWritten).toBe(writes > 0)
  },
)

test.each(kinds.map((kind) => [kind.verb, kind] as const))('%s, somebody else having been faster: not done, and the reason stays', async (verb, kind) => {
  const order = await kind.make(house, `late-${++residents}`)
  const parcel = await aMove(kind, order)
  await house.as('li').appeals.note({ ...(await order.held()), note: '上级看过了' })
  const before = await times(order, verb)
  const phone = new BadPhone(ask, [])
  phone.post(parcel)
  await phone.calm()
  expect(phone.parcels()).toMatchObject([{ state: 'refused', code: 'changedMeanwhile', sentence: expect.stringContaining('您写的内容还在') }])
  expect(await times(order, verb)).toBe(before)
})

/** 批量: asked in one go while there was a signal, and one by one from the outbox when nobody knows how far that came. */
test.each<[Fault, Fault]>(faults.flatMap((first) => faults.map((then): [Fault, Fault] => [first, then])))(
  'many at once, the network being %s and then %s: each order is accepted once',
  async (first, then) => {
    const orders = [await anOrder(house, `bulk-${++residents}`), await anOrder(house, `bulk-${++residents}`)]
    const asked = await Promise.all(orders.map(async (order) => ({ ...(await order.held()), once: randomUUID() })))
    const inBulk = () => wang().actInBulk({ move: 'accept', orders: asked })
    const strays: Promise<unknown>[] = []
    if (first !== 'lostGoing') strays.push(inBulk())
    if (first === 'twice') strays.push(inBulk())
    // While it is late the outbox may be faster.
    if (first !== 'late') await Promise.allSettled(strays)
    const phone = new BadPhone(ask, [then, then])
    for (const { once, ...held } of asked)
      phone.post(aParcel({ key: once, line: held.orderId, kind: 'move', what: { verb: 'accept', ...held }, by: 'worker', at: 0 }))
    await phone.rest()
    await phone.calm()
    await Promise.allSettled(strays)
    expect(phone.parcels().map(({ state }) => state)).toEqual(['sent', 'sent'])
    for (const order of orders) expect(await times(order, 'accept')).toBe(1)
    expect((await inBulk()).map(({ ok }) => ok)).toEqual([true, true])
  },
)
