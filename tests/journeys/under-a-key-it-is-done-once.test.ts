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
    await expect(wang().accept(await other.held(), once)).rejects.toMatchObject({ ...misused, sentence: expect.stringContaining('先前已经发出去了') })
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

  test('whose right has ended still hears what they did, and does nothing more; nobody else hears it', async () => {
    const order = await anOrderInHand(house)
    const held = await order.held()
    const once = randomUUID()
    const first = await wang().note({ ...held, note: '看过现场了' }, once)
    const ends = "update grants set ended_at = now() - interval '1 second' where person_id = (select id from people where openid = 'wang')"
    await house.rows(ends.replace("now() - interval '1 second'", `'${new Date(house.now.read().getTime() - 1000).toISOString()}'`))
    try {
      expect(await wang().note({ ...held, note: '看过现场了' }, once)).toEqual(first)
      const no = { code: 'notAllowed' }
      await expect(wang().note({ ...held, note: '看过现场了' })).rejects.toMatchObject(no)
      await expect(wang().note({ ...held, note: '看过现场了' }, randomUUID())).rejects.toMatchObject(no)
      await expect(wang().note({ ...held, note: '别的话' }, once)).rejects.toMatchObject(no)
      await expect(wang().getOrder({ orderId: order.id })).rejects.toMatchObject(no)
      await expect(house.as('resident-1').appeals.note({ ...held, note: '看过现场了' }, once)).rejects.toMatchObject(no)
    } finally {
      await house.rows("update grants set ended_at = null where person_id = (select id from people where openid = 'wang')")
    }
    expect((await order.ledger()).filter((verb) => verb === 'note')).toHaveLength(1)
  })

  test('a split sent again is one new order, and names it again', async () => {
    const order = await anOrderInHand(house)
    const [appeal] = (await wang().getOrder({ orderId: order.id })).appeals
    const asked = { ...(await order.held()), appealId: appeal?.id ?? '', text: '楼道里的灯也不亮' }
    const once = randomUUID()
    const first = await wang().split(asked, once)
    expect(await wang().split(asked, once)).toEqual(first)
    expect(await house.rows('select number from orders where split_from = $1', [order.id])).toEqual([{ number: first.child.number }])
    expect((await order.ledger()).filter((verb) => verb === 'split')).toHaveLength(1)
  })

  test('a correction sent again answers whole: version, state, and whom it would go to', async () => {
    const order = await anOrderInHand(house)
    const asked = { ...(await order.held()), urgency: 'urgent' as const, note: '老人一个人在家' }
    const once = randomUUID()
    const first = await wang().setUrgency(asked, once)
    expect(await wang().setUrgency(asked, once)).toEqual(first)
    expect(first).toHaveProperty('suggestedPost')
    const category = { ...(await order.held()), l1: '环境保护', l2: null }
    const other = randomUUID()
    const named = await wang().setCategory(category, other)
    expect(await wang().setCategory(category, other)).toEqual(named)
    expect((await order.ledger()).filter((verb) => verb === 'setUrgency' || verb === 'setCategory')).toHaveLength(2)
  })

  test('many at once and one by one answer for each other', async () => {
    const [one, other] = [await anOrder(house), await anOrder(house, 'resident-2')]
    const [first, second] = [await one.held(), await other.held()]
    const keys = [randomUUID(), randomUUID()]
    const alone = await wang().accept(first, keys[0])
    const orders = [
      { ...first, once: keys[0] },
      { ...second, once: keys[1] },
    ]
    const rows = await wang().actInBulk({ move: 'accept', orders })
    expect(rows.map(({ ok }) => ok)).toEqual([true, true])
    expect(await wang().actInBulk({ move: 'accept', orders })).toEqual(rows)
    expect(await wang().accept(first, keys[0])).toEqual(alone)
    expect(await wang().accept(second, keys[1])).toMatchObject({ status: 'handling' })
    for (const order of [one, other]) expect((await order.ledger()).filter((verb) => verb === 'accept')).toHaveLength(1)
  })

  test('of a bulk move sent again, an order that has left the worker’s sight is said to be done and not named', async () => {
    const order = await anOrderInHand(house)
    const posts = await wang().listPosts({ orderId: order.id })
    const away = posts.find(({ key }) => key.includes('committee')) ?? posts[0]
    const request = { move: 'transfer' as const, orders: [{ ...(await order.held()), once: randomUUID() }], post: away?.key ?? '', note: '归他们管' }
    const [first] = await wang().actInBulk(request)
    expect(first).toMatchObject({ ok: true, number: expect.stringMatching(/./) })
    await house.rows(`update orders set territory = '320999.t2.v1.g1', holder_territory = '320999.t2' where id = $1`, [order.id])
    expect(await wang().actInBulk(request)).toEqual([{ orderId: order.id, number: '', title: '', ok: true, sentence: null }])
  })

  test('what was seen without a signal says when, its clock runs from receipt, and sent again it is one', async () => {
    const entry = (takenAt?: string) => ({
      ...{ key: randomUUID(), how: 'patrol' as const, bag: 'complaint' as const, text: '巡查发现垃圾没清', territory: '320999.t1.v1.g1' },
      ...(takenAt ? { takenAt } : {}),
    })
    const ago = (ms: number) => new Date(house.now.read().getTime() - ms).toISOString()
    const firstOf = async (number: string) =>
      (
        await house.rows<{ data: Record<string, unknown>; received_at: Date }>(
          `select e.data, o.received_at from events e join orders o on o.id::text = e.subject where o.number = $1 and e.name = 'appeals.enterAtDesk'`,
          [number],
        )
      )[0]
    const late = entry(ago(3 * 3_600_000))
    const receipt = await wang().enterAtDesk(late, late.key)
    expect(await wang().enterAtDesk(late, late.key)).toEqual(receipt)
    const written = await firstOf(receipt.number)
    expect(written?.data).toMatchObject({ takenAt: late.takenAt, line: expect.stringMatching(/^拍摄于 20\d\d年\d+月\d+日 \d\d:\d\d/) })
    expect(new Date(written?.received_at ?? 0)).toEqual(house.now.read())
    const [{ id } = { id: '' }] = await house.rows<{ id: string }>('select id from orders where number = $1', [receipt.number])
    expect((await wang().getOrder({ orderId: id })).timeline[0]?.line).toContain('拍摄于')
    // A clock that is ahead, or a moment that no phone would still be sending, is not believed.
    for (const takenAt of [ago(-3_600_000), ago((keyDays.phone + 1) * day), ago(60_000)]) {
      const one = entry(takenAt)
      const { number } = await wang().enterAtDesk(one, one.key)
      expect((await firstOf(number))?.data).not.toHaveProperty('takenAt')
    }
    await expect(wang().enterAtDesk({ ...late, text: '改过的话' }, late.key)).rejects.toMatchObject({
      field: 'once',
      sentence: expect.stringContaining('先前已经发出去了'),
    })
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
test('every move that staff make on an order answers to keys', () => {
  const moves = Object.entries(contract.appeals as Record<string, AnyContractProcedure>).filter(([, procedure]) => (procedure['~orpc'].meta as Promised).once)
  const verbs = [
    'accept',
    'reply',
    'handBack',
    'visit',
    'escalate',
    'note',
    'answerHelp',
    'undo',
    'suspend',
    'split',
    'dropHelper',
    'setCategory',
    'setUrgency',
  ]
  expect(moves.map(([verb]) => verb)).toEqual(expect.arrayContaining(verbs))
})
