import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { contract } from '@shared/contract'
import { keyDays, type Promised } from '@shared/platform/contract'
import type { AnyContractProcedure } from '@orpc/contract'
import { databases } from '../make/databases'
import type { TestHouse } from '../make/house'
import { anOrder, anOrderInHand } from '../make/order'

const day = 24 * 3600 * 1000

describe.each(databases)('on $name', ({ open }) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await open()
  }, 120_000)
  afterAll(() => house.close())
  const wang = () => house.as('wang').appeals

  test('a move sent again answers as it did, however the order stands by now', async () => {
    const order = await anOrder(house)
    const held = await order.held()
    const once = randomUUID()
    const first = await wang().accept(held, once)
    await house.as('resident-1').appeals.add({ ref: order.ref, text: '今天还是不亮', attachments: [] })
    expect(await wang().accept(held, once)).toEqual(first)
    expect(await order.ledger()).toEqual(['submit', 'accept', 'add'])
  })

  test('sent many times at once it is one move, and everybody hears the same', async () => {
    const order = await anOrder(house)
    const held = await order.held()
    const once = randomUUID()
    const answers = await Promise.all(Array.from({ length: 8 }, () => wang().accept(held, once)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await order.ledger()).toEqual(['submit', 'accept'])
  })

  test('passed on and out of reach, the repeat still says that it was done', async () => {
    const order = await anOrderInHand(house)
    const [post] = await wang().listPosts({ orderId: order.id })
    const moved = { ...(await order.held()), post: post?.key ?? '', note: '归他们管' }
    const once = randomUUID()
    const first = await wang().transfer(moved, once)
    expect(await wang().transfer(moved, once)).toEqual(first)
    await expect(wang().transfer(moved)).rejects.toMatchObject({ code: expect.stringMatching(/changedMeanwhile|notAllowed/) })
  })

  test('what was refused leaves the key free: mended, it is done under the same one', async () => {
    const order = await anOrder(house)
    const held = await order.held()
    const once = randomUUID()
    await expect(wang().accept({ ...held, version: 99 }, once)).rejects.toMatchObject({ code: 'changedMeanwhile' })
    expect(await wang().accept(held, once)).toMatchObject({ status: 'handling' })
  })

  test('a key stands for one thing and one person', async () => {
    const [one, other] = [await anOrder(house), await anOrder(house, 'resident-2')]
    const once = randomUUID()
    await wang().accept(await one.held(), once)
    const misused = { code: 'badInput', field: 'once', sentence: expect.stringContaining('已经用在别的操作上') }
    await expect(wang().accept(await other.held(), once)).rejects.toMatchObject(misused)
    await expect(wang().note({ ...(await one.held()), note: '看过了' }, once)).rejects.toMatchObject(misused)
    await expect(house.as('li').appeals.note({ ...(await one.held()), note: '看过了' }, once)).rejects.toMatchObject(misused)
    expect(await other.ledger()).toEqual(['submit'])
  })

  test.each(['', 'short', 'a'.repeat(65), 'null\u0000null\u0000', '钥匙钥匙钥匙钥匙钥匙钥匙', 7 as never, { a: 1 } as never, ['x'] as never])(
    'a key that is none is refused: %j',
    async (once) => {
      const order = await anOrder(house)
      await expect(wang().accept(await order.held(), once)).rejects.toMatchObject({ code: 'badInput', field: 'once' })
      expect(await order.ledger()).toEqual(['submit'])
    },
  )

  test('what does not answer to keys says so instead of doing it twice', async () => {
    await expect(wang().actInBulk({ move: 'accept', orders: [] } as never, randomUUID())).rejects.toMatchObject({ code: 'badInput' })
  })

  test('keys go when no phone tries any more, and not before', async () => {
    const order = await anOrder(house)
    await wang().accept(await order.held(), randomUUID())
    const kept = async () => (await house.rows('select key from done_moves')).length
    house.now.forward(keyDays.phone * day)
    expect(await house.asSystem.platform.forgetDoneMoves({})).toEqual({ forgotten: 0 })
    const before = await kept()
    house.now.forward((keyDays.house - keyDays.phone) * day + 1000)
    const swept = await Promise.all([house.asSystem.platform.forgetDoneMoves({}), house.asSystem.platform.forgetDoneMoves({})])
    expect(swept.reduce((sum, { forgotten }) => sum + forgotten, 0)).toBe(before)
    expect(await kept()).toBe(0)
  })
})

/** Nothing is answered twice by a key that the contract does not speak of. */
test('every move that staff make on an order answers to keys, but those that write more than one thing', () => {
  const moves = Object.entries(contract.appeals as Record<string, AnyContractProcedure>).filter(([, procedure]) => (procedure['~orpc'].meta as Promised).once)
  expect(moves.map(([verb]) => verb)).toEqual(
    expect.arrayContaining(['accept', 'reply', 'handBack', 'visit', 'escalate', 'note', 'answerHelp', 'undo', 'suspend']),
  )
  expect(moves.map(([verb]) => verb)).not.toEqual(expect.arrayContaining(['split']))
})
