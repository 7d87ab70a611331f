import { randomUUID } from 'node:crypto'
import { byToken } from '@platform/kernel/identify'
import { people } from '@platform/store/tables'
import { aHouse, type TestHouse } from '../make/house'

let house: TestHouse
beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

test('somebody seen for the first time is a resident without a row', async () => {
  expect(await house.as('new-face').platform.whoAmI({})).toMatchObject({
    personId: null,
    name: null,
    grants: [],
    home: null,
    unread: 0,
    demo: false,
    district: '320999',
    districtName: '禾湖区',
  })
})

test('a grid worker sees their post with the name of the place', async () => {
  const me = await house.as('wang').platform.whoAmI({})
  expect(me.name).toBe('王芳')
  expect(me.phone).toBe('199****0000')
  expect(me.grants).toEqual([{ role: 'gridWorker', territory: '320999.t1.v1.g1', territoryName: '稻香村 · 第1网格', post: '第1网格', bodyId: null }])
})

test('what a resident says of themselves is kept, the number sealed and masked, and the ledger keeps only which fields', async () => {
  const me = await house.as('resident-1').platform.updateMe({ name: '林小姐', phone: '19912345678', home: '320999.t1.v1.g2.m1' })
  expect(me).toMatchObject({ name: '林小姐', phone: '199****5678', home: '320999.t1.v1.g2.m1', homeName: '稻香村 · 第2网格' })
  expect(await house.as('resident-1').platform.whoAmI({})).toEqual(me)
  const [row] = await house.rows<{ phone: Uint8Array }>('select phone from people where id = $1', [me.personId])
  expect(Buffer.from(row?.phone ?? []).toString('latin1')).not.toContain('19912345678')
  const events = await house.rows('select name, data, internal from events where subject = $1', [me.personId])
  expect(events).toEqual([{ name: 'platform.updateMe', data: { changed: ['name', 'phone', 'home'] }, internal: true }])
})

test('a home that does not exist is refused by name and makes nobody', async () => {
  const before = await house.rows('select count(*) as n from people')
  await expect(house.as('resident-2').platform.updateMe({ home: '320999.t9' })).rejects.toMatchObject({ code: 'badInput', field: 'home' })
  expect(await house.rows('select count(*) as n from people')).toEqual(before)
})

test('a visitor whom nobody vouches for may read but keeps nothing', async () => {
  const visitor = house.asActor(await byToken(house.running.kernel, null, '10.0.0.1', house.now.read()))
  expect((await visitor.platform.whoAmI({})).personId).toBeNull()
  expect(await visitor.platform.listMessages({})).toEqual({ items: [], next: null })
  await expect(visitor.platform.updateMe({ name: '某人' })).rejects.toMatchObject({ code: 'notSignedIn' })
})

test('outside the demo nobody picks who they are', async () => {
  await expect(house.as('wang').platform.listDemoPeople({})).rejects.toMatchObject({ code: 'notAllowed' })
  await expect(house.as('wang').platform.signInAs({ key: 'mayor' })).rejects.toMatchObject({ code: 'notAllowed' })
})

describe('in the local demo', () => {
  beforeAll(async () => {
    house.running.kernel.settings.demo = true
    const rows = ['a', 'b', 'c', 'd'].map((key) => ({
      districtId: '320999',
      id: randomUUID(),
      demoKey: `resident-${key}`,
      name: `居民${key}`,
      createdAt: house.now.read(),
    }))
    await house.database.db.insert(people).values(rows)
    await house.rows(`update people set demo_key = 'worker-wang' where openid = 'wang'`)
  })
  afterAll(() => {
    house.running.kernel.settings.demo = false
  })

  test('at most two people of each role are offered, residents first', async () => {
    const offered = await house.as('visitor').platform.listDemoPeople({})
    expect(offered.map(({ key, role, post }) => [key, role, post])).toEqual([
      ['resident-a', 'resident', '居民'],
      ['resident-b', 'resident', '居民'],
      ['worker-wang', 'gridWorker', '第1网格'],
    ])
  })

  test('the session of a picked person is theirs, until they sign out', async () => {
    const { token } = await house.as('visitor').platform.signInAs({ key: 'worker-wang' })
    const actor = await byToken(house.running.kernel, token, 'a PC', house.now.read())
    expect(actor).toMatchObject({ name: '王芳', hats: [{ role: 'resident' }, { role: 'gridWorker' }] })
    await house.asActor(actor).platform.signOut({})
    await expect(byToken(house.running.kernel, token, 'a PC', house.now.read())).rejects.toMatchObject({ code: 'notSignedIn' })
  })

  test('somebody who is not invented cannot be picked', async () => {
    await expect(house.as('visitor').platform.signInAs({ key: 'li' })).rejects.toMatchObject({ code: 'notFound', field: 'key' })
  })
})
