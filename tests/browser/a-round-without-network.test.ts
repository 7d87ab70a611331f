import { copyFile, mkdtemp, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type Server, startServer } from '../make/server'
import { aFewAppeals, type FewAppeals, committee, home, resident, worker } from './a-few-appeals'
import { askAs } from './ask'
import { looked, nothing } from './look'
import { openBrowser, type Person, personAt, phoneSize } from './phone'

const photo = join(__dirname, '../../demo/photos/lamp-broken.jpg')

let server: Server
let browser: Browser
let few: FewAppeals
let at: Person
beforeAll(async () => {
  server = await startServer()
  few = await aFewAppeals(server.url)
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})
beforeEach(async () => {
  at = await personAt(browser, server.url, worker)
})
afterEach(() => at.context.close())

const events = async (orderId: string) =>
  (await server.rows<{ name: string }>('select name from events where subject = $1 order by id', [orderId])).map(({ name }) => name.replace('appeals.', ''))
/** A camera writes the moment into its file; older ones are not from the place. */
async function justTaken(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'wusedai-photo-')), 'lamp.jpg')
  await copyFile(photo, path)
  await utimes(path, new Date(), new Date())
  return path
}
const look = (name: string) => (process.env.LOOK ? at.page.screenshot({ path: join(process.env.LOOK, `${name}.png`) }) : null)

test('without a network an order is read, accepted, answered with a photo; all of it goes once, in order, when the network is back', async () => {
  const [row] = await server.rows<{ id: string }>("select id from orders where title like '%路面%'")
  const id = row?.id ?? ''
  await at.open('/desk/inbox/index')
  await at.see('幼儿园')
  await at.page.getByRole('button', { name: /幼儿园旁边的路面/ }).click()
  await at.see('幼儿园西侧')
  await at.tap('返回')
  await at.context.setOffline(true)
  await at.see('没有网络，写好的内容')
  // What was read last can be read again.
  await at.page.getByRole('button', { name: /幼儿园旁边的路面/ }).click()
  await at.see('没有网络，上次更新')
  await at.see('幼儿园西侧')
  await look('order-seen')
  await at.tap('接收')
  await at.see('待发：接收')
  await look('order-queued')
  await at.tap('答复')
  await at.tap('已解释说明')
  await at.type('答复内容', '路面已经用沙袋围起来，市政明天上午来补，这两天请绕行。')
  await at.addPhoto('添加照片', photo)
  await at.page.getByRole('dialog').getByRole('button', { name: '答复', exact: true }).click()
  await at.page.getByRole('dialog').waitFor({ state: 'detached' })
  await at.see('待发：接收、')
  await at.tap('去看')
  await at.see('排着队')
  expect(await looked(at.page)).toEqual(nothing)
  await at.page.setViewportSize(phoneSize)
  await look('outbox-waiting')
  expect(await events(id)).toEqual(['submit'])
  await at.context.setOffline(false)
  await at.see('都发出去了')
  await look('outbox-sent')
  expect(await events(id)).toEqual(['submit', 'accept', 'reply'])
  expect((await server.rows('select key from done_moves')).length).toBe(2)
})

test('without a network many are accepted at once and an urgency is set right: each goes once when the network is back', async () => {
  const ask = await askAs(server.url, resident)
  const texts = ['小区北门的窨井盖松了，半夜车过咣咣响', '河边的栏杆断了两根，孩子容易掉下去', '公交站牌倒在地上没人扶']
  for (const text of texts)
    await ask('appeals', 'submit', { key: `bulk-${text.length}-${text.charCodeAt(0)}-key`, bag: 'complaint', text, territory: home, placeText: '北门' })
  const orders = await server.rows<{ id: string; title: string }>(
    `select o.id, o.title from orders o join appeals a on a.order_id = o.id where a.text = any($1)`,
    [texts],
  )
  const [first] = orders
  await at.open('/desk/inbox/index')
  await at.see('窨井盖')
  await at.open(`/desk/order/index?id=${first?.id}`)
  await at.see('改紧急程度')
  await at.tap('返回')
  await at.open('/desk/inbox/index')
  await at.see('窨井盖')
  await at.context.setOffline(true)
  await at.tap('批量办理')
  for (const { title } of orders) await at.page.getByRole('checkbox', { name: new RegExp(title.slice(0, 6)) }).click()
  await at.tap('看看会怎样（3 件）')
  await at.see('不能先看会怎样')
  await look('bulk-waiting')
  expect(await looked(at.page)).toEqual(nothing)
  await at.page.setViewportSize(phoneSize)
  await at.tap('3 件放进待发')
  await at.see('3 件在待发里')
  await at.page
    .getByRole('button', { name: new RegExp((first?.title ?? '').slice(0, 6)) })
    .first()
    .click()
  await at.see('待发：接收')
  await at.tap('改紧急程度')
  await at.tap('紧急')
  await at.type('为什么改', '孩子放学走这条路')
  await at.page.getByRole('dialog').getByRole('button', { name: '改紧急程度', exact: true }).click()
  await at.see('待发：接收、改紧急程度')
  await at.tap('去看')
  await at.see('排着队')
  await look('outbox-bulk')
  for (const { id } of orders) expect(await events(id)).toEqual(['submit'])
  await at.context.setOffline(false)
  await at.see('都发出去了')
  expect(await events(first?.id ?? '')).toEqual(['submit', 'accept', 'setUrgency'])
  for (const { id } of orders.slice(1)) expect(await events(id)).toEqual(['submit', 'accept'])
})

test('what somebody else was faster with lies there explained, with every word, and can be changed and sent again', async () => {
  const boss = await askAs(server.url, committee)
  await at.open(`/desk/order/index?id=${few.order}`)
  await at.see('菜场东门')
  await at.context.setOffline(true)
  await at.tap('内部备注')
  await at.type('备注', '保洁说今晚清运')
  await at.page.getByRole('dialog').getByRole('button', { name: '内部备注', exact: true }).click()
  await at.see('待发：内部备注')
  const { version } = await boss('appeals', 'getOrder', { orderId: few.order })
  await boss('appeals', 'note', { orderId: few.order, version, note: '镇里也在问' })
  await at.context.setOffline(false)
  await at.see('没发成')
  await look('order-refused')
  await at.tap('去看')
  await at.see('要您看一下')
  expect(await looked(at.page)).toEqual(nothing)
  await at.page.setViewportSize(phoneSize)
  await at.see('保洁说今晚清运')
  await look('outbox-refused')
  await at.tap('改了再发')
  await at.see('未写完')
  await at.tap('内部备注')
  await at.page.getByRole('dialog').getByRole('button', { name: '内部备注', exact: true }).click()
  await at.page.getByRole('dialog').waitFor({ state: 'detached' })
  const notes = await server.rows<{ text: string }>(`select data->>'text' as text from events where subject = $1 and name = 'appeals.note' order by id`, [
    few.order,
  ])
  expect(notes.map(({ text }) => text)).toEqual(['镇里也在问', '保洁说今晚清运'])
})

test('patrol in three taps from the first page: camera, shutter, send', async () => {
  await at.open('/home/index/index')
  await look('home')
  await at.addPhoto('随手拍', await justTaken())
  await at.page.getByRole('img', { name: '第 1 张照片' }).waitFor()
  await look('patrol')
  expect(await looked(at.page)).toEqual(nothing)
  await at.page.setViewportSize(phoneSize)
  await at.tap('发送')
  await at.see('登记好了')
  await look('patrol-sent')
  const rows = await server.rows<{ source_name: string; text: string }>(
    "select o.source_name, a.text from appeals a join orders o on o.id = a.order_id where a.source = 'desk'",
  )
  expect(rows).toEqual([{ source_name: '巡查', text: '巡查发现垃圾没清' }])
})

test('今天 lists what is to be done, nearest first once the phone says where it is', async () => {
  await server.rows(
    'update orders set lng = t.centre_lng, lat = t.centre_lat from territories t where t.district_id = orders.district_id and t.path = orders.territory',
  )
  await at.context.grantPermissions(['geolocation'])
  await at.context.setGeolocation({ longitude: 120.6, latitude: 31.4 })
  await at.open('/desk/today/index')
  await at.see('离您近的在前')
  await look('today')
  expect(await looked(at.page)).toEqual(nothing)
  await at.page.setViewportSize(phoneSize)
  await at.tap('看地图')
  await at.see('数字是下面列表里的次序')
  expect(await looked(at.page)).toEqual(nothing)
  await at.page.setViewportSize(phoneSize)
  const map = at.page.locator('#today-map')
  const [dot] = [...decodeURIComponent((await map.getAttribute('src')) ?? '').matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="12"/g)]
  const width = (await map.boundingBox())?.width ?? 0
  await map.click({ position: { x: (Number(dot?.[1]) / 360) * width, y: (Number(dot?.[2]) / 360) * width } })
  await at.see('这里有')
  await at.tap('看全部')
  await at.page.getByText('这里有').waitFor({ state: 'detached' })
})
