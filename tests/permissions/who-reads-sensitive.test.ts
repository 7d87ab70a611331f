import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Role, roles } from '@shared/platform/role'
import type { Refusal } from '@shared/platform/refusal'
import { anAppeal } from '../make/appeal'
import { aHouse, anActor, type Calls, type TestHouse } from '../make/house'
import { pointIn, smallDistrict } from '../make/small-district'

const place = pointIn('320999.t1.v1.g1.m1')
const text = '稻香小区水塔旁：举报村干部克扣低保，电话后四位5678'

let house: TestHouse
let orderId: string
let number: string
let ref: string
let appealId: string

beforeAll(async () => {
  house = await aHouse()
  // Somebody sits first at the centre who is not named: naming and not rank decides.
  await house.rows(`insert into people (district_id, openid, name, created_at) values ('320999', 'first', '首主任', now())`)
  await house.rows(
    `insert into grants (district_id, person_id, role, territory, post, since) select '320999', id, 'districtCentre', '320999', '主任', '2020-01-01' from people where openid = 'first'`,
  )
  const feng = await idOf('feng')
  await house.as('first').appeals.setSensitiveReaders({ sign: 'staff', people: [feng] })
  ;({ number, ref } = await house.as('resident-1').appeals.submit(anAppeal({ place, text, phone: '13912345678' })))
  appealId = ref
  orderId = (await house.rows<{ id: string }>('select id from orders where number = $1', [number]))[0]?.id ?? ''
  await house.as('resident-2').appeals.submit(anAppeal({ place, text: '稻香小区水塔旁的村干部办公室路灯坏了' }))
})
afterAll(() => house.close())

const idOf = async (openid: string) => (await house.rows<{ id: string }>('select id from people where openid = $1', [openid]))[0]?.id ?? ''

/** Everything through which the order or its words might show. */
async function traces({ appeals, platform }: Calls): Promise<Record<string, unknown>> {
  const said = (call: Promise<unknown>) => call.catch(({ code }: Refusal) => code)
  const other = (await house.rows<{ id: string }>('select id from orders where id <> $1', [orderId]))[0]?.id ?? ''
  const lists = await Promise.all([
    ...(['held', 'toAccept', 'handling', 'dueSoon', 'toVisit', 'done'] as const).map((tab) => said(appeals.listInbox({ tab }))),
    ...['水塔旁：举报', number, '5678', '克扣'].map((words) => said(appeals.search({ words }))),
    said(appeals.findSimilar({ orderId: other })),
    said(platform.listMessages({ limit: 100 })),
  ])
  return {
    lists: JSON.stringify(lists).includes(number) || JSON.stringify(lists).includes('克扣'),
    counted: await appeals.countInbox({}).then(
      ({ toAccept }) => toAccept,
      () => 0,
    ),
    order: await said(appeals.getOrder({ orderId }).then(() => 'ok')),
    similar: await said(appeals.findSimilar({ orderId }).then(() => 'ok')),
    posts: await said(appeals.listPosts({ orderId })),
    contact: await said(appeals.revealContact({ orderId, appealId, reason: '看看' }).then(() => 'ok')),
  }
}

const nothing = { lists: false, order: 'notAllowed', similar: 'notAllowed', posts: 'notAllowed', contact: 'notAllowed' }

describe('a sensitive order exists for named people alone', () => {
  test.each(smallDistrict.people.filter(({ openid }) => openid !== 'feng').map(({ openid, name, role }) => [openid, name, role] as const))(
    '%s (%s, %s) finds no trace of it',
    async (openid) => {
      expect(await traces(house.as(openid))).toMatchObject(nothing)
    },
  )

  test.each(roles.filter((role) => role !== 'system'))('nor does anybody else with the role %s over the whole district', async (role: Role) => {
    expect(await traces(house.asActor(anActor(role, '320999', role === 'department' ? 'cityManagement' : null)))).toMatchObject(nothing)
  })

  test('nor does the first person of the centre while others are named', async () => {
    const { counted, ...seen } = await traces(house.as('first'))
    expect(seen).toEqual(nothing)
    // The other order is there for them.
    expect(counted).toBe(1)
  })

  test('a named person has it with everything', async () => {
    expect(await traces(house.as('feng'))).toMatchObject({ lists: true, counted: 2, order: 'ok', similar: 'ok', contact: 'ok', posts: [] })
  })

  test('its appellant keeps it', async () => {
    expect(await house.as('resident-1').appeals.getMine({ ref })).toMatchObject({ text, number })
  })

  test('another resident is not shown it as similar', async () => {
    expect(await house.as('resident-3').appeals.findSimilarNearby({ bag: 'complaint', text: '稻香小区水塔旁举报村干部克扣低保', place })).not.toContainEqual(
      expect.objectContaining({ id: orderId }),
    )
  })

  test('no move of anybody else gets through, and none is told where it lies', async () => {
    const held = { orderId, version: 1 }
    for (const openid of ['wang', 'li', 'wu', 'first', 'chen']) {
      const { appeals } = house.as(openid)
      for (const call of [appeals.accept(held), appeals.note({ ...held, note: '看看' }), appeals.setSensitive({ ...held, sign: null, note: '不敏感' })])
        await expect(call).rejects.toMatchObject({ code: 'notAllowed' })
    }
  })

  test('only named people were told, and without its words', async () => {
    const told = await house.rows<{ openid: string; title: string; body: string }>(
      `select p.openid, d.title, d.body from deliveries d join people p on p.id = d.person_id where d.link->>'ref' = $1`,
      [orderId],
    )
    expect(told).toEqual([{ openid: 'feng', title: '敏感件：新的诉求', body: `编号 ${number}，请打开查看` }])
  })
})
