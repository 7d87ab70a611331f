import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { aHouse, type TestHouse } from '../make/house'
import { aReplied, type Replied } from '../make/replied'

let house: TestHouse
beforeAll(async () => {
  house = await aHouse()
})
beforeEach(() => house.now.set('2026-11-23T10:00:00+08:00'))
afterAll(() => house.close())

const eventsOf = (id: string, name: string) =>
  house.rows<{ data: Record<string, unknown>; internal: boolean }>('select data, internal from events where subject = $1 and name = $2 order by id', [id, name])
const messagesOf = async (openid: string, title: string) =>
  (await house.as(openid).platform.listMessages({ limit: 100 })).items.filter((one) => one.title === title)
const visitOf = async ({ id }: Replied) =>
  (
    await house.rows<{ state: string; role: string; territory: string; due: Date; tries: number; solved: string | null; score: number | null }>(
      'select * from visits where order_id = $1 order by opened_at desc',
      [id],
    )
  )[0]
const reminder = '办得怎么样，请您评一评'

describe('asking', () => {
  test('happy and unhappy have their own reasons, and one that was not offered is refused', async () => {
    const one = await aReplied(house, 'asked-1')
    const survey = house.as('asked-1').appeals.survey
    await expect(survey({ ref: one.ref, score: 5, reasons: ['没解决'] })).rejects.toMatchObject({ code: 'badInput', field: 'reasons' })
    await expect(survey({ ref: one.ref, score: 1, reasons: ['写我的名字'] })).rejects.toMatchObject({ code: 'badInput', field: 'reasons' })
    await survey({ ref: one.ref, score: 5, reasons: ['办得快', '办得快'] })
    expect(await house.rows('select score, reasons from scores where order_id = $1', [one.id])).toEqual([{ score: 5, reasons: ['办得快'] }])
  })

  test('who has not judged is reminded once, by day, and not again; a new answer is asked about anew', async () => {
    const one = await aReplied(house, 'asked-2')
    const judged = await aReplied(house, 'asked-3')
    await house.as('asked-3').appeals.survey({ ref: judged.ref, score: 4 })
    house.now.set('2026-11-25T12:00:00+08:00')
    expect(await house.asSystem.appeals.remindSurvey({})).toEqual({ reminded: 0 })
    house.now.set('2026-11-26T21:00:00+08:00')
    expect(await house.asSystem.appeals.remindSurvey({})).toEqual({ reminded: 0 })
    house.now.set('2026-11-27T09:00:00+08:00')
    const [first, second] = await Promise.all([house.asSystem.appeals.remindSurvey({}), house.asSystem.appeals.remindSurvey({})])
    expect(Number(first?.reminded) + Number(second?.reminded)).toBe(1)
    await house.asSystem.appeals.remindSurvey({})
    expect(await messagesOf('asked-2', reminder)).toHaveLength(1)
    expect(await messagesOf('asked-3', reminder)).toHaveLength(0)
    await house.as('asked-2').appeals.reopen({ ref: one.ref, text: '又坏了' })
    await house.as('wang').appeals.reply({ orderId: one.id, version: await one.version(), outcome: 'solved', note: '又修了' })
    house.now.set('2026-12-01T10:00:00+08:00')
    await house.asSystem.appeals.remindSurvey({})
    expect(await messagesOf('asked-2', reminder)).toHaveLength(2)
  })

  test('without a name one is reminded where the receipt code looks, judges by it, and nothing ties the score to anybody', async () => {
    const one = await aReplied(house, 'asked-4', { anonymous: true })
    house.now.set('2026-11-27T09:00:00+08:00')
    await house.asSystem.appeals.remindSurvey({})
    expect(
      await house.rows(`select channel, state, person_id from deliveries where title = $1 and appeal_id = (select id from appeals where order_id = $2)`, [
        reminder,
        one.id,
      ]),
    ).toEqual([{ channel: 'receipt', state: 'waitsForLook', person_id: null }])
    expect(await house.as('somebody-else').appeals.survey({ ref: one.ref, score: 4 })).toMatchObject({ status: 'closed', score: 4 })
    expect(await house.rows(`select actor_id, actor_name from events where subject = $1 and name = 'appeals.survey'`, [one.id])).toEqual([
      { actor_id: null, actor_name: null },
    ])
  })

  test('whoever said it twice is asked about the answer once', async () => {
    const one = await aReplied(house, 'asked-5')
    const [row] = await house.rows<{ id: string }>(
      `insert into appeals select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'external_id', 'second'))).* from appeals a where a.order_id = $1 returning id`,
      [one.id],
    )
    expect(await house.as('asked-5').appeals.survey({ ref: one.ref, score: 5 })).toMatchObject({ status: 'closed' })
    expect((await house.as('asked-5').appeals.getMine({ ref: row?.id ?? '' })).moves).not.toContain('survey')
    expect(await house.rows('select score from scores where order_id = $1', [one.id])).toHaveLength(1)
  })

  test('nobody judges in seven days: closed as not judged, and neither reminded nor counted as satisfied', async () => {
    const one = await aReplied(house, 'asked-6')
    house.now.set('2026-11-30T10:10:00+08:00')
    await house.asSystem.appeals.close({})
    expect(await house.as('asked-6').appeals.getMine({ ref: one.ref })).toMatchObject({ status: 'closed', score: null })
    await house.asSystem.appeals.remindSurvey({})
    expect(await messagesOf('asked-6', reminder)).toHaveLength(0)
    expect(await house.rows('select 1 from scores where order_id = $1', [one.id])).toEqual([])
  })
})

describe('the return visit', () => {
  async function anUnhappy(resident: string): Promise<Replied> {
    const one = await aReplied(house, resident)
    await house.as(resident).appeals.survey({ ref: one.ref, score: 1, reasons: ['没解决'] })
    return one
  }

  test('is a task of the level above with three working days, told to its post and to nobody who answered', async () => {
    const one = await anUnhappy('visited-1')
    expect(await visitOf(one)).toMatchObject({ state: 'open', role: 'committee', territory: '320999.t1.v1', due: new Date('2026-11-26T17:30:00+08:00') })
    for (const openid of ['li', 'sun']) expect((await messagesOf(openid, '有一件待回访'))[0]?.text).toContain(one.number)
    expect(await messagesOf('wang', '有一件待回访')).toEqual([])
    const { items, open } = await house.as('li').appeals.listVisits({})
    expect(items.find((task) => task.orderId === one.id)).toMatchObject({ assignee: '稻香村委会', mine: true, ownAnswer: false, state: 'open' })
    expect(open).toBe(items.length)
    expect((await house.as('zhou').appeals.listVisits({})).items).toEqual([])
    expect((await house.as('wu').appeals.listVisits({ mineOnly: true })).items).toEqual([])
    house.now.set('2026-11-27T09:00:00+08:00')
    const late = await house.as('wu').appeals.listVisits({ list: 'overdue' })
    expect(late.items.find((task) => task.orderId === one.id)).toMatchObject({ state: 'overdue', mine: false })
    expect(late.overdue).toBe(late.items.length)
  })

  test('reached: what was found and the new score are kept, the appellant’s own score stays, the order closes', async () => {
    const one = await anUnhappy('visited-2')
    await house.as('li').appeals.visit({ orderId: one.id, version: await one.version(), note: '上门看过', reached: true, solved: 'partly', score: 4 })
    expect(await visitOf(one)).toMatchObject({ state: 'done', tries: 1, solved: 'partly', score: 4 })
    expect(await house.as('visited-2').appeals.getMine({ ref: one.ref })).toMatchObject({ status: 'closed', score: 1 })
    const done = (await house.as('wu').appeals.listVisits({ list: 'done' })).items.find((task) => task.orderId === one.id)
    expect(done).toMatchObject({ state: 'done', solved: 'partly', score: 4 })
  })

  test('not reached three times, hours apart, closes with that said; three calls in a minute are one', async () => {
    const one = await anUnhappy('visited-3')
    const attempt = async () => house.as('li').appeals.visit({ orderId: one.id, version: await one.version(), note: '电话没人接', reached: false })
    expect(await attempt()).toMatchObject({ status: 'visiting' })
    const before = await one.version()
    await expect(attempt()).rejects.toMatchObject({ code: 'wrongMoment', field: 'reached' })
    expect(await one.version()).toBe(before)
    house.now.forward(3 * 3_600_000)
    expect(await attempt()).toMatchObject({ status: 'visiting' })
    house.now.forward(3 * 3_600_000)
    expect(await attempt()).toMatchObject({ status: 'closed' })
    expect(await visitOf(one)).toMatchObject({ state: 'unreached', tries: 3 })
    expect((await house.as('visited-3').appeals.getMine({ ref: one.ref })).timeline.map(({ line }) => line).slice(-3)).toEqual([
      '第 1 次回访没有联系上，会再联系您',
      '第 2 次回访没有联系上，会再联系您',
      '回访 3 次没有联系上，回访结束',
    ])
  })

  test('sent back by the appellant, the task is over; a new unhappy score makes a new one', async () => {
    const one = await anUnhappy('visited-4')
    await house.as('visited-4').appeals.reopen({ ref: one.ref, text: '还是不亮' })
    expect(await visitOf(one)).toMatchObject({ state: 'overtaken' })
    await house.as('wang').appeals.reply({ orderId: one.id, version: await one.version(), outcome: 'solved', note: '再修' })
    house.now.forward(60_000)
    await house.as('visited-4').appeals.survey({ ref: one.ref, score: 2 })
    expect(await house.rows('select state from visits where order_id = $1 order by opened_at', [one.id])).toEqual([{ state: 'overtaken' }, { state: 'open' }])
    expect(await house.rows('select score from scores where order_id = $1 order by at', [one.id])).toEqual([{ score: 1 }, { score: 2 }])
  })

  test('an order that waits for a visit without a task gets one, once, however many look at once', async () => {
    const one = await anUnhappy('visited-5')
    await house.rows('delete from visits where order_id = $1', [one.id])
    const opened = await Promise.all([house.asSystem.appeals.openVisits({}), house.asSystem.appeals.openVisits({})])
    expect(opened[0].opened + opened[1].opened).toBe(1)
    expect(await house.rows('select 1 from visits where order_id = $1', [one.id])).toHaveLength(1)
    expect((await eventsOf(one.id, 'appeals.openVisits')).every(({ internal }) => internal)).toBe(true)
  })

  test('whoever answered can neither make it nor read a single score in the list', async () => {
    const one = await anUnhappy('visited-6')
    await house.rows('update orders set replied_by = (select id from people where openid = $2) where id = $1', [one.id, 'li'])
    await expect(house.as('li').appeals.visit({ orderId: one.id, version: await one.version(), note: '我自己问' })).rejects.toMatchObject({
      code: 'notAllowed',
    })
    await house.as('sun').appeals.visit({ orderId: one.id, version: await one.version(), note: '问过', solved: 'no', score: 1 })
    const seen = async (openid: string) => (await house.as(openid).appeals.listVisits({ list: 'done' })).items.find((task) => task.orderId === one.id)
    expect(await seen('li')).toMatchObject({ ownAnswer: true, score: null })
    expect(await seen('sun')).toMatchObject({ ownAnswer: false, score: 1 })
  })
})
