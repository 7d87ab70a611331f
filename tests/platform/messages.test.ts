import { randomUUID } from 'node:crypto'
import { act } from '@platform/kernel/context'
import { seal } from '@platform/kernel/seal'
import type { Tell } from '@platform/operations/tell'
import { aContext, aHouse, type TestHouse } from '../make/house'

interface Row {
  channel: string
  state: string
  error: string | null
  attempts: number
}

let house: TestHouse
/** What left for the outside world, and how the outside world answers. */
let outside: { wechat: unknown[]; sms: unknown[]; answer: 'sent' | 'refused' | 'down' }
const template = 'tpl-replied'

beforeEach(async () => {
  outside = { wechat: [], sms: [], answer: 'sent' }
  const { ports, kernel } = house.running
  kernel.settings.templates = { replied: template }
  ports.wechat.sendMessage = (message) => {
    if (outside.answer === 'down') return Promise.reject(new Error('connection reset'))
    outside.wechat.push(message)
    return Promise.resolve(outside.answer)
  }
  ports.sms = {
    send: (message) => (outside.answer === 'down' ? Promise.reject(new Error('connection reset')) : Promise.resolve(void outside.sms.push(message))),
  }
  await house.rows('truncate deliveries, allowances, events')
})
beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

const idOf = async (openid: string) => (await house.rows<{ id: string }>('select id from people where openid = $1', [openid]))[0]?.id ?? ''
const rowsOf = () => house.rows<Row>('select channel, state, error, attempts from deliveries order by channel')

/** One act whose events each want somebody told, and what it wakes; answers the ids of the events. */
async function anAct(...tells: Tell[][]): Promise<string[]> {
  const ctx = await aContext(house, 'appeals.reply')
  await act(ctx, async ({ record }) => tells.forEach((tell) => record({ subject: 'an order', data: { tell } })))
  await house.settle()
  return (await house.rows<{ id: string }>(`select id::text from events where name = 'appeals.reply' order by events.id desc limit $1`, [tells.length])).map(
    ({ id }) => id,
  )
}
async function tellWang(kind?: Tell['template']): Promise<Tell> {
  return {
    to: 'person',
    personId: await idOf('wang'),
    title: '您的诉求有答复了',
    body: '路灯已经修好，今晚会亮，请您看看还有没有别的问题',
    link: { kind: 'appeal', ref: 'a1' },
    ...(kind ? { template: kind } : {}),
  }
}
const toCommittee: Tell = { to: 'post', role: 'committee', territory: '320999.t1.v1', bodyId: null, title: '新的诉求', body: '稻香村：路灯' }

test('everybody at a post is told, nobody else, and once however often the event is worked on', async () => {
  const events = await anAct([toCommittee])
  await house.asSystem.platform.notify({ events })
  for (const openid of ['li', 'sun'])
    expect((await house.as(openid).platform.listMessages({})).items).toMatchObject([{ title: '新的诉求', text: '稻香村：路灯', read: false, link: null }])
  expect((await house.as('zhou').platform.listMessages({})).items).toEqual([])
})

test('a post of a department is not the post of another one', async () => {
  const post = (bodyId: string | null): Tell => ({ to: 'post', role: 'department', territory: '320999', bodyId, title: '转办', body: '。' })
  await anAct([post('water'), post(null)])
  expect(await rowsOf()).toEqual([])
  await anAct([post('cityManagement')])
  expect((await house.as('chen').platform.listMessages({})).items).toHaveLength(1)
})

test('fifty events make their rows together and leave one row in the ledger', async () => {
  const tell = (): Tell[] => [{ to: 'channel', source: 'hotline', externalId: randomUUID(), appealId: randomUUID(), title: '答复', body: '好了' }]
  const batch = await anAct(...Array.from({ length: 50 }, tell))
  expect(await house.rows(`select data from events where name = 'platform.notify'`)).toEqual([{ data: { made: 50 } }])
  expect(await house.asSystem.platform.notify({ events: batch })).toEqual({ made: 0 })
})

test('events that tell nobody, and ids that are none, make nothing', async () => {
  expect(await house.asSystem.platform.notify({ events: [...(await anAct([])), 'x', '999999999'] })).toEqual({ made: 0 })
})

test('whoever accepted a message gets it in WeChat too, and the acceptance is used up', async () => {
  await house.as('wang').platform.allowMessages({ templates: [template, 'of somebody else'] })
  await anAct([await tellWang('replied')])
  expect(outside.wechat).toEqual([
    {
      openid: 'wang',
      template,
      page: 'appeals/one/index?ref=a1',
      data: { thing1: '您的诉求有答复了', thing2: '路灯已经修好，今晚会亮，请您看看还有没…', time3: '2026年11月23日 10:00' },
    },
  ])
  expect(await rowsOf()).toMatchObject([
    { channel: 'inApp', state: 'sent' },
    { channel: 'wechat', state: 'sent', attempts: 1, error: null },
  ])
  expect(await house.rows('select template, remaining from allowances')).toEqual([{ template, remaining: 0 }])
  const [second] = await anAct([await tellWang('replied')])
  expect(outside.wechat).toHaveLength(1)
  expect(await house.rows(`select channel from deliveries where event_id = $1`, [second])).toEqual([{ channel: 'inApp' }])
})

test('refused by WeChat: it is written down, the acceptance is gone, and a text message goes out', async () => {
  outside.answer = 'refused'
  await house.as('wang').platform.allowMessages({ templates: [template] })
  await house.as('wang').platform.allowMessages({ templates: [template] })
  await anAct([await tellWang('replied')])
  expect(await rowsOf()).toMatchObject([
    { channel: 'inApp', state: 'sent' },
    { channel: 'sms', state: 'sent' },
    { channel: 'wechat', state: 'refused', error: '43101' },
  ])
  expect(outside.sms).toEqual([{ phone: '19900010000', template: 'replied', values: ['您的诉求有答复了', '路灯已经修好，今晚会亮，请您看看还有没…'] }])
  expect(await house.rows('select remaining from allowances')).toEqual([{ remaining: 0 }])
})

test('refused by WeChat and no number: the message stays in the app', async () => {
  outside.answer = 'refused'
  const me = await house.as('no-phone').platform.updateMe({ name: '无号' })
  await house.as('no-phone').platform.allowMessages({ templates: [template] })
  await anAct([{ to: 'person', personId: me.personId ?? '', title: '答复', body: '好了', template: 'replied' }])
  expect(await rowsOf()).toMatchObject([
    { channel: 'inApp', state: 'sent' },
    { channel: 'wechat', state: 'refused', error: '43101' },
  ])
})

test('with the network down a row waits, counts its tries, and fails for good after the last', async () => {
  outside.answer = 'down'
  await house.as('wang').platform.allowMessages({ templates: [template] })
  await anAct([await tellWang('replied')])
  const [row] = await house.rows<{ id: string }>(`select id from deliveries where channel = 'wechat'`)
  const id = row?.id ?? ''
  expect((await rowsOf())[1]).toMatchObject({ channel: 'wechat', state: 'queued', attempts: 1, error: 'connection reset' })
  for (let attempt = 2; attempt <= 9; attempt++) await expect(house.asSystem.platform.deliver({ id })).rejects.toThrow('connection reset')
  expect((await rowsOf())[1]).toMatchObject({ state: 'failed', attempts: 9, error: 'connection reset' })
  outside.answer = 'sent'
  expect(await house.asSystem.platform.deliver({ id })).toEqual({ state: 'failed' })
  expect(outside.wechat).toEqual([])
  expect((await house.rows(`select 1 from events where name = 'platform.deliver'`)).length).toBe(9)
})

test('the network back, the same row goes out, and only that one', async () => {
  outside.answer = 'down'
  await house.as('wang').platform.allowMessages({ templates: [template] })
  await house.as('wang').platform.allowMessages({ templates: [template] })
  await anAct([await tellWang('replied')], [await tellWang('replied')])
  outside.answer = 'sent'
  const [row] = await house.rows<{ id: string }>(`select id from deliveries where channel = 'wechat'`)
  expect(await house.asSystem.platform.deliver({ id: row?.id ?? '' })).toEqual({ state: 'sent' })
  expect(await house.rows(`select state, attempts from deliveries where channel = 'wechat' order by state`)).toEqual([
    { state: 'queued', attempts: 1 },
    { state: 'sent', attempts: 2 },
  ])
})

test('an appellant known by a number alone gets a text message; one from another system waits to be fetched', async () => {
  const sealed = seal(house.running.kernel.keys.data, '19977770000').toString('base64')
  const said = { title: '请补充', body: '哪一栋楼？', template: 'asked' as const }
  await anAct([
    { to: 'phone', sealed, appealId: randomUUID(), ...said },
    { to: 'channel', source: 'hotline', externalId: 'H-1', appealId: randomUUID(), ...said },
  ])
  expect(outside.sms).toEqual([{ phone: '19977770000', template: 'asked', values: ['请补充', '哪一栋楼？'] }])
  expect(await rowsOf()).toMatchObject([
    { channel: 'channel', state: 'queued', attempts: 0 },
    { channel: 'sms', state: 'sent', attempts: 1 },
  ])
})

test('messages come newest first, page by page without a gap, and reading them counts down', async () => {
  for (let n = 1; n <= 5; n++) {
    if (n !== 3) house.now.forward(1000)
    await anAct([{ ...(await tellWang()), title: `第${n}条` }])
  }
  const wang = house.as('wang').platform
  expect((await wang.whoAmI({})).unread).toBe(5)
  const titles: string[] = []
  const ids: string[] = []
  let after: string | null | undefined
  do {
    const page = await wang.listMessages({ limit: 2, ...(after ? { after } : {}) })
    titles.push(...page.items.map(({ title }) => title))
    ids.push(...page.items.map(({ id }) => id))
    after = page.next
  } while (after)
  expect([titles[0], titles[1], titles[4]]).toEqual(['第5条', '第4条', '第1条'])
  expect([...titles].sort()).toEqual(['第1条', '第2条', '第3条', '第4条', '第5条'])
  expect(await house.as('zhao').platform.readMessages({ ids })).toEqual({ unread: 0 })
  expect(await wang.readMessages({ ids: ids.slice(0, 2) })).toEqual({ unread: 3 })
  expect((await wang.listMessages({})).items.map(({ read }) => read)).toEqual([true, true, false, false, false])
})

test('a page mark that is not ours is refused by name', async () => {
  await expect(house.as('wang').platform.listMessages({ after: 'nonsense' })).rejects.toMatchObject({ code: 'badInput', field: 'after' })
})

test('work that failed for good is shown to those who mend it, and to nobody else', async () => {
  await house.rows(
    `insert into pgboss.job (name, state, output, completed_on, policy) select name, 'failed', '{"message":"broken"}', now(), policy from pgboss.queue where name = 'platform.deliver'`,
  )
  expect(await house.as('wei').platform.listFailedJobs({})).toMatchObject([{ name: 'platform.deliver', error: 'broken' }])
  await expect(house.as('wang').platform.listFailedJobs({})).rejects.toMatchObject({ code: 'notAllowed' })
})
