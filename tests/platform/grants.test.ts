import { describe, expect, test, beforeAll, afterAll } from '@jest/globals'
import { byToken } from '@platform/kernel/identify'
import { signToken } from '@platform/kernel/seal'
import { listHandlers } from '../../cloudfunctions/grids/store/duties'
import type { TestHouse } from '../make/house'
import { databases } from '../make/databases'

const grid = '320999.t1.v1.g1'
const day = 86_400_000

describe.each(databases)('rights with a beginning and an end, on $name', ({ open }) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await open()
  })
  afterAll(() => house.close())

  const grantOf = async (openid: string) =>
    (await house.rows<{ id: string }>(`select g.id from grants g join people p on p.id = g.person_id where p.openid = $1 order by g.since desc`, [openid]))[0]
      ?.id ?? ''
  const rolesOf = async (openid: string) => (await house.as(openid).platform.whoAmI({})).grants.map(({ role }) => role)
  const at = (ms: number) => new Date(house.now.read().getTime() + ms).toISOString()
  const join = async (
    openid: string,
    giver: string,
    what: { role: 'scout' | 'admin' | 'committee'; territory: string; startsAt?: string; endsAt?: string },
  ) => {
    const { id, code } = await house.as(giver).platform.invite(what)
    await house.as(openid).platform.takeInvitation({ code, name: '何新', phone: '19955550000' })
    await house.as(giver).platform.approveInvitation({ id, approve: true })
    return grantOf(openid)
  }

  test('a right given ahead of time counts only from then, and until its end, by itself', async () => {
    await join('ahead', 'li', { role: 'scout', territory: `${grid}.m1`, startsAt: at(2 * day), endsAt: at(4 * day) })
    expect(await rolesOf('ahead')).toEqual([])
    const coming = (await house.as('li').platform.listGrants({ path: `${grid}.m1` })).items.find(({ name }) => name === '何新')
    expect(coming).toMatchObject({ state: 'coming', endsAt: at(4 * day) })
    house.now.forward(2 * day)
    expect(await rolesOf('ahead')).toEqual(['scout'])
    house.now.forward(2 * day)
    expect(await rolesOf('ahead')).toEqual([])
    expect((await house.as('li').platform.listGrants({ path: `${grid}.m1` })).items.filter(({ name }) => name === '何新')).toEqual([])
    const all = (await house.as('li').platform.listGrants({ path: `${grid}.m1`, ended: true })).items
    expect(all.find(({ name }) => name === '何新')).toMatchObject({ state: 'ended', mayChange: false })
  })

  test('an ended right is gone at the next call, by WeChat and in a session that is open, and from the roster', async () => {
    const id = await grantOf('zhao')
    const [{ person_id: personId } = { person_id: '' }] = await house.rows<{ person_id: string }>('select person_id from grants where id = $1', [id])
    const [session] = await house.rows<{ id: string }>(
      `insert into sessions (district_id, id, person_id, created_at, expires_at) values ('320999', gen_random_uuid(), $1, $2::timestamptz, $2::timestamptz + interval '1 day') returning id`,
      [personId, house.now.read().toISOString()],
    )
    const { kernel } = house.running
    const token = signToken(kernel.keys.session, session?.id ?? '', new Date(house.now.read().getTime() + day))
    const inSession = async () => (await byToken(kernel, token, 'a PC', house.now.read())).hats.map(({ role }) => role)
    expect(await inSession()).toEqual(['resident', 'gridWorker'])
    expect(await house.as('li').platform.endGrant({ id, reason: '调到别的村' })).toMatchObject({ state: 'ended', mayChange: false })
    expect(await rolesOf('zhao')).toEqual([])
    expect(await inSession()).toEqual(['resident'])
    await expect(house.as('zhao').appeals.listInbox({ tab: 'toAccept' })).rejects.toMatchObject({ code: 'notAllowed' })
    expect((await listHandlers(house.database.db, '320999', house.now.read())).some((one) => one.personId === personId)).toBe(false)
    const trail = await house.rows<{ actor_name: string; data: object }>(`select actor_name, data from events where subject = $1`, [id])
    expect(trail).toMatchObject([{ actor_name: '稻香村 李主任', data: { role: 'gridWorker', reason: '调到别的村' } }])
    expect(await house.as('li').platform.listGrantChanges({ id })).toMatchObject([{ what: 'ended', by: '稻香村 李主任', reason: '调到别的村' }])
    expect((await house.as('zhao').platform.listMessages({})).items[0]).toMatchObject({ title: '您的职权有变动' })
    await expect(house.as('li').platform.endGrant({ id, reason: '再点一次' })).rejects.toMatchObject({ code: 'wrongMoment' })
    await expect(house.as('li').platform.setGrantEnd({ id, endsAt: null, reason: '又要他' })).rejects.toMatchObject({ code: 'wrongMoment' })
  })

  test('an end is set, moved and lifted; in the past or too far it is refused and nothing changes', async () => {
    const id = await grantOf('wang')
    const li = house.as('li').platform
    expect(await li.setGrantEnd({ id, endsAt: at(day), reason: '借调' })).toMatchObject({ endsAt: at(day), state: 'living' })
    expect(await li.setGrantEnd({ id, endsAt: null, reason: '留下了' })).toMatchObject({ endsAt: null })
    await expect(li.setGrantEnd({ id, endsAt: at(-day), reason: '错' })).rejects.toMatchObject({ code: 'badInput', field: 'endsAt' })
    await expect(li.setGrantEnd({ id, endsAt: '2099-01-01T00:00:00+08:00', reason: '错' })).rejects.toMatchObject({ code: 'badInput', field: 'endsAt' })
    expect((await li.listGrantChanges({ id })).map(({ endsAt }) => endsAt)).toEqual([null, at(day)])
    expect(await rolesOf('wang')).toEqual(['gridWorker'])
  })

  test('who may not give a right may not end it: not above oneself, not next door, not at all', async () => {
    const id = await grantOf('sun')
    await expect(house.as('li').platform.endGrant({ id, reason: '不合' })).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(house.as('zheng').platform.endGrant({ id, reason: '不合' })).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(house.as('wang').platform.endGrant({ id, reason: '不合' })).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(house.as('zheng').platform.listGrants({ path: '320999.t1' })).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(house.as('zheng').platform.listGrantChanges({ id })).rejects.toMatchObject({ code: 'notAllowed' })
    expect((await house.as('zheng').platform.listGrants({})).items.every(({ territory }) => territory.startsWith('320999.t2'))).toBe(true)
    expect((await house.as('li').platform.listGrants({ role: 'committee' })).items.map(({ mayChange }) => mayChange)).toEqual([false, false])
    expect(await house.rows(`select 1 from events where subject = $1`, [id])).toEqual([])
  })

  test('an administrator cannot end their own last right, nor anybody the last one; two at once leave one', async () => {
    const first = await grantOf('wei')
    const refused = { code: 'wrongMoment', field: 'id' }
    await expect(house.as('wei').platform.endGrant({ id: first, reason: '不干了' })).rejects.toMatchObject(refused)
    await expect(house.as('wei').platform.setGrantEnd({ id: first, endsAt: at(day), reason: '不干了' })).rejects.toMatchObject(refused)
    await expect(house.as('feng').platform.endGrant({ id: first, reason: '换人' })).rejects.toMatchObject(refused)
    const second = await join('second', 'feng', { role: 'admin', territory: '320999' })
    const both = await Promise.allSettled([
      house.as('wei').platform.endGrant({ id: second, reason: '互删' }),
      house.as('second').platform.endGrant({ id: first, reason: '互删' }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await house.as('feng').platform.listGrants({ role: 'admin' })).items).toHaveLength(1)
  })

  test('a list goes on page by page, each right once', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await house.as('feng').platform.listGrants({ limit: 3, ended: true, ...(after ? { after } : {}) })
      seen.push(...page.items.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toHaveLength((await house.rows('select 1 from grants')).length)
    expect(new Set(seen).size).toBe(seen.length)
  })
})
