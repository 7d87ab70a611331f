import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { databases } from '../make/databases'
import type { TestHouse } from '../make/house'
import { anOrder, anOrderInHand } from '../make/order'

let house: TestHouse
const at = (iso: string) => new Date(`${iso}+08:00`)
const source = '区政府关于 2027 年部分节假日安排的通知'
const setDays = async (days: { day: string; working: boolean; name: string }[], periods: { since: string; spans: [string, string][] }[] = []) => {
  const { version } = await house.as('wei').platform.getWorkingTime({ year: 2027 })
  await house.as('wei').platform.setWorkingTime({ days, periods, version, source })
}
const recounts = (id: string) =>
  house.rows<{ data: Record<string, unknown> }>("select data from events where subject = $1 and name = 'appeals.recount' order by id", [id])

describe.each(databases)('the working time of the district, on $name', ({ open }) => {
  beforeAll(async () => {
    house = await open()
  })
  afterAll(() => house.close())

  test('a calendar that is published late moves open deadlines once, into the ledger, and leaves a breach a breach', async () => {
    house.now.set('2026-12-21T10:00:00+08:00')
    const late = await anOrderInHand(house)
    house.now.set('2026-12-30T10:00:00+08:00')
    const order = await anOrderInHand(house)
    // Five working days over New Year as far as anybody knows: 31 December, then 4 to 7 January.
    expect(await order.row()).toMatchObject({ reply_due: at('2027-01-07T17:30:00'), clock_version: 0 })
    const days = [
      { day: '2027-01-04', working: false, name: '元旦调休' },
      { day: '2027-01-09', working: true, name: '元旦补班' },
    ]
    const seen = await house.as('wei').appeals.foreseeWorkingTime({ days, periods: [] })
    expect(seen).toMatchObject({
      all: true,
      moved: 1,
      examples: [{ before: at('2027-01-07T17:30:00').toISOString(), after: at('2027-01-08T17:30:00').toISOString() }],
    })
    expect(JSON.stringify(seen)).not.toContain('路灯')
    await setDays(days)
    await house.settle()
    const row = await order.row()
    expect(row).toMatchObject({ reply_due: at('2027-01-08T17:30:00'), due: at('2027-01-08T17:30:00'), clock_version: 1, warn_of: 'near' })
    expect(row.warn_at).toEqual(at('2027-01-08T13:30:00'))
    expect(await late.row()).toMatchObject({ reply_due: at('2026-12-28T17:30:00'), clock_version: 1 })
    await Promise.all([house.asSystem.appeals.recount({}), house.asSystem.appeals.recount({})])
    expect(await recounts(order.id)).toEqual([
      {
        data: expect.objectContaining({
          line: '工作时间有调整，答复时限顺延',
          before: expect.objectContaining({ replyDue: at('2027-01-07T17:30:00').toISOString() }),
          after: expect.objectContaining({ replyDue: at('2027-01-08T17:30:00').toISOString() }),
        }),
      },
    ])
    expect(await recounts(late.id)).toEqual([])
  })

  test('what somebody is just writing about an order is not made stale by it', async () => {
    const order = await anOrderInHand(house)
    const held = await order.held()
    await setDays([{ day: '2027-01-05', working: false, name: '大雪停工' }])
    await house.settle()
    expect(await order.held()).toEqual(held)
    await house.as('wang').appeals.reply({ ...held, outcome: 'solved', note: '路灯已经修好，今晚会亮' })
  })

  test('new hours hold for what comes in, and for what is open', async () => {
    await setDays(
      [],
      [
        {
          since: '2027-01-11',
          spans: [
            ['08:00', '12:00'],
            ['14:00', '18:00'],
          ],
        },
      ],
    )
    house.now.set('2027-01-11T08:15:00+08:00')
    const order = await anOrder(house)
    expect(await order.row()).toMatchObject({ accept_due: at('2027-01-11T14:15:00'), reply_due: at('2027-01-18T18:00:00') })
  })

  test('a term of the district holds for what comes in from then on; taken back, the product’s holds again', async () => {
    const before = await anOrder(house)
    const term = { stage: 'reply' as const, bag: null, urgency: null, level: null, amount: 7, unit: 'workday' as const, source: '区政府办事规程第九条' }
    house.now.forward(60_000)
    const set = await house.as('wei').appeals.setTerm(term)
    const order = await anOrder(house)
    expect((await order.row()).reply_due).toEqual(at('2027-01-20T18:00:00'))
    expect((await before.row()).reply_due).toEqual(at('2027-01-18T18:00:00'))
    const listed = await house.as('wei').appeals.listTerms({})
    expect(listed.filter(({ stage, bag, urgency }) => stage === 'reply' && !bag && !urgency)).toEqual([expect.objectContaining({ ...term, setBy: '卫管理' })])
    // Set again at once: the later one holds, the earlier stays for what began under it.
    house.now.forward(60_000)
    const again = await house.as('wei').appeals.setTerm({ ...term, amount: 6 })
    expect(again.id).not.toBe(set.id)
    await house.as('wei').appeals.endTerm({ id: again.id ?? '' })
    house.now.forward(60_000)
    expect((await (await anOrder(house)).row()).reply_due).toEqual(at('2027-01-18T18:00:00'))
    await expect(house.as('wei').appeals.endTerm({ id: again.id ?? '' })).rejects.toMatchObject({ code: 'notFound', field: 'id' })
    expect(await house.rows("select 1 from events where name in ('appeals.setTerm', 'appeals.endTerm')")).toHaveLength(3)
  })

  test('a term by category holds for every stage of what is of it, before the category’s own times; a correction takes the order under it or out of it', async () => {
    house.now.set('2027-01-11T10:00:00+08:00')
    const plain = await anOrder(house)
    const { category_l1: l1, category_l2: l2 } = (await plain.row()) as { category_l1: string; category_l2: string }
    const term = { category: { l1, l2 }, bag: null, urgency: null, level: null, source: '区路灯管理办法第三条', unit: 'workhour' as const }
    for (const [stage, amount] of [
      ['accept', 1],
      ['firstAnswer', 2],
      ['reply', 3],
      ['close', 4],
    ] as const)
      await house.as('wei').appeals.setTerm({ ...term, stage, amount })
    expect((await house.as('wei').appeals.listTerms({})).filter(({ category }) => category?.l2 === l2)).toHaveLength(4)
    house.now.forward(60_000)
    const order = await anOrder(house)
    expect(await order.row()).toMatchObject({ accept_due: at('2027-01-11T11:01:00'), reply_due: at('2027-01-11T15:01:00') })
    const { deadlines } = await house.as('wang').appeals.getOrder({ orderId: order.id })
    expect(Object.fromEntries(deadlines.map(({ stage, due }) => [stage, due]))).toMatchObject({
      firstAnswer: at('2027-01-11T14:01:00').toISOString(),
      close: at('2027-01-12T09:01:00').toISOString(),
    })
    await house.as('wang').appeals.accept(await order.held())
    const other = (await house.as('wang').triage.listCategories({})).find((one) => one.l1 !== l1 && one.l2 === null && one.replyDays === null && !one.retired)
    await house.as('wang').appeals.setCategory({ ...(await order.held()), l1: other?.l1 ?? '', l2: null })
    expect((await order.row()).reply_due).toEqual(at('2027-01-18T18:00:00'))
    await house.as('wang').appeals.setCategory({ ...(await order.held()), l1, l2 })
    // A correction leaves at least four working hours.
    expect((await order.row()).reply_due).toEqual(at('2027-01-11T16:01:00'))
    await expect(house.as('wei').appeals.setTerm({ ...term, stage: 'reply', amount: 3, category: { l1, l2: '没有这一类' } })).rejects.toMatchObject({
      ...{ code: 'badInput', field: 'l2', sentence: '没有“没有这一类”这个类别' },
    })
    for (const { id, category } of await house.as('wei').appeals.listTerms({})) if (category && id) await house.as('wei').appeals.endTerm({ id })
  })

  test('the four deadlines: what was met, what runs, what stands still', async () => {
    house.now.set('2027-01-12T08:15:00+08:00')
    const order = await anOrder(house)
    const shown = async () =>
      Object.fromEntries((await house.as('li').appeals.getOrder({ orderId: order.id })).deadlines.map(({ stage, state }) => [stage, state]))
    expect(await shown()).toEqual({ accept: 'running', firstAnswer: 'running', reply: 'running', close: 'running' })
    await house.as('wang').appeals.accept(await order.held())
    house.now.set('2027-01-14T09:00:00+08:00')
    await house.as('wang').appeals.ask({ ...(await order.held()), note: '请问是几号楼门口？' })
    expect(await shown()).toEqual({ accept: 'met', firstAnswer: 'metLate', reply: 'paused', close: 'paused' })
    await house.as('resident-1').appeals.respond({ ref: order.ref, text: '三号楼门口' })
    await house.as('wang').appeals.reply({ ...(await order.held()), outcome: 'solved', note: '路灯已经修好，今晚会亮' })
    expect(await shown()).toEqual({ accept: 'met', firstAnswer: 'metLate', reply: 'met', close: 'running' })
  })

  test.each([
    [{ days: [{ day: '2027-02-30', working: false, name: '没有的一天' }] }, 'days.0.day'],
    [
      {
        days: [
          { day: '2027-02-01', working: false, name: '放假' },
          { day: '2027-02-01', working: true, name: '上班' },
        ],
      },
      'days',
    ],
    [
      {
        periods: [
          {
            since: '2027-03-01',
            spans: [
              ['09:00', '12:00'],
              ['11:30', '17:00'],
            ],
          },
        ],
      },
      'periods',
    ],
    [{ periods: [{ since: '2027-03-01', spans: [] }] }, 'periods'],
    [{ periods: [{ since: '2027-03-01', spans: [['9:00', '24:00']] }] }, 'periods.0.spans.0.0'],
    [{ source: '' }, 'source'],
  ])('what cannot be is refused by its field: %j', async (wrong, field) => {
    const { version } = await house.as('wei').platform.getWorkingTime({ year: 2027 })
    const sent = { days: [], periods: [], version, source, ...wrong } as never
    await expect(house.as('wei').platform.setWorkingTime(sent)).rejects.toMatchObject({ code: 'badInput', field })
    expect((await house.as('wei').platform.getWorkingTime({ year: 2027 })).version).toBe(version)
  })

  test('of two who change it at once one is told so', async () => {
    const { version } = await house.as('wei').platform.getWorkingTime({ year: 2027 })
    const set = () => house.as('wei').platform.setWorkingTime({ days: [], periods: [], version, source })
    const ended = await Promise.allSettled([set(), set()])
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(ended.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changedMeanwhile', field: 'version' } })
  })

  test('a question, a supervision and a return visit move with the calendar, once; what is late stays late', async () => {
    const last = (await house.as('wei').platform.getWorkingTime({ year: 2027 })).version
    await house.as('wei').platform.setWorkingTime({ days: [], periods: [], version: last, source })
    await house.settle()
    house.now.set('2027-01-15T09:00:00+08:00')
    const late = await anOrderInHand(house)
    await house.as('li').appeals.supervise({ ...(await late.held()), level: 'urge', note: '请尽快办，今天要有进展' })
    house.now.set('2027-01-18T10:00:00+08:00')
    const asked = await anOrderInHand(house)
    await house.as('wang').appeals.ask({ ...(await asked.held()), note: '请问是几号楼门口？' })
    const supervised = await anOrderInHand(house)
    await house.as('li').appeals.supervise({ ...(await supervised.held()), level: 'remind', note: '请尽快办，今天要有进展' })
    const visited = await anOrderInHand(house)
    await house.as('wang').appeals.reply({ ...(await visited.held()), outcome: 'solved', note: '路灯已经修好，今晚会亮' })
    await house.as('resident-1').appeals.survey({ ref: visited.ref, score: 1, reasons: ['没解决'] })
    await house.settle()
    const due = async () => ({
      asked: (await asked.row()).wait_until,
      supervised: new Date(((await supervised.row()).supervision as { due: string }).due),
      late: new Date(((await late.row()).supervision as { due: string }).due),
      visited: (await house.rows<{ due: Date }>("select due from visits where order_id = $1 and state = 'open'", [visited.id]))[0]?.due,
    })
    const before = {
      asked: at('2027-01-25T17:30:00'),
      supervised: at('2027-01-19T11:00:00'),
      late: at('2027-01-15T14:30:00'),
      visited: at('2027-01-21T17:30:00'),
    }
    expect(await due()).toEqual(before)
    const replyDue = (await visited.row()).reply_due
    await setDays([{ day: '2027-01-19', working: false, name: '大雪停工' }])
    await house.settle()
    const after = { asked: at('2027-01-26T17:30:00'), supervised: at('2027-01-20T11:00:00'), late: before.late, visited: at('2027-01-22T17:30:00') }
    expect(await due()).toEqual(after)
    expect((await visited.row()).reply_due).toEqual(replyDue)
    await Promise.all([house.asSystem.appeals.recount({}), house.asSystem.appeals.recount({})])
    expect(await due()).toEqual(after)
    const given = async (id: string) => (await recounts(id)).map(({ data }) => data.given)
    const iso = (day: Date) => day.toISOString()
    expect(await given(asked.id)).toEqual([{ before: { waitUntil: iso(before.asked) }, after: { waitUntil: iso(after.asked) } }])
    expect(await given(supervised.id)).toEqual([{ before: { supervision: iso(before.supervised) }, after: { supervision: iso(after.supervised) } }])
    expect(await recounts(visited.id)).toEqual([
      {
        data: expect.objectContaining({
          line: '工作时间有调整，回访的期限随着重算',
          given: { before: { visit: iso(before.visited) }, after: { visit: iso(after.visited) } },
        }),
      },
    ])
    expect((await given(late.id)).filter(Boolean)).toEqual([])
  })
})
