import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { act } from '@platform/kernel/context'
import { attachments } from '../../cloudfunctions/appeals/store/tables'
import { anAppeal } from '../make/appeal'
import { aContext, aHouse, type TestHouse } from '../make/house'
import { pointIn } from '../make/small-district'

let house: TestHouse
const countOf = async () =>
  (
    await house.rows(
      'select (select count(*)::int from attachments) as attachments, (select count(*)::int from events) as events, (select count(*)::int from pgboss.job) as jobs',
    )
  )[0]

beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

test('an act that fails after its writes leaves neither rows nor jobs', async () => {
  await house.settle()
  const before = await countOf()
  const ctx = await aContext(house, 'appeals.reply')
  const work = act(ctx, async ({ db, record, enqueue }) => {
    await db.insert(attachments).values({ districtId: '320999', id: randomUUID(), kind: 'photo', state: 'waiting', type: 'image/jpeg', createdAt: ctx.now })
    record({
      subject: 'an order',
      data: { tell: [{ to: 'channel', source: 'hotline', externalId: '1', appealId: randomUUID(), title: '答复', body: '好了' }] },
    })
    enqueue('appeals.processAttachment', { id: randomUUID() })
    throw new Error('the machine stops here')
  })
  await expect(work).rejects.toThrow('the machine stops here')
  expect(await countOf()).toEqual(before)
  expect(await house.rows(`select 1 from attachments where state = 'waiting'`)).toEqual([])
})

test('a message whose sending fails twice is sent once in the end, and making its rows again makes none', async () => {
  const sent: unknown[] = []
  let tries = 0
  house.running.ports.sms = { send: (message) => (++tries <= 2 ? Promise.reject(new Error('connection reset')) : Promise.resolve(void sent.push(message))) }
  const wang = house.as('wang').appeals
  const receipt = await wang.enterAtDesk({ ...anAppeal({ place: pointIn('320999.t1.v1.g1.m1'), phone: '13987650789' }), how: 'telephone' })
  const orderId = (await house.rows<{ id: string }>('select id from orders where number = $1', [receipt.number]))[0]?.id ?? ''
  await wang.accept({ orderId, version: 1 })
  await house.settle()
  await house.rows(`delete from deliveries where channel = 'sms'`)
  tries = 0
  sent.length = 0
  await wang.reply({ orderId, version: 2, outcome: 'solved', note: '修好了' })
  for (let round = 0; round < 5; round++) {
    await house.settle()
    await house.rows(`update pgboss.job set start_after = now() - interval '1 second' where state = 'retry'`)
    await house.tick()
  }
  expect(tries).toBe(3)
  expect(sent).toHaveLength(1)
  const events = (await house.rows<{ id: string }>(`select id::text from events where subject = $1`, [orderId])).map(({ id }) => id)
  const before = await house.rows(
    'select event_id, recipient, channel from deliveries where event_id = (select max(id)::text from events where subject = $1) order by 1, 2, 3',
    [orderId],
  )
  await house.asSystem.platform.notify({ events: events.slice(-1) })
  expect(
    await house.rows(
      'select event_id, recipient, channel from deliveries where event_id = (select max(id)::text from events where subject = $1) order by 1, 2, 3',
      [orderId],
    ),
  ).toEqual(before)
  expect(await house.rows(`select state, attempts from deliveries where channel = 'sms'`)).toEqual([{ state: 'sent', attempts: 3 }])
})
