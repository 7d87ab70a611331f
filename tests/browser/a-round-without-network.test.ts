import { copyFile, mkdtemp, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type Server, startServer } from '../make/server'
import { aFewAppeals, type FewAppeals, committee, worker } from './a-few-appeals'
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
  await at.context.setOffline(true)
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
  expect((await events(id)).filter((name) => name !== 'surveyed')).toEqual(['submit', 'accept', 'reply'])
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
  await at.context.grantPermissions(['geolocation'])
  await at.context.setGeolocation({ longitude: 120.6, latitude: 31.4 })
  await at.open('/desk/today/index')
  await at.see('离您近的在前')
  await look('today')
  expect(await looked(at.page)).toEqual(nothing)
})
