import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Refusal } from '@shared/platform/refusal'
import { anAppeal } from '../../../tests/make/appeal'
import { aHouse, type TestHouse } from '../../../tests/make/house'
import { pointIn } from '../../../tests/make/small-district'

let house: TestHouse
const id = new Map<string, string>()
beforeAll(async () => {
  house = await aHouse()
  for (const row of await house.rows<{ openid: string; id: string }>('select openid, id from people')) id.set(row.openid, row.id)
})
afterAll(() => house.close())

const village = '320999.t1.v1'
const grid = `${village}.g1`
const refused = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? { code: error.code, field: error.field, sentence: error.sentence } : Promise.reject(error)),
  )
const line = (openid: string, from: number, to: number, days = [1, 2, 3, 4, 5, 6, 7]) => ({
  personId: id.get(openid)!,
  days,
  date: null,
  from: from * 60,
  to: to * 60,
})
const holder = async (territory = `${grid}.m1`, bag: 'complaint' | 'suggestion' = 'complaint') =>
  (await house.as(`r-${Math.random()}`).appeals.submit(anAppeal({ bag, place: pointIn(territory) }))).holder.name

describe('a rota', () => {
  test('outside the worker’s hours the committee has what comes; it is in the ledger, and the list says who is on', async () => {
    const posts = await house.as('li').grids.setShifts({ path: grid, role: 'gridWorker', shifts: [line('wang', 14, 20)] })
    expect(posts).toMatchObject([{ path: grid, role: 'gridWorker', people: [{ name: '王芳', onDuty: false }], shifts: [{ from: 840, to: 1200 }] }])
    expect(['李主任', '孙书记']).toContain(await holder())
    const onDuty = await house.as('li').grids.listOnDuty({ path: grid })
    expect(onDuty[0]?.workers.find(({ name }) => name === '王芳')?.onDuty).toBe(false)
    house.now.set('2026-11-23T15:00:00+08:00')
    expect(await holder()).toBe('王芳')
    const [event] = await house.rows<{ data: { role: string }; subject: string; internal: boolean }>(`select * from events where name = 'grids.setShifts'`)
    expect(event).toMatchObject({ subject: grid, internal: true, data: { role: 'gridWorker' } })
    await house.as('li').grids.setShifts({ path: grid, role: 'gridWorker', shifts: [] })
    house.now.set('2026-11-23T10:00:00+08:00')
    expect(await holder()).toBe('王芳')
  })

  test('of two on at once the one with fewer open orders gets the next, and the order says why', async () => {
    await house.as('li').grids.setShifts({ path: village, role: 'committee', shifts: [line('li', 8, 18), line('sun', 8, 18)] })
    const names = []
    for (let n = 0; n < 4; n++) names.push(await holder(`${grid}.m1`, 'suggestion'))
    expect(names.filter((name) => name === '孙书记').length).toBeGreaterThan(0)
    const open = await house.rows<{ holder_name: string; n: string }>(
      `select holder_name, count(*) as n from orders where holder_role = 'committee' and status in ('held', 'dispatched', 'handling', 'waiting') group by 1`,
    )
    const counts = open.map(({ n }) => Number(n))
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
    const [order] = await house.rows<{ reasons: { route: string[] } }>(`select reasons from orders where reasons->'route'->>-1 like '当班%' limit 1`)
    expect(order?.reasons.route.at(-1)).toMatch(/^当班 2 人中(李主任|孙书记)手上件数最少（\d 件）$/)
    await house.as('li').grids.setShifts({ path: village, role: 'committee', shifts: [] })
  })

  test('only over one’s own territory, only people of the post, only lines that make sense', async () => {
    const mine = house.as('li').grids
    expect(await refused(mine.setShifts({ path: '320999.t2.v1', role: 'committee', shifts: [] }))).toMatchObject({ code: 'notAllowed', field: 'path' })
    expect(await refused(mine.setShifts({ path: grid, role: 'gridWorker', shifts: [line('zhao', 8, 18)] }))).toEqual({
      code: 'badInput',
      field: 'shifts.0.personId',
      sentence: '第 1 条排班的人不在这个岗位',
    })
    expect(await refused(mine.setShifts({ path: grid, role: 'gridWorker', shifts: [line('wang', 8, 18, [])] }))).toMatchObject({
      code: 'badInput',
      field: 'shifts.0.days',
    })
    expect(await refused(mine.setShifts({ path: grid, role: 'gridWorker', shifts: [{ ...line('wang', 8, 18), from: 1500 }] }))).toMatchObject({
      field: 'shifts.0.from',
      sentence: '开始时间不正确',
    })
    expect(await refused(mine.setShifts({ path: grid, role: 'department' as never, shifts: [] }))).toMatchObject({
      field: 'role',
      sentence: '这种岗位没有排班',
    })
    expect((await mine.listShifts({ path: village })).map(({ path, role }) => `${role}@${path}`)).toEqual([
      `committee@${village}`,
      `gridWorker@${grid}`,
      `gridWorker@${village}.g2`,
    ])
  })
})

describe('place names by rows', () => {
  const row = (n: number, change: object) => ({
    row: n,
    name: '',
    kind: '',
    aliasOf: '',
    territory: '',
    numberFrom: '',
    numberTo: '',
    lng: '',
    lat: '',
    ...change,
  })

  test('good rows are read out of words at once, bad ones are named, and the same again changes nothing', async () => {
    const rows = [
      row(2, { name: '春晓路', kind: 'road', territory: `${village}.g1`, numberFrom: '1', numberTo: '99' }),
      row(3, { name: '春晓路', kind: 'road', territory: '320999.t2.v1.g1', numberFrom: '100', numberTo: '300' }),
      row(4, { name: '老菜场', aliasOf: '荷塘菜场' }),
      row(5, { name: '飞船站', territory: '320999.t9' }),
    ]
    const answer = { written: 3, rejected: [{ row: 5, reason: '没有 320999.t9 这个辖区' }] }
    expect(await house.asSystem.grids.importPlaces({ rows })).toEqual(answer)
    expect(await house.asSystem.grids.importPlaces({ rows })).toEqual(answer)
    expect(await house.rows('select count(*)::int as n from place_names')).toEqual([{ n: 5 }])
    const where = async (text: string) => (await house.as('li').appeals.foreseeRoute({ text })).place
    expect(await where('春晓路58号门口积水')).toMatchObject({ territory: grid })
    expect(await where('春晓路208号门口积水')).toMatchObject({ territory: '320999.t2.v1.g1' })
    expect(await where('春晓路积水')).toMatchObject({
      territory: '320999',
      reason: '按文中地名“春晓路”，有 2 处：稻香村 · 第1网格、柳湾村 · 第1网格（把握 0.28）',
    })
    expect(await where('老菜场门口的垃圾')).toMatchObject({ territory: '320999.t1.v2.g1.m1', reason: '按文中地名“老菜场”，即荷塘菜场' })
  })
})
