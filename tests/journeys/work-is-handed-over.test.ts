import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { databases } from '../make/databases'
import type { TestHouse } from '../make/house'
import { anOrder, anOrderInHand } from '../make/order'

const grid = '320999.t1.v1.g1'
/** 王芳 leaves, 许新 takes over: another worker of the same grid. */
describe.each(databases)('work is handed over, on $name', ({ open }) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await open()
    await join('xu', '许新', 'gridWorker', grid)
    await join('he', '何班长', 'districtCentre', '320999')
    await join('ping', '平律师', 'lawyer', '320999.t1.v1')
    await join('an', '安律师', 'lawyer', '320999.t1.v1')
  })
  beforeEach(() => house.now.set('2026-11-23T10:00:00+08:00'))
  afterAll(() => house.close())

  async function join(openid: string, name: string, role: string, territory: string): Promise<void> {
    await house.rows(`insert into people (district_id, openid, name, created_at) values ('320999', $1, $2, '2026-11-01')`, [openid, name])
    await house.rows(
      `insert into grants (district_id, person_id, role, territory, post, since)
       select '320999', id, $2, $3, $4, '2026-12-01' from people where openid = $1`,
      [openid, role, territory, role === 'gridWorker' ? '稻香村第1网格 网格员' : name.slice(1)],
    )
  }
  const idOf = async (openid: string) => (await house.rows<{ id: string }>('select id from people where openid = $1', [openid]))[0]?.id ?? ''
  const grantOf = async (openid: string) =>
    (await house.rows<{ id: string }>('select g.id from grants g join people p on p.id = g.person_id where p.openid = $1', [openid]))[0]?.id ?? ''
  const between = async (from: string, to: string | null) => ({ from: await grantOf(from), to: to && (await grantOf(to)) })
  const titlesOf = async (openid: string) => (await house.as(openid).platform.listMessages({ limit: 100 })).items.map(({ title }) => title)

  test('open orders go to the colleague as they stand: deadlines, words and rights; each says so in its ledger, and a second time finds nothing', async () => {
    const [inHand, fresh, done] = [await anOrderInHand(house, 'r-1'), await anOrder(house, 'r-2'), await anOrderInHand(house, 'r-3')]
    await house.as('wang').appeals.reply({ ...(await done.held()), outcome: 'explained', note: '已经说明了' })
    const [before, dues] = [await inHand.row(), [await inHand.row(), await fresh.row()].map(({ due, accept_due, reply_due }) => [due, accept_due, reply_due])]
    const looked = await house.as('wang').appeals.handOver(await between('wang', null))
    expect(looked.rows.map(({ kind, result }) => [kind, result])).toEqual([
      ['order', 'hangs'],
      ['order', 'hangs'],
    ])
    expect(await inHand.row()).toEqual(before)
    // An administrator gives rights and reads no orders.
    const byAdmin = (await house.as('wei').appeals.handOver(await between('wang', null))).rows
    expect(byAdmin.map(({ title }) => title).sort()).toEqual([inHand, fresh].map(({ number }) => `工单 ${number}`).sort())
    expect(looked.rows.map(({ note }) => note).sort()).toEqual([inHand, fresh].map(({ number }) => number).sort())
    const handed = await house.as('wang').appeals.handOver(await between('wang', 'xu'))
    expect(handed).toEqual({ rows: looked.rows.map((row) => ({ ...row, result: 'handed' })), more: 0 })
    for (const order of [inHand, fresh]) expect(await order.row()).toMatchObject({ holder_name: '许新', holder_person: await idOf('xu') })
    expect([await inHand.row(), await fresh.row()].map(({ due, accept_due, reply_due }) => [due, accept_due, reply_due])).toEqual(dues)
    expect(await done.row()).toMatchObject({ holder_name: '王芳', status: 'replied' })
    expect(await inHand.ledger()).toEqual(['submit', 'accept', 'handOver'])
    expect((await house.as('r-1').appeals.getMine({ ref: inHand.ref })).timeline.map(({ action }) => action)).toEqual(['submit', 'accept'])
    expect((await house.as('xu').appeals.getOrder({ orderId: inHand.id })).timeline.map(({ line }) => line)).toContain('由王芳交接给许新')
    expect((await titlesOf('xu')).filter((title) => title === '有工作交接给您')).toHaveLength(1)
    await house.as('xu').appeals.reply({ ...(await inHand.held()), outcome: 'explained', note: '已经看过，明天来修' })
    expect(await inHand.row()).toMatchObject({ status: 'replied' })
    expect(await house.as('wang').appeals.handOver(await between('wang', 'xu'))).toEqual({ rows: [], more: 0 })
  })

  test('two who hand over at once hand each order over once', async () => {
    const order = await anOrderInHand(house, 'r-4')
    const both = await Promise.all(['wang', 'li'].map(async (who) => house.as(who).appeals.handOver(await between('wang', 'xu'))))
    expect(both.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual([order.id])
    expect((await order.ledger()).filter((verb) => verb === 'handOver')).toHaveLength(1)
  })

  test('what was written on the order as it was seen before is refused with what changed, and is still there to be sent', async () => {
    const order = await anOrderInHand(house, 'r-5')
    const seen = await order.held()
    await house.as('li').appeals.handOver(await between('wang', 'xu'))
    await expect(house.as('wang').appeals.note({ ...seen, note: '写到一半' })).rejects.toMatchObject({ code: 'changedMeanwhile' })
  })

  test('more than a hundred orders go in several acts, each holding by itself', async () => {
    const template = await anOrderInHand(house, 'r-6')
    await house.rows(
      `insert into orders select (o2).* from (
         select jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'number', o.number || '-' || n)) as o2
         from orders o, generate_series(1, 149) n where o.id = $1) copies`,
      [template.id],
    )
    const looked = await house.as('wang').appeals.handOver(await between('wang', null))
    expect([looked.rows.length, looked.more]).toEqual([100, 50])
    const first = await house.as('wang').appeals.handOver(await between('wang', 'xu'))
    expect([first.rows.length, first.more]).toEqual([100, 50])
    const second = await house.as('wang').appeals.handOver(await between('wang', 'xu'))
    expect([second.rows.length, second.more]).toEqual([50, 0])
    await house.rows(`delete from orders where number like $1`, [`${template.number}-%`])
  })

  test('the work of somebody whose right has ended is handed over by those above', async () => {
    const order = await anOrderInHand(house, 'r-7')
    const [ended, next] = [await grantOf('wang'), await grantOf('xu')]
    await house.as('li').platform.endGrant({ id: ended, reason: '调走了' })
    const [post] = await house.as('li').platform.listHandOvers({ grant: ended })
    expect(post).toMatchObject({ name: '王芳', state: 'ended', others: [{ grant: next, name: '许新' }] })
    await house.as('li').appeals.handOver({ from: ended, to: next })
    expect(await order.row()).toMatchObject({ holder_name: '许新' })
    await house.rows('update grants set ended_at = null where id = $1', [ended])
  })

  test('lines of the rota go over from today on; one that the colleague has too is there once', async () => {
    const [wang, xu] = [await idOf('wang'), await idOf('xu')]
    const line = { days: [1, 2, 3], date: null, from: 480, to: 1080 }
    const past = { days: null, date: '2026-11-01', from: 480, to: 1080 }
    await house.as('li').grids.setShifts({
      ...{ path: grid, role: 'gridWorker' },
      shifts: [
        { personId: wang, ...line },
        { personId: xu, ...line },
        { personId: wang, ...line, days: [6] },
        { personId: wang, ...past },
      ],
    })
    const { rows } = await house.as('li').grids.handOverShifts(await between('wang', 'xu'))
    expect(rows.map(({ title, result }) => [title, result])).toEqual([
      ['周一至周三 08:00–18:00', 'handed'],
      ['周六 08:00–18:00', 'handed'],
    ])
    const [post] = (await house.as('li').grids.listShifts({ path: grid })).filter(({ role }) => role === 'gridWorker')
    expect(post?.shifts.map(({ personId, days, date }) => [personId, days ?? date])).toEqual([
      [xu, [1, 2, 3]],
      [xu, [6]],
      [wang, '2026-11-01'],
    ])
    expect(await titlesOf('xu')).toContain('排班交接给您')
    await house.as('li').grids.setShifts({ path: grid, role: 'gridWorker', shifts: [] })
  })

  test('who rules on hand-backs and who is named for a sign goes over with the centre’s post; open sensitive orders follow the naming', async () => {
    const [feng, he] = [await idOf('feng'), await idOf('he')]
    await house.as('feng').appeals.setJudge({ territory: '320999', personId: feng })
    await house.as('feng').appeals.setSensitiveReaders({ sign: 'gathering', people: [feng] })
    const order = await anOrder(house, 'r-8', { text: '几十个业主约好明天去区政府门口拉横幅' })
    expect(await order.row()).toMatchObject({ sensitive: 'gathering', holder_person: feng })
    const asked = await between('feng', 'he')
    expect((await house.as('wei').appeals.handOver({ ...asked, to: null })).rows.map(({ kind }) => kind)).toEqual(['judge'])
    const { rows } = await house.as('feng').appeals.handOver(asked)
    expect(rows.map(({ kind, id, result }) => [kind, id, result])).toEqual([
      ['judge', '320999', 'handed'],
      ['reader', 'gathering', 'handed'],
    ])
    expect(await order.row()).toMatchObject({ holder_person: he })
    const { signs } = await house.as('he').appeals.listSensitiveReaders({})
    expect(signs.find(({ sign }) => sign === 'gathering')?.people.map(({ name }) => name)).toEqual(['何班长'])
    expect((await house.as('he').appeals.listJudges({})).find(({ territory }) => territory === '320999')?.judge).toBe(he)
  })

  test('a lawyer’s consultations go to the other lawyer of the place; the resident hears who answers now', async () => {
    const { id: chat } = await house.as('asks').legal.say({ chat: null, key: 'a-key-of-this-question', text: '老板拖欠工资三个月怎么办' })
    await house.rows(`update people set home = $1 where openid = 'asks'`, [`${grid}.m1`])
    await house.as('asks').legal.askLawyer({ chat })
    const [asked] = await house.as('ping').legal.listConsultations({})
    await house.as('ping').legal.answerAsLawyer({ id: asked?.id ?? '', key: 'a-key-of-this-answer', text: '可以申请仲裁' })
    expect((await house.as('feng').legal.handOverConsultations(await between('ping', null))).rows.map(({ title }) => title)).toEqual([
      expect.stringMatching(/问的$/),
    ])
    const { rows } = await house.as('ping').legal.handOverConsultations(await between('ping', 'an'))
    expect(rows.map(({ id, result }) => [id, result])).toEqual([[asked?.id, 'handed']])
    expect((await house.as('an').legal.listConsultations({}))[0]).toMatchObject({ id: asked?.id, lawyer: '安律师' })
    expect(await titlesOf('asks')).toContain('您的咨询换了律师')
    expect(await titlesOf('an')).toContain('有咨询交接给您')
  })

  test('only to somebody in the same post, and only by those who may', async () => {
    for (const to of ['zhao', 'wang', 'li'])
      await expect(house.as('wang').appeals.handOver(await between('wang', to))).rejects.toMatchObject({ code: 'badInput', field: 'to' })
    for (const who of ['xu', 'zhou', 'chu'])
      await expect(house.as(who).appeals.handOver(await between('wang', 'xu'))).rejects.toMatchObject({ code: 'notAllowed', field: 'from' })
    await expect(house.as('li').appeals.handOver({ from: '00000000-0000-4000-8000-000000000000', to: null })).rejects.toMatchObject({ code: 'notFound' })
    expect((await house.as('wang').platform.listHandOvers({})).map(({ others }) => others.map(({ name }) => name))).toEqual([['许新']])
  })
})
