import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type Server, startServer } from '../make/server'
import { resident } from './a-few-appeals'
import { looked, nothing } from './look'
import { openBrowser, type Person, personAt } from './phone'
import { lamp, lampAgain, neighbour, type SameEvent, sameEvent } from './same-event'

const put = '/appeals/put/index?bag=complaint'
const field = '说说您的吐槽'

let server: Server
let browser: Browser
let town: SameEvent
let at: Person
beforeAll(async () => {
  browser = await openBrowser()
}, 120_000)
afterAll(() => browser?.close())
beforeEach(async () => {
  server = await startServer()
  town = await sameEvent(server.url)
  at = await personAt(browser, server.url, neighbour)
}, 120_000)
afterEach(async () => {
  await at?.context.close()
  await server?.close()
})

const written = () => at.page.getByLabel(field).and(at.page.locator('textarea')).inputValue()
const appeals = () => server.rows<{ text: string }>('select text from appeals order by received_at')

async function typeTheSame(): Promise<void> {
  await at.open(put)
  await at.see('稻香村')
  await at.type(field, lampAgain)
  await at.see('附近有人反映过')
}

async function openSheet(): Promise<void> {
  await at.tap('我也遇到了')
  await at.page.getByRole('dialog', { name: '我也遇到了' }).waitFor()
}

test('a resident joins a neighbour before sending: own number, own words along, answered together, and a survey of their own', async () => {
  const { id, ref } = await town.said(resident, lamp)
  await town.accept(id)
  await typeTheSame()
  expect(await at.page.getByRole('region', { name: '附近有人反映过' }).innerText()).toMatch(/1 位邻居已反映/)
  await openSheet()
  expect(await at.page.getByRole('dialog').getByRole('textbox').inputValue()).toBe(lampAgain)
  await at.tap('确定，一起办')
  await at.see('已经加入，一起办')
  await at.see('和 1 位邻居一起办理')
  expect(await appeals()).toHaveLength(2)
  await town.reply(id, '换了灯头，今晚已亮')
  await at.tap('看进展')
  await at.see('换了灯头，今晚已亮')
  await at.see('和 1 位邻居一起办理')
  await at.tap('满意')
  await at.see('您评了“满意”')
  const first = await personAt(browser, server.url, resident)
  await first.open(`/appeals/one/index?ref=${ref}`)
  await first.see('换了灯头，今晚已亮')
  await first.see('这次办得怎么样')
  await first.context.close()
}, 120_000)

test('a neighbour’s words are never shown, and what is not the same goes on by itself with one tap', async () => {
  await town.said(resident, `${lamp}，李梅家门口`)
  await typeTheSame()
  expect(await at.read()).not.toContain('李梅')
  expect(await at.read()).not.toContain('右手第二盏')
  await at.tap('不是这件，继续提交')
  await at.see('已经投进袋子')
  expect(await appeals()).toHaveLength(2)
})

test('answered meanwhile: the sentence says so, every word stays, and it can still be sent on its own', async () => {
  const { id } = await town.said(resident, lamp)
  await town.accept(id)
  await typeTheSame()
  await openSheet()
  await town.reply(id, '已换灯头')
  await at.tap('确定，一起办')
  await at.page.getByRole('dialog').getByRole('alert').waitFor()
  expect(await at.page.getByRole('dialog').getByRole('textbox').inputValue()).toBe(lampAgain)
  await at.page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  expect(await written()).toBe(lampAgain)
  await at.see('这件已经有了答复')
  await at.tap('投进袋子')
  await at.see('已经投进袋子')
}, 120_000)

test('who did not scroll down to the list is asked once when sending, and goes on with one tap', async () => {
  await town.said(resident, lamp)
  await typeTheSame()
  await at.tap('投进袋子')
  const asked = at.page.getByRole('dialog', { name: '附近有人反映过' })
  await asked.waitFor()
  expect(await appeals()).toHaveLength(1)
  await asked.getByRole('button', { name: '不是这件，继续提交' }).click()
  await at.see('已经投进袋子')
  expect(await appeals()).toHaveLength(2)
}, 120_000)

test('joining without a network waits in the outbox and is sent once when the network is back', async () => {
  await town.said(resident, lamp)
  await typeTheSame()
  await openSheet()
  await at.context.setOffline(true)
  await at.tap('确定，一起办')
  await at.see('还没发出')
  await at.tap('看待发箱')
  await at.see('和邻居一起办')
  expect(await appeals()).toHaveLength(1)
  await at.context.setOffline(false)
  await at.see('已发出')
  await at.page.reload()
  expect(await appeals()).toHaveLength(2)
  await at.tap('看回执')
  await at.see('已经加入，一起办')
}, 120_000)

test('the list of neighbours and the sheet have nothing that axe calls serious, no small targets, nothing sideways', async () => {
  await town.said(resident, lamp)
  await typeTheSame()
  expect(await looked(at.page)).toEqual(nothing)
  await openSheet()
  expect(await looked(at.page)).toEqual(nothing)
  expect(at.errors).toEqual([])
}, 120_000)
