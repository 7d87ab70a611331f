import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { aHouse, type TestHouse } from '../make/house'
import { aReplied, type Replied } from '../make/replied'

let house: TestHouse
beforeAll(async () => {
  house = await aHouse()
})
beforeEach(() => house.now.set('2026-11-23T10:00:00+08:00'))
afterAll(() => house.close())

const rowOf = async ({ id }: Replied) => (await house.rows<Record<string, unknown>>('select * from orders where id = $1', [id]))[0] ?? {}
const countOf = async ({ id }: Replied) => (await house.rows<{ reopened: number }>('select reopened from appeals where order_id = $1', [id]))[0]?.reopened
const messagesOf = async (openid: string, title: string) =>
  (await house.as(openid).platform.listMessages({ limit: 100 })).items.filter((one) => one.title === title)
const visitsOf = ({ id }: Replied) =>
  house.rows<{ state: string; solved: string | null }>('select state, solved from visits where order_id = $1 order by opened_at', [id])

async function unhappy(resident: string, more: Parameters<typeof aReplied>[2] = {}): Promise<Replied> {
  const one = await aReplied(house, resident, more)
  await house.as(resident).appeals.survey({ ref: one.ref, score: 1 })
  return one
}
const visit = async (who: string, one: Replied, more: object = {}) =>
  house.as(who).appeals.visit({ orderId: one.id, version: await one.version(), note: '灯还是不亮', solved: 'no', ...more })
const answer = async (one: Replied) => house.as('wang').appeals.reply({ orderId: one.id, version: await one.version(), outcome: 'solved', note: '又换了灯头' })

test('undone: back to the same holder, with a new deadline, counted, told to holder and resident, the score forgotten', async () => {
  const one = await unhappy('undone-1')
  house.now.set('2026-11-24T10:00:00+08:00')
  expect(await visit('li', one, { score: 1 })).toMatchObject({ status: 'handling' })
  expect(await rowOf(one)).toMatchObject({
    status: 'handling',
    holder_role: 'gridWorker',
    outcome: null,
    closed_at: null,
    reply_due: new Date('2026-12-01T17:30:00+08:00'),
    due: new Date('2026-12-01T17:30:00+08:00'),
  })
  expect(await countOf(one)).toBe(1)
  expect(await visitsOf(one)).toEqual([{ state: 'done', solved: 'no' }])
  expect(await messagesOf('undone-1', '再办一次')).toHaveLength(1)
  expect((await messagesOf('wang', '回访没有解决，请再办'))[0]?.text).toContain('灯还是不亮')
  expect(await house.as('undone-1').appeals.getMine({ ref: one.ref })).toMatchObject({ status: 'handling', score: null, outcome: null })
  const [event] = await house.rows<{ data: Record<string, unknown> }>(`select data from events where subject = $1 and name = 'appeals.visit'`, [one.id])
  expect(event?.data).toMatchObject({ solved: 'no', line: '回访时听说还没好，再办一次' })
  await answer(one)
  expect(await house.as('undone-1').appeals.survey({ ref: one.ref, score: 5 })).toMatchObject({ status: 'closed' })
})

test('partly done, or nobody reached: nothing is done again', async () => {
  const one = await unhappy('undone-2')
  expect(await visit('li', one, { solved: 'partly', again: true })).toMatchObject({ status: 'closed' })
  expect(await countOf(one)).toBe(0)
})

test('twice at most, a resident’s own reopening counted too; after that the level above decides, and nobody else', async () => {
  const one = await unhappy('undone-3')
  await house.as('undone-3').appeals.reopen({ ref: one.ref, text: '还是不亮' })
  await answer(one)
  house.now.forward(60_000)
  await house.as('undone-3').appeals.survey({ ref: one.ref, score: 2 })
  await visit('li', one)
  expect(await countOf(one)).toBe(2)
  await answer(one)
  house.now.forward(60_000)
  await house.as('undone-3').appeals.survey({ ref: one.ref, score: 2 })
  const before = await rowOf(one)
  await expect(visit('li', one)).rejects.toMatchObject({ code: 'wrongMoment', field: 'again', sentence: expect.stringContaining('已经重办过 2 次') })
  expect(await rowOf(one)).toEqual(before)
  expect(await visit('li', one, { again: false, note: '要等明年改造，已当面说明' })).toMatchObject({ status: 'closed' })
  const last = (await house.as('undone-3').appeals.getMine({ ref: one.ref })).timeline.at(-1)
  expect(last).toMatchObject({ line: '回访时您说没有解决，上级决定这次先办结，理由见下', text: '要等明年改造，已当面说明' })
})

test('the level above can also have it done once more; a committee does not decide over its own answers', async () => {
  const one = await unhappy('undone-4')
  await house.rows(`update appeals set reopened = 2 where order_id = $1`, [one.id])
  await house.rows(`update orders set holder_role = 'committee', holder_territory = '320999.t1.v1' where id = $1`, [one.id])
  await expect(visit('li', one, { again: true })).rejects.toMatchObject({ code: 'notAllowed', field: 'again' })
  expect(await visit('wu', one, { again: true })).toMatchObject({ status: 'handling' })
  expect(await rowOf(one)).toMatchObject({ holder_role: 'committee', status: 'handling' })
})

test('later than fifteen days after the answer it is not done again by itself', async () => {
  const one = await unhappy('undone-5')
  house.now.set('2026-12-08T10:00:01+08:00')
  await expect(visit('li', one)).rejects.toMatchObject({ field: 'again', sentence: expect.stringContaining('答复已超过 15 天') })
})

test('without a name: done again all the same, heard by receipt code, tied to nobody', async () => {
  const one = await unhappy('undone-6', { anonymous: true })
  await visit('li', one)
  expect(await house.as('any-phone').appeals.getMine({ ref: one.ref })).toMatchObject({ status: 'handling' })
  expect(
    await house.rows(
      `select channel, person_id from deliveries d join events e on e.id::text = d.event_id
       where e.subject = $1 and d.title = '再办一次'`,
      [one.id],
    ),
  ).toEqual([{ channel: 'receipt', person_id: null }])
})

test('of two neighbours on one order it counts as a reopening of the unhappy one alone, and both judge the new answer', async () => {
  const lead = await aReplied(house, 'undone-7')
  const [copy] = await house.rows<{ id: string }>(
    `insert into appeals select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'external_id', 'undone-8', 'score', 5))).* from appeals a where a.order_id = $1 returning id`,
    [lead.id],
  )
  await house.rows(`update appeals set person_id = gen_random_uuid() where id = $1`, [copy?.id])
  await house.as('undone-7').appeals.survey({ ref: lead.ref, score: 1 })
  await visit('li', lead)
  expect(await house.rows('select reopened, score from appeals where order_id = $1 order by reopened', [lead.id])).toEqual([
    { reopened: 0, score: null },
    { reopened: 1, score: null },
  ])
})
