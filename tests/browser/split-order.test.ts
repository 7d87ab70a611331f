import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type Server, startServer } from '../make/server'
import { resident, worker } from './a-few-appeals'
import { looked, nothing } from './look'
import { openBrowser, type Person, personAt } from './phone'
import { type SameEvent, sameEvent } from './same-event'

const said = '纺车小区西门的路灯坏了，晚上看不见。另外垃圾房三天没人清，臭得很。'

let server: Server
let browser: Browser
let town: SameEvent
let at: Person
let one: Awaited<ReturnType<SameEvent['said']>>
beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  town = await sameEvent(server.url)
  one = await town.said(resident, said)
  await town.accept(one.id)
  at = await personAt(browser, server.url, worker)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const dialog = () => at.page.getByRole('dialog')
const child = async () => (await server.rows<{ number: string; status: string }>('select number, status from orders where id <> $1', [one.id]))[0]

test('an order that holds two matters is split by tapping the second one’s sentence', async () => {
  await at.open(`/desk/order/index?id=${one.id}`)
  await at.tap('拆分')
  await at.tap('另外垃圾房三天没人清')
  expect(await dialog().getByRole('textbox', { name: '拆出的是哪件事' }).inputValue()).toBe('另外垃圾房三天没人清，臭得很。')
  expect(await looked(at.page)).toEqual(nothing)
  await at.type('新的一件叫什么', '垃圾房没人清')
  await dialog().getByRole('button', { name: '拆分', exact: true }).click()
  await at.see('分成了几件办')
  await at.see('垃圾房没人清')
  expect((await child())?.status).toBe('dispatched')
  expect(await looked(at.page)).toEqual(nothing)
}, 120_000)

test('answering one while the other is open wants a plain yes, with the other’s number', async () => {
  await at.tap('答复')
  await at.tap('已解决')
  await at.type('答复内容', '路灯修好了')
  const send = dialog().getByRole('button', { name: '答复', exact: true })
  await dialog()
    .getByText((await child())?.number ?? 'none')
    .waitFor()
  expect(await send.isDisabled()).toBe(true)
  await at.tap('只答复这一件，另一件接着办')
  await send.click()
  // Looked through before it is sent: solved, and no photo.
  await at.see('没有现场照片')
  await at.tap('仍然答复')
  await at.see('已答复，居民会收到')
}, 120_000)

test('the resident sees both, each with its own state', async () => {
  const person = await personAt(browser, server.url, resident)
  await person.open(`/appeals/one/index?ref=${one.ref}`)
  await person.see('这件事分成了两件办理')
  expect(await looked(person.page)).toEqual(nothing)
  await person.tap('另一件：')
  await person.see('等待接收')
  expect(person.errors).toEqual([])
  await person.context.close()
}, 120_000)
