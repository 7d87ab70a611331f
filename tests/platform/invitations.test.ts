import { aHouse, type TestHouse } from '../make/house'

let house: TestHouse
beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

const grid = '320999.t1.v1.g2'
const newcomer = { name: '何新', phone: '19955550000' }
const invite = (days = 7) => house.as('li').platform.invite({ role: 'gridWorker', territory: grid, days })

test('a committee invites a grid worker, who has the post once the committee has looked who it is', async () => {
  const { id, code } = await invite()
  expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
  expect(await house.as('he').platform.takeInvitation({ code: code.toLowerCase().replaceAll('-', ' '), ...newcomer })).toEqual({
    role: 'gridWorker',
    territoryName: '稻香村 · 第2网格',
    approver: '稻香村 李主任',
  })
  expect((await house.as('he').platform.whoAmI({})).grants).toEqual([])
  expect((await house.as('li').platform.listInvitations({}))[0]).toMatchObject({ id, state: 'taken', takenBy: '何新' })

  expect(await house.as('li').platform.approveInvitation({ id, approve: true })).toMatchObject({ id, state: 'approved', takenBy: '何新' })
  expect((await house.as('he').platform.whoAmI({})).grants).toEqual([
    { role: 'gridWorker', territory: grid, territoryName: '稻香村 · 第2网格', post: '稻香村第2网格 网格员', bodyId: null },
  ])
  const trail = await house.rows<{ name: string; data: unknown }>('select name, data from events where subject = $1 order by id', [id])
  expect(trail.map(({ name }) => name)).toEqual(['platform.invite', 'platform.takeInvitation', 'platform.approveInvitation'])
  expect(JSON.stringify(trail)).not.toMatch(/何新|19955550000/)
})

test('giver and taker are told in the app', async () => {
  const { id, code } = await invite()
  await house.as('he-2').platform.takeInvitation({ code, ...newcomer })
  await house.settle()
  expect((await house.as('li').platform.listMessages({ limit: 1 })).items[0]).toMatchObject({
    title: '有人申请加入',
    text: '稻香村第2网格 网格员：请核对身份后确认',
    read: false,
  })
  await house.as('li').platform.approveInvitation({ id, approve: false })
  await house.settle()
  expect((await house.as('he-2').platform.listMessages({})).items.map(({ title }) => title)).toEqual(['加入申请没有通过'])
  expect((await house.as('he-2').platform.whoAmI({})).grants).toEqual([])
})

test('the code itself is nowhere in the database', async () => {
  const { code } = await invite()
  const kept = JSON.stringify([await house.rows('select * from invitations'), await house.rows('select data from events')])
  expect(kept).not.toContain(code)
  expect(kept).not.toContain(code.replaceAll('-', ''))
})

test('an unknown, a used, an expired and one’s own code are each refused in plain words, naming the field', async () => {
  const refusal = (sentence: string) => expect.objectContaining({ field: 'code', sentence: expect.stringContaining(sentence) })
  await expect(house.as('somebody').platform.takeInvitation({ code: 'ABCD-EFGH-JKMN-PQRS', ...newcomer })).rejects.toEqual(refusal('邀请码不对'))
  const used = await invite()
  await house.as('first').platform.takeInvitation({ code: used.code, ...newcomer })
  await expect(house.as('second').platform.takeInvitation({ code: used.code, ...newcomer })).rejects.toEqual(refusal('已被使用'))
  const own = await invite()
  await expect(house.as('li').platform.takeInvitation({ code: own.code, ...newcomer })).rejects.toEqual(refusal('您自己'))
  const late = await invite(1)
  house.now.forward(24 * 3_600_000)
  await expect(house.as('second').platform.takeInvitation({ code: late.code, ...newcomer })).rejects.toEqual(refusal('已过期'))
  expect(await house.rows(`select 1 from people where openid in ('somebody', 'second')`)).toEqual([])
})

test('taking it twice, as a bad connection does, answers the same and asks the giver once', async () => {
  const { id, code } = await invite()
  const first = await house.as('twice').platform.takeInvitation({ code, ...newcomer })
  expect(await house.as('twice').platform.takeInvitation({ code, ...newcomer })).toEqual(first)
  const told = await house.rows(`select 1 from events where subject = $1 and data ? 'tell'`, [id])
  expect(told).toHaveLength(1)
})

test('only whoever gave it approves it, once, and not before somebody took it', async () => {
  const { id, code } = await invite()
  await expect(house.as('li').platform.approveInvitation({ id, approve: true })).rejects.toMatchObject({ code: 'wrongMoment' })
  await house.as('third').platform.takeInvitation({ code, ...newcomer })
  await expect(house.as('sun').platform.approveInvitation({ id, approve: true })).rejects.toMatchObject({ code: 'notAllowed' })
  expect(await house.as('sun').platform.listInvitations({})).toEqual([])
  await house.as('li').platform.approveInvitation({ id, approve: true })
  await expect(house.as('li').platform.approveInvitation({ id, approve: false })).rejects.toMatchObject({ code: 'wrongMoment' })
})

test('a giver who has lost their post can no longer approve', async () => {
  const { id, code } = await house.as('zhou').platform.invite({ role: 'gridWorker', territory: '320999.t2.v1.g1' })
  await house.as('fourth').platform.takeInvitation({ code, ...newcomer })
  await house.rows(`update grants set ended_at = since where person_id = (select id from people where openid = 'zhou')`)
  await expect(house.as('zhou').platform.approveInvitation({ id, approve: true })).rejects.toMatchObject({ code: 'notAllowed' })
  expect((await house.as('fourth').platform.whoAmI({})).grants).toEqual([])
})

test('nobody invites above themselves, outside their territory, or to a place that does not fit the role', async () => {
  const li = house.as('li').platform
  await expect(li.invite({ role: 'committee', territory: '320999.t1.v1' })).rejects.toMatchObject({ code: 'notAllowed', field: 'role' })
  await expect(li.invite({ role: 'gridWorker', territory: '320999.t1.v2.g1' })).rejects.toMatchObject({ code: 'notAllowed', field: 'territory' })
  await expect(li.invite({ role: 'gridWorker', territory: '320999.t1.v1.g9' })).rejects.toMatchObject({ code: 'badInput', field: 'territory' })
  await expect(li.invite({ role: 'gridWorker', territory: '320999.t1.v1' })).rejects.toMatchObject({ code: 'badInput', field: 'territory' })
  await expect(house.as('wang').platform.invite({ role: 'scout', territory: '320999.t1.v1.g1' })).rejects.toMatchObject({ code: 'notAllowed' })
})

test('somebody of a department is invited with the department they work for', async () => {
  const feng = house.as('feng').platform
  await expect(feng.invite({ role: 'department', territory: '320999' })).rejects.toMatchObject({ code: 'badInput', field: 'body' })
  await expect(feng.invite({ role: 'auditor', territory: '320999', body: 'cityManagement' })).rejects.toMatchObject({ code: 'badInput', field: 'body' })
  const { id, code } = await feng.invite({ role: 'department', territory: '320999', body: 'cityManagement' })
  await house.as('fifth').platform.takeInvitation({ code, ...newcomer })
  await feng.approveInvitation({ id, approve: true })
  expect((await house.as('fifth').platform.whoAmI({})).grants).toMatchObject([{ role: 'department', post: '区城管局', bodyId: 'cityManagement' }])
})

test('guessing codes is slowed down', async () => {
  for (let n = 0; n < 20; n++)
    await expect(house.as('guesser').platform.takeInvitation({ code: `GUESS${n}`, ...newcomer })).rejects.toMatchObject({ code: 'notFound' })
  await expect(house.as('guesser').platform.takeInvitation({ code: 'GUESS', ...newcomer })).rejects.toMatchObject({ code: 'tooMany' })
})
