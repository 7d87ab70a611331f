import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { databases } from '../make/databases'
import type { TestHouse } from '../make/house'
import { anOrder, anOrderInHand, type MadeOrder } from '../make/order'

describe.each(databases)('a suggestion is deliberated, on $name', ({ open }) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await open()
  })
  beforeEach(() => house.now.set('2026-11-23T10:00:00+08:00'))
  afterAll(() => house.close())

  /** Suggestions go to the committee. */
  async function suggestion(resident: string, more: object = {}): Promise<MadeOrder> {
    const order = await anOrder(house, resident, { bag: 'suggestion', text: '公交站没有顶棚，建议装个雨棚', ...more })
    await house.as('li').appeals.accept(await order.held())
    return order
  }
  const meeting = {
    topic: '公交站要不要装雨棚',
    how: 'meeting' as const,
    at: '2026-11-25T19:00:00+08:00',
    place: '村委会二楼',
    invited: '等车的居民、周边商户',
  }
  const call = async (order: MadeOrder, more: object = {}, who = 'li') =>
    house.as(who).appeals.openDeliberation({ ...(await order.held()), ...meeting, ...more })
  const argue = async (order: MadeOrder, side: 'for' | 'against', text: string) => house.as('li').appeals.addArgument({ ...(await order.held()), side, text })
  const decide = async (order: MadeOrder, more: object = {}) =>
    house
      .as('li')
      .appeals.decideDeliberation({ ...(await order.held()), verdict: 'notAdopted', reasons: '棚子挡住盲道，施工许可办不下来', people: 21, ...more })
  const reply = async (order: MadeOrder, more: object = {}) =>
    house.as('li').appeals.reply({ ...(await order.held()), outcome: 'explained', note: '议过了，这次没有采纳', ...more })
  const messagesOf = async (openid: string) => (await house.as(openid).platform.listMessages({ limit: 100 })).items.map(({ title }) => title)

  test('called, argued, decided, answered: the one who suggested it sees each step and is told of the first and the last', async () => {
    const order = await suggestion('thinks-1')
    await call(order)
    await argue(order, 'for', '夏天太晒')
    await argue(order, 'against', '会挡住盲道')
    await expect(decide(order)).rejects.toMatchObject({ code: 'wrongMoment', sentence: expect.stringContaining('还没到时间') })
    house.now.set('2026-11-25T20:30:00+08:00')
    await decide(order)
    await reply(order)
    const mine = await house.as('thinks-1').appeals.getMine({ ref: order.ref })
    expect(mine.timeline.map(({ action, line }) => [action, line])).toEqual([
      ['submit', '投进袋子'],
      ['accept', '已接收，开始办理'],
      ['openDeliberation', '这条建议要议一议'],
      ['addArgument', '议事记下一条赞成的理由'],
      ['addArgument', '议事记下一条反对的理由'],
      ['decideDeliberation', '议事结果：没有采纳'],
      ['reply', '已答复'],
    ])
    expect(mine.deliberation).toMatchObject({
      ...{ state: 'decided', topic: meeting.topic, place: meeting.place, verdict: 'notAdopted', people: 21 },
      arguments: [
        { side: 'for', text: '夏天太晒' },
        { side: 'against', text: '会挡住盲道' },
      ],
    })
    expect(await messagesOf('thinks-1')).toEqual(expect.arrayContaining(['您的建议要议一议', '议事结果：没有采纳', '已答复：已解释说明']))
    expect((await house.as('wang').appeals.getOrder({ orderId: order.id })).deliberation?.id).toBe(mine.deliberation?.id)
    expect(await order.row()).toMatchObject({ status: 'replied', deliberated: 'decided', reply_due: (await order.row()).reply_due })
  })

  test('whoever calls them finds what waits, what goes on and what was decided, of their own places only', async () => {
    await house.rows('delete from deliberations')
    await house.rows(`update orders set deliberated = null, status = 'closed'`)
    const [waiting, going, late, done] = [await suggestion('lists-1'), await suggestion('lists-2'), await suggestion('lists-3'), await suggestion('lists-4')]
    await anOrderInHand(house, 'lists-5')
    await call(going, { at: '2026-11-27T19:00:00+08:00' })
    await call(late)
    await argue(late, 'for', '夏天太晒')
    await call(done, { how: 'written', at: '2026-11-24T19:00:00+08:00' })
    await decide(done)
    house.now.set('2026-11-26T09:00:00+08:00')
    const work = (list: 'toCall' | 'open' | 'decided', who = 'li') => house.as(who).appeals.listDeliberationWork({ list })
    expect(await work('toCall')).toMatchObject({ items: [{ orderId: waiting.id, villageName: '稻香村', deliberation: null }], counts: { toCall: 1, open: 2 } })
    expect((await work('open')).items).toMatchObject([
      { orderId: late.id, deliberation: { isOver: true, arguments: 1, verdict: null } },
      { orderId: going.id, deliberation: { isOver: false, arguments: 0, topic: meeting.topic } },
    ])
    expect((await work('decided')).items).toMatchObject([{ orderId: done.id, deliberation: { verdict: 'notAdopted', people: 21, isOver: false } }])
    const first = await house.as('wu').appeals.listDeliberationWork({ list: 'open', limit: 1 })
    const second = await house.as('wu').appeals.listDeliberationWork({ list: 'open', limit: 1, after: first.next ?? '' })
    expect([...first.items, ...second.items].map(({ orderId }) => orderId)).toEqual([late.id, going.id])
    expect(second.next).toBe(null)
    for (const list of ['toCall', 'open', 'decided'] as const) expect(await work(list, 'zhou')).toMatchObject({ items: [], counts: { toCall: 0, open: 0 } })
    await house.rows(`update orders set sensitive = 'staff' where id = any($1)`, [[waiting.id, late.id, done.id]])
    for (const list of ['toCall', 'decided'] as const) expect((await work(list)).items).toEqual([])
    expect((await work('open')).items.map(({ orderId }) => orderId)).toEqual([going.id])
    await house.rows('update orders set sensitive = null')
  })

  test('what was decided is published for the village without anybody’s name; what is still open, and other villages, are not in it', async () => {
    await house.rows('delete from deliberations')
    const [done, going] = [await suggestion('thinks-2', { name: '张三丰' }), await suggestion('thinks-3')]
    await call(done, { how: 'written' })
    await call(going)
    await argue(done, 'for', '王大妈说夏天太晒')
    await decide(done, { verdict: 'adopted', reasons: '多数人赞成，年底前装好' })
    const list = await house.as('anybody').appeals.listDeliberations({ place: '320999.t1.v1.g1.m1' })
    const [first] = list.items
    expect(list.villageName).toBe('稻香村')
    expect(first).toMatchObject({ verdict: 'adopted', reasons: '多数人赞成，年底前装好', arguments: [{ side: 'for', text: '某大妈说夏天太晒' }] })
    expect(list.items.every(({ state }) => state === 'decided')).toBe(true)
    expect(JSON.stringify(list)).not.toContain(done.number)
    expect((await house.as('anybody').appeals.listDeliberations({ place: '320999.t2.v1' })).items).toEqual([])
    await house.as('lives-here').platform.updateMe({ home: '320999.t1.v1.g2.m1' })
    expect((await house.as('lives-here').appeals.listDeliberations({})).items[0]?.id).toBe(first?.id)
    expect(await house.as('lives-nowhere').appeals.listDeliberations({})).toEqual({ items: [], next: null, villageName: null })
  })

  test('page after page each is there once', async () => {
    for (let n = 0; n < 3; n++) {
      const order = await suggestion(`thinks-page-${n}`)
      await call(order, { how: 'written' })
      await decide(order)
    }
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await house.as('anybody').appeals.listDeliberations({ place: '320999.t1.v1', limit: 2, ...(after ? { after } : {}) })
      seen.push(...page.items.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe((await house.rows(`select 1 from deliberations where state = 'decided'`)).length)
  })

  test('answered as it was decided and not otherwise; without one only with a reason, which the resident reads', async () => {
    const order = await suggestion('thinks-4')
    await expect(reply(order)).rejects.toMatchObject({ code: 'wrongMoment', field: 'noDeliberation' })
    await call(order, { how: 'written' })
    await expect(reply(order, { noDeliberation: '不想议了' })).rejects.toMatchObject({ code: 'wrongMoment', field: 'outcome' })
    await decide(order)
    await expect(reply(order, { outcome: 'solved' })).rejects.toMatchObject({ field: 'outcome', sentence: expect.stringContaining('没有采纳') })
    expect(await order.row()).toMatchObject({ status: 'handling' })
    expect(await reply(order, { outcome: 'notNow' })).toMatchObject({ status: 'replied' })
    const question = await suggestion('thinks-5')
    await reply(question, { noDeliberation: '只是问开放时间' })
    expect((await house.as('thinks-5').appeals.getMine({ ref: question.ref })).timeline.at(-1)?.text).toBe(
      '议过了，这次没有采纳\n没有召集议事，因为只是问开放时间',
    )
  })

  test('sent back it can be deliberated anew; one at a time', async () => {
    const order = await suggestion('thinks-6')
    await call(order, { how: 'written' })
    await expect(call(order)).rejects.toMatchObject({ code: 'wrongMoment' })
    await decide(order)
    await reply(order)
    await house.as('thinks-6').appeals.reopen({ ref: order.ref, text: '再议一次吧' })
    await call(order, { how: 'written' })
    expect((await house.as('thinks-6').appeals.getMine({ ref: order.ref })).deliberation).toMatchObject({ state: 'open', verdict: null })
    expect(await house.rows('select state from deliberations where order_id = $1 order by state', [order.id])).toEqual([
      { state: 'decided' },
      { state: 'open' },
    ])
  })

  test.each([
    ['a time that has passed', { at: '2026-11-22T10:00:00+08:00' }, 'at'],
    ['a time in a year', { at: '2027-11-25T10:00:00+08:00' }, 'at'],
    ['no time at all', { at: 'soon' }, 'at'],
    ['a meeting nowhere', { place: ' ' }, 'place'],
    ['a telephone among the invited', { invited: '张阿姨 13912345678' }, 'invited'],
    ['the name of the one who suggested it', { topic: '李大同提的雨棚要不要装' }, 'topic'],
  ])('%s is refused by name, and nothing is written', async (_, more, field) => {
    const order = await suggestion('thinks-7', { name: '李大同' })
    await expect(call(order, more)).rejects.toMatchObject({ code: 'badInput', field })
    expect(await house.rows('select 1 from deliberations where order_id = $1', [order.id])).toEqual([])
    expect(await order.ledger()).toEqual(['submit', 'accept'])
  })

  test('only about suggestions, never about sensitive ones, by the committee and those above, not by the grid worker', async () => {
    const complaint = await anOrderInHand(house, 'thinks-8')
    await expect(call(complaint)).rejects.toMatchObject({ code: 'wrongMoment', sentence: expect.stringContaining('蓝袋子') })
    const order = await suggestion('thinks-9')
    await expect(call(order, {}, 'wang')).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(call(order, {}, 'zhou')).rejects.toMatchObject({ code: 'notAllowed' })
    expect((await house.as('li').appeals.getOrder({ orderId: order.id })).moves).toContain('openDeliberation')
    expect((await house.as('li').appeals.getOrder({ orderId: complaint.id })).moves).not.toContain('openDeliberation')
    await house.rows(`update orders set sensitive = 'gathering', holder_role = 'districtCentre', holder_territory = '320999' where id = $1`, [order.id])
    await expect(call(order, {}, 'feng')).rejects.toMatchObject({ code: 'wrongMoment', sentence: '敏感件不公开议事' })
  })
})
