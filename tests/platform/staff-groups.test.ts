import { randomUUID } from 'node:crypto'
import { act } from '@platform/kernel/context'
import type { Tell } from '@platform/operations/tell'
import { loudly, tellHolder, urgently } from '../../cloudfunctions/appeals/rules/tell'
import { aContext, aHouse, type TestHouse } from '../make/house'
import { anOrderInHand } from '../make/order'
import { tablesWith } from '../privacy/every-table'

const key = '693a91f6-7b1c-4d2e-9c1a'
let house: TestHouse
let said: { key: string; text: string }[]
let answer: 'sent' | 'busy' | 'gone' | Error

beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  said = []
  answer = 'sent'
  house.running.ports.robot = {
    say: async (message) => {
      if (answer instanceof Error) throw answer
      if (answer === 'sent') said.push(message)
      return answer
    },
  }
  house.now.set('2026-11-23T10:00:00+08:00')
  await house.rows('truncate deliveries, events, staff_groups, throttles')
})

const admin = () => house.as('wei').platform
const aGroup = (territory: string, name: string) =>
  admin().saveStaffGroup({ territory, name, key: `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${key}` })
const loud: Tell = { to: 'post', role: 'gridWorker', territory: '320999.t1.v1.g1', bodyId: null, title: '督办', body: '张三家的墙', loud: true }
const rows = () =>
  house.rows<{ state: string; attempts: number; error: string | null }>(`select state, attempts, error from deliveries where channel = 'group' order by at, id`)

async function tell(...tells: Tell[]): Promise<void> {
  const ctx = await aContext(house, 'appeals.supervise')
  await act(ctx, async ({ record }) => record({ subject: 'an order', data: { tell: tells } }))
  await house.settle()
}

test('the nearest group of staff reads what there is and where, and not the words', async () => {
  await aGroup('320999', '区级群')
  await aGroup('320999.t1.v1', '稻香村干部群')
  await tell(loud, { ...loud, loud: false })
  expect(said).toEqual([{ key, text: expect.stringMatching(/^督办\n.*第.*网格\n请打开五色袋查看处理$/) }])
  expect(JSON.stringify(said)).not.toContain('张三')
  await tell({ ...loud, territory: '320999.t2.v1.g3', urgent: true })
  expect(said[1]?.text).toMatch(/^【特急】督办/)
  expect(await rows()).toMatchObject([
    { state: 'sent', attempts: 1 },
    { state: 'sent', attempts: 1 },
  ])
})

test('a supervision of an order goes into the group of the village; without a group nothing is made', async () => {
  const order = await anOrderInHand(house)
  const supervise = async (level: 'remind' | 'urge') => {
    await house.as('wu').appeals.supervise({ ...(await order.held()), level, note: '居民催了两次' })
    await house.settle()
  }
  await supervise('remind')
  expect(await rows()).toEqual([])
  await aGroup('320999.t1.v1', '稻香村干部群')
  await supervise('urge')
  expect(said).toHaveLength(1)
  expect(said[0]?.text).toMatch(/督办/)
  expect(said[0]?.text).not.toContain('居民催了两次')
})

test('of a sensitive order nothing goes into a group, though it is an emergency', async () => {
  await aGroup('320999', '区级群')
  const held = {
    id: randomUUID(),
    holderRole: 'gridWorker',
    holderTerritory: '320999.t1.v1.g1',
    holderBody: null,
    holderPerson: null,
    title: '聚集',
    number: '1',
  }
  const toHolder = (sensitive: 'gathering' | null) => urgently(loudly(tellHolder({ ...held, sensitive }, '紧急诉求', '有人聚集')), 'emergency')
  await tell(toHolder('gathering'))
  expect(said).toEqual([])
  expect(await rows()).toEqual([])
  await tell(toHolder(null))
  expect(said).toHaveLength(1)
})

test('a robot says at most so much in a minute: the rest waits for the next, nothing is lost and nothing is said twice', async () => {
  await aGroup('320999', '区级群')
  await tell(...Array.from({ length: 25 }, (_, n): Tell => ({ ...loud, title: `督办 ${n}` })))
  for (let n = 0; n < 24; n++) await tell({ ...loud, title: `再督办 ${n}` })
  expect(said).toHaveLength(18)
  const waiting = (await rows()).filter(({ state }) => state === 'queued')
  expect(waiting).toHaveLength(7)
  expect(waiting.every(({ attempts }) => attempts === 0)).toBe(true)
  house.now.set('2026-11-23T10:01:00+08:00')
  await house.asSystem.platform.deliverHeld({})
  await house.settle()
  expect(said).toHaveLength(25)
  expect(new Set(said.map(({ text }) => text)).size).toBe(25)
})

test('a robot that is gone, or a group that was removed, ends on the page of what did not arrive', async () => {
  const { id } = await aGroup('320999', '区级群')
  answer = 'gone'
  await tell(loud)
  expect(await rows()).toMatchObject([{ state: 'failed', error: 'WeCom knows no such robot' }])
  await expect(admin().tryStaffGroup({ id })).rejects.toMatchObject({ code: 'wrongMoment', sentence: expect.stringContaining('没有这个机器人') })
  const { items } = await admin().listDeadDeliveries({ limit: 10 })
  expect(items).toMatchObject([{ channel: 'group', state: 'failed' }])
  answer = 'sent'
  await admin().retryDelivery({ id: items[0]?.id ?? '' })
  await house.settle()
  expect(await rows()).toMatchObject([{ state: 'sent' }])
  await admin().removeStaffGroup({ id })
  await expect(admin().removeStaffGroup({ id })).rejects.toMatchObject({ code: 'notFound' })
})

test('the key is nowhere but sealed, and is not shown; a change keeps it', async () => {
  const { id } = await aGroup('320999.t1', '镇上的群')
  await admin().saveStaffGroup({ id, territory: '320999.t1', name: '镇里的群' })
  expect(await admin().listStaffGroups({})).toMatchObject([{ id, name: '镇里的群', territory: '320999.t1' }])
  expect(JSON.stringify(await admin().listStaffGroups({}))).not.toContain(key)
  expect(await tablesWith(house, key)).toEqual([])
  expect(await admin().tryStaffGroup({ id })).toEqual({ state: 'sent' })
  expect(said).toEqual([{ key, text: expect.stringContaining('镇里的群') }])
  const ledger = await house.rows<{ data: unknown }>(`select data from events where name like 'platform.%StaffGroup' order by id`)
  expect(ledger).toMatchObject([
    { data: { name: '镇上的群', newKey: true } },
    { data: { from: { name: '镇上的群' }, newKey: false } },
    { data: { tried: true } },
  ])
})

test('what is no robot’s address is refused by name', async () => {
  await expect(admin().saveStaffGroup({ territory: '320999', name: '群', key: 'https://evil.example/send?key=12345678' })).rejects.toMatchObject({
    field: 'key',
  })
  await expect(admin().saveStaffGroup({ territory: '320999', name: '群' })).rejects.toMatchObject({ field: 'key' })
  await expect(admin().saveStaffGroup({ territory: '320999.t9', name: '群', key })).rejects.toMatchObject({ field: 'territory' })
})
