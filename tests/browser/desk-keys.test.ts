import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type Server, startServer } from '../make/server'
import { aFewAppeals, worker } from './a-few-appeals'
import { deskSize, openBrowser, type Person, personAt } from './phone'

let server: Server
let browser: Browser
let desk: Person
beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  await aFewAppeals(server.url)
  desk = await personAt(browser, server.url, worker, deskSize)
  await desk.open('/desk/inbox/index')
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const openRow = () => desk.page.locator('.order-row.is-open').getAttribute('id')
const press = (key: string) => desk.page.keyboard.press(key)

test('on a PC the first order stands open beside the list', async () => {
  await desk.page.locator('.order-row.is-open').waitFor()
  await desk.page.getByRole('region', { name: '工单' }).getByText('经过').waitFor()
})

test('j goes down, k goes up, and both stop at the ends', async () => {
  await desk.tap('已办')
  await desk.tap('办理中')
  await desk.page.locator('.order-row.is-open').waitFor()
  const rows = await desk.page.locator('.order-row').evaluateAll((all) => all.map(({ id }) => id))
  await press('k')
  expect(await openRow()).toBe(rows[0])
  for (const _ of rows) await press('j')
  await desk.page.locator(`#${rows.at(-1)}.is-open`).waitFor()
  for (const _ of rows) await press('k')
  await desk.page.locator(`#${rows[0]}.is-open`).waitFor()
})

test('Enter on the open row goes to what can be done, r opens the reply, and letters typed there are letters', async () => {
  await desk.page.locator('.order-row').first().click()
  await desk.page.getByRole('toolbar', { name: '可以做的事' }).waitFor()
  await press('Enter')
  expect(await desk.page.evaluate(() => document.activeElement?.closest('[role=toolbar]') !== null)).toBe(true)
  await press('r')
  const words = desk.page.getByLabel('答复内容').and(desk.page.locator('textarea'))
  await words.click()
  const before = await openRow()
  await desk.page.keyboard.type('jkr')
  expect(await words.inputValue()).toBe('jkr')
  expect(await openRow()).toBe(before)
})
