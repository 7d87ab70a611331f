import { act } from '@platform/kernel/context'
import type { Tell } from '@platform/operations/tell'
import { anAppeal } from '../make/appeal'
import { aContext, aHouse, type TestHouse } from '../make/house'
import { pointIn } from '../make/small-district'

interface Row {
  channel: string
  state: string
  attempts: number
  urgent: boolean
  not_before: Date | null
}

let house: TestHouse
let out: { sms: { phone: string; template: string; values: string[] }[]; calls: string[]; wechat: number; down: boolean }
const template = 'tpl-replied'

beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  out = { sms: [], calls: [], wechat: 0, down: false }
  const { ports, kernel } = house.running
  const taken = () => (out.down ? Promise.reject(new Error('connection reset')) : Promise.resolve())
  kernel.settings.templates = { replied: template }
  ports.wechat.sendMessage = async () => {
    await taken()
    out.wechat += 1
    return 'sent'
  }
  ports.sms = { send: (message) => taken().then(() => void out.sms.push(message)) }
  ports.voice = { call: ({ phone }) => taken().then(() => void out.calls.push(phone)) }
  house.now.set('2026-11-23T10:00:00+08:00')
  await house.rows('truncate deliveries, allowances, events')
})

const rowsOf = (channel: string) => house.rows<Row>('select channel, state, attempts, urgent, not_before from deliveries where channel = $1', [channel])

async function tell(...tells: Tell[]): Promise<void> {
  const ctx = await aContext(house, 'appeals.reply')
  await act(ctx, async ({ record }) => record({ subject: 'an order', data: { tell: tells } }))
  await house.settle()
}
const wang = async (): Promise<Tell> => {
  const [row] = await house.rows<{ id: string }>(`select id from people where openid = 'wang'`)
  await house.as('wang').platform.allowMessages({ templates: [template] })
  return { to: 'person', personId: row?.id ?? '', title: '有答复了', body: '路灯修好了', template: 'replied' }
}
const toWorker: Tell = { to: 'post', role: 'gridWorker', territory: '320999.t1.v1.g1', bodyId: null, title: '紧急诉求', body: '稻香村：煤气味' }

describe('by night', () => {
  test('nothing goes out but what is in the app; at seven it goes, once, however many look', async () => {
    house.now.set('2026-11-23T22:30:00+08:00')
    await tell(await wang())
    expect(out.wechat).toBe(0)
    expect(await rowsOf('inApp')).toMatchObject([{ state: 'sent' }])
    expect(await rowsOf('wechat')).toMatchObject([{ state: 'queued', attempts: 0, not_before: new Date('2026-11-24T07:00:00+08:00') }])
    house.now.set('2026-11-24T06:59:00+08:00')
    expect(await house.asSystem.platform.deliverHeld({})).toEqual({ released: 0 })
    house.now.set('2026-11-24T07:00:00+08:00')
    const released = await Promise.all([house.asSystem.platform.deliverHeld({}), house.asSystem.platform.deliverHeld({})])
    await house.settle()
    expect(released[0].released + released[1].released).toBe(1)
    expect(out.wechat).toBe(1)
    expect(await rowsOf('wechat')).toMatchObject([{ state: 'sent', attempts: 1 }])
  })

  test('a retry that falls into the night waits without using up a try', async () => {
    out.down = true
    await tell(await wang())
    out.down = false
    house.now.set('2026-11-23T23:00:00+08:00')
    const [row] = await house.rows<{ id: string }>(`select id from deliveries where channel = 'wechat'`)
    expect(await house.asSystem.platform.deliver({ id: row?.id ?? '' })).toEqual({ state: 'queued' })
    expect(await rowsOf('wechat')).toMatchObject([{ state: 'queued', attempts: 1, not_before: new Date('2026-11-24T07:00:00+08:00') }])
    expect(out.wechat).toBe(0)
  })

  test('an emergency goes out at once: in the app, by text message and by call', async () => {
    house.now.set('2026-11-24T03:00:00+08:00')
    await tell({ ...toWorker, urgent: true })
    for (const channel of ['inApp', 'sms', 'voice']) expect(await rowsOf(channel)).toMatchObject([{ state: 'sent' }])
    expect(out.sms).toMatchObject([{ template: 'urgent', values: ['紧急诉求', '稻香村：煤气味'] }])
    expect(out.calls).toEqual([out.sms[0]?.phone])
  })
})

test('an emergency that a resident reports rings at the worker’s and above; an ordinary one only lies in the app', async () => {
  await house.as('r1').appeals.submit(anAppeal({ place: pointIn('320999.t1.v1.g1.m1') }))
  await house.settle()
  expect([out.sms.length, out.calls.length]).toEqual([0, 0])
  await house.as('r2').appeals.submit(anAppeal({ bag: 'service', text: '楼道里着火了，烟很大，有老人在里面', place: pointIn('320999.t1.v1.g1.m1') }))
  await house.settle()
  const phones = await house.rows<{ openid: string }>(
    `select distinct p.openid from deliveries d join people p on p.id = d.person_id where d.channel = 'voice' order by 1`,
  )
  expect(phones.map(({ openid }) => openid)).toEqual(['li', 'sun', 'wang'])
  expect(out.calls).toHaveLength(3)
  expect(out.sms.every(({ template: kind }) => kind === 'urgent')).toBe(true)
  expect(await house.rows(`select recipient, channel from deliveries group by 1, 2, event_id having count(*) > 1`)).toEqual([])
})

test('one failed and the others sent is said of each row for itself', async () => {
  const { ports } = house.running
  ports.voice = { call: () => Promise.reject(new Error('busy')) }
  await tell({ ...toWorker, urgent: true })
  expect(await rowsOf('sms')).toMatchObject([{ state: 'sent' }])
  expect(await rowsOf('voice')).toMatchObject([{ state: 'queued', attempts: 1 }])
})

test('what did not arrive is shown without its words and tried again from the beginning, by those who mend it', async () => {
  out.down = true
  await tell(await wang())
  const [row] = await house.rows<{ id: string }>(`select id from deliveries where channel = 'wechat'`)
  const id = row?.id ?? ''
  for (let attempt = 2; attempt <= 9; attempt++) await expect(house.asSystem.platform.deliver({ id })).rejects.toThrow('connection reset')
  const dead = await house.as('wei').platform.listDeadDeliveries({})
  expect(dead.items).toMatchObject([{ id, channel: 'wechat', state: 'failed', attempts: 9, error: 'connection reset' }])
  expect(dead.counts).toEqual([{ channel: 'wechat', state: 'failed', count: 1 }])
  expect(JSON.stringify(dead)).not.toMatch(/路灯|王芳|wang/)
  await expect(house.as('wang').platform.listDeadDeliveries({})).rejects.toMatchObject({ code: 'notAllowed' })
  out.down = false
  expect(await house.as('wei').platform.retryDelivery({ id })).toEqual({ state: 'queued' })
  await house.settle()
  expect(await rowsOf('wechat')).toMatchObject([{ state: 'sent', attempts: 1 }])
  await expect(house.as('wei').platform.retryDelivery({ id })).rejects.toMatchObject({ code: 'wrongMoment' })
  expect(await house.rows(`select actor_id is not null as signed from events where name = 'platform.retryDelivery'`)).toEqual([{ signed: true }])
})

test('what was read in the app has arrived', async () => {
  await tell(await wang())
  const { items } = await house.as('wang').platform.listMessages({})
  await house.as('wang').platform.readMessages({ ids: items.map(({ id }) => id) })
  expect(await rowsOf('inApp')).toMatchObject([{ state: 'delivered' }])
})
