import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type Server, startServer } from '../make/server'
import { resident } from './a-few-appeals'
import { openBrowser, type Person, personAt } from './phone'

const lamp = join(__dirname, '../../demo/photos/lamp-broken.jpg')
const put = '/appeals/put/index?bag=complaint'
const field = '说说您的吐槽'

let server: Server
let browser: Browser
let at: Person
beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})
beforeEach(async () => {
  at = await personAt(browser, server.url, resident)
})
afterEach(() => at.context.close())

const count = async (text: string) => (await server.rows('select id from appeals where text = $1', [text])).length
const written = () => at.page.getByLabel(field).and(at.page.locator('textarea')).inputValue()

test('a reload keeps the words and the photo of a draft', async () => {
  await at.open(put)
  await at.type(field, '楼道的灯不亮')
  await at.addPhoto('添加照片', lamp)
  await at.page.getByRole('img', { name: '第 1 张照片' }).waitFor()
  await at.page.reload()
  await at.see('上次没写完的还在')
  expect(await written()).toBe('楼道的灯不亮')
  await at.page.getByRole('img', { name: '第 1 张照片' }).waitFor()
})

test('without a network an appeal waits in the outbox, says so, outlives a reload, and is sent once when the network is back', async () => {
  const said = '河边的栏杆松了，孩子在那里玩'
  await at.open(put)
  await at.type(field, said)
  await at.see('稻香村')
  await at.context.setOffline(true)
  await at.see('没有网络，写好的内容先存在手机里')
  await at.tap('投进袋子')
  await at.see('现在没有网络，还没发出')
  await at.tap('看待发箱')
  await at.see('等信号')
  expect(await count(said)).toBe(0)
  await at.context.setOffline(false)
  await at.see('已发出')
  await at.page.reload()
  await at.see(said)
  expect(await count(said)).toBe(1)
})

test('an answer lost on the way back does not make a second appeal', async () => {
  const said = '井盖响，夜里睡不着'
  await at.open(put)
  await at.type(field, said)
  const address = '**/api/appeals/submit'
  let tries = 0
  await at.page.route(address, async (route) => {
    tries += 1
    if (tries === 1) await route.fetch()
    // A try that is under way when the network comes back has nobody to tell.
    await route.abort('connectionreset').catch(() => undefined)
  })
  await at.tap('投进袋子')
  await at.see('还没发出')
  expect(await count(said)).toBe(1)
  await at.page.unroute(address)
  await at.page.reload()
  await at.see('已经投')
  expect(await count(said)).toBe(1)
})

test('a refused telephone number names its field, and every word stays', async () => {
  const said = '想找人上门修水管'
  await at.open(put)
  await at.type(field, said)
  await at.tap('替别人说')
  await at.type('他（她）的姓名', '李奶奶')
  await at.type('他（她）的电话', '不记得了')
  await at.tap('已征得本人同意')
  await at.tap('投进袋子')
  await at.page.getByRole('alert').getByText('电话号码不正确').waitFor()
  expect(await written()).toBe(said)
  expect(await count(said)).toBe(0)
})

test('an appeal without words is refused at the field before anything is asked of the server', async () => {
  await at.open(put)
  await at.tap('投进袋子')
  await at.page.getByRole('alert').getByText('先说说是什么事').waitFor()
  expect(await at.page.getByLabel(field).and(at.page.locator('textarea')).getAttribute('aria-invalid')).toBe('true')
})
