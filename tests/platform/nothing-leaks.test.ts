import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { OrderAction } from '@shared/appeals/order.flow'
import { orderStatuses } from '@shared/appeals/order.flow'
import { templateData, thing } from '@platform/rules/template-message'
import { anAppeal } from '../make/appeal'
import { aHouse, type TestHouse } from '../make/house'
import { pointIn } from '../make/small-district'

/** Whatever an order goes through, nobody is told an internal note, another appellant's name, number or words. */
interface Row {
  channel: string
  openid: string | null
  name: string | null
  recipient: string
  title: string
  body: string
  template: string | null
  at: Date
}
const one = { openid: 'leak-1', name: '张甲一', phone: '13911110001', words: '三号楼北边路灯坏了，我叫暗号甲' }
const two = { openid: 'leak-2', name: '李乙二', phone: '13922220002', words: '三号楼路灯不亮，我叫暗号乙' }
const three = { openid: 'leak-3', name: '孙丙三', phone: '13933330003', words: '路灯又黑了，我叫暗号丙' }
const inside = '内部暗号：这家是老上访户'

let house: TestHouse
const seen = new Set<string>()
beforeAll(async () => {
  house = await aHouse()
  house.running.ports.sms = { send: () => Promise.resolve() }
  house.running.ports.voice = { call: () => Promise.resolve() }
})
afterAll(() => house.close())

const place = { place: pointIn('320999.t1.v1.g1.m1') }
const statusOf = async (id: string) =>
  (await house.rows<{ status: string; version: number }>('select status, version from orders where id = $1', [id]))[0] ?? { status: '', version: 0 }

async function say(who: typeof one, more: object = {}): Promise<{ id: string; ref: string }> {
  await house.as(who.openid).platform.updateMe({ name: who.name, phone: who.phone })
  await house.as(who.openid).platform.allowMessages({ templates: Object.values(house.running.kernel.settings.templates) })
  const receipt = await house.as(who.openid).appeals.submit(anAppeal({ ...place, text: who.words, name: who.name, phone: who.phone, ...more }))
  const [row] = await house.rows<{ id: string }>('select id from orders where number = $1', [receipt.number])
  return { id: row?.id ?? '', ref: receipt.receipt ?? receipt.ref }
}

/** One move by staff; before and after it an internal note, and after it everything that was told is looked at. */
async function move(id: string, by: string, action: OrderAction, input: object = {}): Promise<void> {
  const calls = house.as(by).appeals as unknown as Record<string, (given: object) => Promise<unknown>>
  const held = async () => ({ orderId: id, version: (await statusOf(id)).version })
  if (['handling', 'dispatched', 'waiting', 'replied', 'visiting'].includes((await statusOf(id)).status))
    await calls.note?.({ ...(await held()), note: inside })
  await calls[action]?.({ ...(await held()), ...input })
  seen.add((await statusOf(id)).status)
  await look()
}

async function look(): Promise<void> {
  await house.settle()
  const rows = await house.rows<Row>(
    `select d.channel, p.openid, p.name, d.recipient, d.title, d.body, d.template, d.at from deliveries d left join people p on p.id = d.person_id`,
  )
  for (const row of rows) {
    const fields = [row.title, row.body, ...Object.values(templateData(row)), thing(row.title), thing(row.body)].join('\n')
    expect(fields).not.toContain('内部暗号')
    expect(fields).not.toMatch(/老上访户/)
    for (const person of [one, two, three]) {
      if (row.openid === person.openid) continue
      const staff = ['wang', 'li', 'sun', 'wu', 'feng', 'zhao', 'chen'].includes(row.openid ?? '')
      expect([row.title, fields.includes(person.name), fields.includes(person.phone)]).toEqual([row.title, false, false])
      // Staff handle the words; another appellant must not read them.
      if (!staff && row.openid) expect([row.title, fields.includes(person.words.slice(-3))]).toEqual([row.title, false])
    }
  }
}

test.each([
  { how: 'in the words of the office', elder: false },
  { how: 'in plain words', elder: true },
])(
  'through every state of an order, by every template, $how',
  async ({ elder }) => {
    for (const { openid } of [one, two, three]) await house.as(openid).platform.updateMe({ elder })
    const lead = await say(one)
    const other = await say(two)
    const nameless = await say(three, { anonymous: true, name: undefined, phone: undefined })
    await look()
    await move(lead.id, 'wang', 'accept')
    const version = async (id: string) => (await statusOf(id)).version
    await house.as('wang').appeals.merge({
      from: { orderId: other.id, version: await version(other.id) },
      into: { orderId: lead.id, version: await version(lead.id) },
      note: inside,
    })
    seen.add((await statusOf(other.id)).status)
    await look()
    await house.as(one.openid).appeals.urge({ ref: lead.ref })
    await house.as(two.openid).appeals.add({ ref: other.ref, text: `再补充一句，${two.words}` })
    await look()
    await move(lead.id, 'wang', 'ask', { note: '是哪一盏灯？' })
    await house.as(one.openid).appeals.respond({ ref: lead.ref, text: '北边第二盏' })
    await look()
    await move(lead.id, 'wang', 'suspend', { condition: 'materials', days: 3, note: '等灯头到货' })
    seen.add((await statusOf(lead.id)).status)
    await look()
    await move(lead.id, 'wang', 'proceed', { note: '灯头到了' })
    await move(lead.id, 'wang', 'transfer', { post: 'committee|320999.t1.v1|', note: inside }).catch(() => undefined)
    const holder = (await statusOf(lead.id)).status === 'dispatched' ? 'li' : 'wang'
    if (holder === 'li') await move(lead.id, 'li', 'accept')
    await move(lead.id, holder, 'reply', { outcome: 'solved', note: '换了灯头，今晚已亮' })
    house.now.set('2026-11-27T09:30:00+08:00')
    await house.asSystem.appeals.remindSurvey({})
    await look()
    await house.as(one.openid).appeals.survey({ ref: lead.ref, score: 1, reasons: ['没解决'], words: `我是${one.name}，${one.words}` })
    seen.add((await statusOf(lead.id)).status)
    await look()
    await house.as(one.openid).appeals.reopen({ ref: lead.ref, text: `还是不亮，${one.words}` })
    await look()
    await move(lead.id, holder, 'setUrgency', { urgency: 'emergency', note: inside })
    await house.as(holder).appeals.unmerge({ orderId: lead.id, version: await version(lead.id), note: inside })
    await look()
    await move(lead.id, holder, 'reply', { outcome: 'notNow', note: '要等大修' })
    await house.as(one.openid).appeals.survey({ ref: lead.ref, score: 2 })
    await move(lead.id, holder === 'li' ? 'wu' : 'li', 'visit', { note: '上门看过', reached: true, solved: 'partly' })
    await house.as('wang').platform.allowMessages({ templates: Object.values(house.running.kernel.settings.templates) })
    const fire = await say(one, { bag: 'service', text: '楼道里着火了，烟很大，有老人在里面' })
    await look()
    await move(fire.id, 'wang', 'accept')
    const gone = await say(two)
    house.now.forward(120_000)
    await house.as(two.openid).appeals.withdraw({ ref: gone.ref })
    seen.add((await statusOf(gone.id)).status)
    await look()
    await house.rows(`update orders set status = 'held', held_for = '词' where id = $1`, [nameless.id])
    seen.add('held')
    await move(nameless.id, 'feng', 'release')
    await house.as('wang').appeals.note({ orderId: nameless.id, version: await version(nameless.id), note: inside })
    await look()
    expect(orderStatuses.filter((status) => !seen.has(status))).toEqual([])
    const kinds = await house.rows<{ template: string }>('select distinct template from deliveries where template is not null order by 1')
    expect(kinds.map(({ template }) => template)).toEqual(['asked', 'assigned', 'replied'])
    const told = (await house.as(one.openid).platform.listMessages({})).items.map(({ title }) => title)
    expect([told.includes('收下了'), told.includes('有回话了：暂时办不了')]).toEqual([elder, elder])
  },
  60_000,
)
