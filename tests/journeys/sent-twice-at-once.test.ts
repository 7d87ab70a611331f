import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anAppeal } from '../make/appeal'
import { aHouse, type TestHouse } from '../make/house'
import { pointIn } from '../make/small-district'

let house: TestHouse
const place = pointIn('320999.t1.v1.g1.m1')

beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

const countOf = async (key: string) => {
  const [row] = await house.rows(
    `select (select count(*)::int from appeals where external_id = $1) as appeals,
      (select count(*)::int from orders o join appeals a on a.order_id = o.id where a.external_id = $1) as orders,
      (select count(*)::int from events e join appeals a on e.appeal_id = a.id where a.external_id = $1) as events`,
    [key],
  )
  return row
}
const totals = async () =>
  (
    await house.rows(
      'select (select count(*)::int from appeals) as appeals, (select count(*)::int from orders) as orders, (select count(*)::int from events) as events',
    )
  )[0] as Record<string, number>

test('the same key, sent up to ten times at once and again later, is one appeal, one order, one event and one receipt', async () => {
  let n = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 3 }), fc.boolean(), async (rounds, anonymous) => {
      const sent = anAppeal({ key: randomUUID(), place, anonymous })
      const resident = house.as(`often-${n++}`).appeals
      const before = await totals()
      const receipts = []
      for (const times of rounds) receipts.push(...(await Promise.all(Array.from({ length: times }, () => resident.submit(sent)))))
      expect(await countOf(sent.key)).toEqual({ appeals: 1, orders: 1, events: 1 })
      expect(await totals()).toEqual({ appeals: (before.appeals ?? 0) + 1, orders: (before.orders ?? 0) + 1, events: (before.events ?? 0) + 1 })
      expect(receipts.filter((receipt) => !receipt.already)).toHaveLength(1)
      expect(new Set(receipts.map(({ already: _, ...same }) => JSON.stringify(same))).size).toBe(1)
    }),
    { numRuns: 15 },
  )
})

test('a key that somebody else has used answers nothing of theirs', async () => {
  const sent = anAppeal({ place })
  await house.as('first-with-it').appeals.submit(sent)
  await expect(house.as('second-with-it').appeals.submit(sent)).rejects.toMatchObject({ code: 'badInput', field: 'key' })
})

test('taken back within a minute the words come back; after it there is 撤回 instead, and the same words can be sent anew', async () => {
  const resident = house.as('takes-back').appeals
  const receipt = await resident.submit(anAppeal({ place, text: '写错了一个字的诉求' }))
  expect(await resident.unsend({ ref: receipt.ref })).toEqual({ bag: 'complaint', text: '写错了一个字的诉求' })
  await expect(resident.unsend({ ref: receipt.ref })).rejects.toMatchObject({ code: 'wrongMoment' })
  const again = await resident.submit(anAppeal({ place, text: '写对了的诉求' }))
  expect(again.number).not.toBe(receipt.number)
  house.now.forward(60_001)
  await expect(resident.unsend({ ref: again.ref })).rejects.toMatchObject({ code: 'wrongMoment', sentence: expect.stringContaining('一分钟') })
  expect(await resident.withdraw({ ref: again.ref })).toMatchObject({ status: 'withdrawn' })
})

test('one urging in 24 hours, even when it is tapped five times at once', async () => {
  const resident = house.as('urges').appeals
  const { ref } = await resident.submit(anAppeal({ place }))
  const tapped = await Promise.allSettled(Array.from({ length: 5 }, () => resident.urge({ ref })))
  expect(tapped.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const one of tapped) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'tooMany', sentence: expect.stringContaining('24 小时') })
  house.now.forward(86_400_001)
  await resident.urge({ ref })
})

test('of two who act on what they saw, the second is told what has changed', async () => {
  const receipt = await house.as('waits').appeals.submit(anAppeal({ place }))
  const [order] = await house.rows<{ id: string; version: number }>('select id, version from orders where number = $1', [receipt.number])
  const held = { orderId: order?.id ?? '', version: order?.version ?? 0 }
  const both = await Promise.allSettled([house.as('wang').appeals.accept(held), house.as('wang').appeals.accept(held)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const late = both.find((one) => one.status === 'rejected')
  expect(late?.reason).toMatchObject({ code: 'changedMeanwhile', sentence: expect.stringContaining('已接收，开始办理') })
  expect(late?.reason.sentence).toContain('王芳')
  expect(late?.reason.sentence).toContain('您写的内容还在')
  await house.as('waits').appeals.add({ ref: receipt.ref, text: '门牌是 12 号' })
  await expect(house.as('wang').appeals.reply({ ...held, version: 2, outcome: 'solved', note: '好了' })).rejects.toMatchObject({
    code: 'changedMeanwhile',
    sentence: expect.stringContaining('居民补充'),
  })
})

test('a page of one’s appeals leaves none out, though several came in the same moment', async () => {
  const resident = house.as('says-much').appeals
  const numbers = []
  for (let n = 0; n < 7; n++) numbers.push((await resident.submit(anAppeal({ place }))).number)
  const read: string[] = []
  for (let after: string | undefined, first = true; first || after; first = false) {
    const page = await resident.listMine({ limit: 3, ...(after ? { after } : {}) })
    read.push(...page.items.map((row) => row.number))
    after = page.next ?? undefined
  }
  expect(read.sort()).toEqual(numbers.sort())
})
