import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type Server, startServer } from '../make/server'
import { resident, worker } from './a-few-appeals'
import { looked, nothing } from './look'
import { deskSize, openBrowser, type Person, personAt, phoneSize } from './phone'
import { lamp, lampAgain, neighbour, type SameEvent, sameEvent } from './same-event'

let server: Server
let browser: Browser
let town: SameEvent
let at: Person
let one: Awaited<ReturnType<SameEvent['said']>>
let two: Awaited<ReturnType<SameEvent['said']>>
beforeAll(async () => {
  browser = await openBrowser()
}, 120_000)
afterAll(() => browser?.close())
beforeEach(async () => {
  server = await startServer()
  town = await sameEvent(server.url)
  one = await town.said(resident, lamp)
  two = await town.said(neighbour, lampAgain)
  await town.accept(one.id)
  at = await personAt(browser, server.url, worker)
}, 120_000)
afterEach(async () => {
  await at?.context.close()
  await server?.close()
})

const status = async (id: string) => (await server.rows<{ status: string }>('select status from orders where id = $1', [id]))[0]?.status
const dialog = (name: RegExp | string) => at.page.getByRole('dialog', { name })
const openOrder = (id: string) => at.open(`/desk/order/index?id=${id}`)

async function mergeOnScreen(): Promise<void> {
  await openOrder(two.id)
  await at.see('可能是同一件事')
  await at.tap('合并：')
  await dialog('合并成一件').getByText('合并以后').waitFor()
  await dialog('合并成一件').getByRole('button', { name: '合并', exact: true }).click()
  await at.see('已合并，2 位居民一起办')
}

test('merged on the screen and answered once, both residents read the answer and judge for themselves', async () => {
  await mergeOnScreen()
  await at.see(`这件已并入 ${one.number}`)
  expect(await status(two.id)).toBe('merged')
  await at.tap('打开')
  await at.see('2 位居民说')
  await at.tap('答复')
  await at.see('发给 2 位居民')
  await at.tap('已解决')
  await at.type('答复内容', '换了灯头，今晚已亮')
  await at.page.getByRole('dialog').getByRole('button', { name: '答复', exact: true }).click()
  // Looked through before it is sent: solved, and no photo.
  await at.see('没有现场照片')
  await at.tap('仍然答复')
  await at.see('已答复，居民会收到')
  for (const [who, { ref }] of [
    [resident, one],
    [neighbour, two],
  ] as const) {
    const person = await personAt(browser, server.url, who)
    await person.open(`/appeals/one/index?ref=${ref}`)
    await person.see('换了灯头，今晚已亮')
    await person.see('和 1 位邻居一起办理')
    await person.see('这次办得怎么样')
    await person.context.close()
  }
}, 120_000)

test('a merge is taken back at once from the line that says it was done', async () => {
  await mergeOnScreen()
  await at.tap('撤销')
  await at.see('已撤销，各办各的')
  expect(await status(two.id)).toBe('dispatched')
}, 120_000)

test('on the order that leads each appellant stands under their own number, and is taken out again with a reason', async () => {
  await town.merge(two.id, one.id)
  await openOrder(one.id)
  const merged = at.page.getByRole('group', { name: `合并来的 ${two.number}` })
  expect(await merged.innerText()).toContain(lampAgain)
  await at.tap(`拆出 ${two.number}`)
  await at.tap('地点不同')
  await dialog(/拆出/).getByRole('button', { name: '拆开', exact: true }).click()
  await at.see('已拆出，单独办理')
  expect(await status(two.id)).toBe('dispatched')
  // What was done is said at once; the page shows it when the order has been read again.
  await at.page.getByRole('group', { name: `合并来的 ${two.number}` }).waitFor({ state: 'detached' })
  const person = await personAt(browser, server.url, neighbour)
  await person.open(`/appeals/one/index?ref=${two.ref}`)
  await person.see('等待接收')
  await person.see('单独')
  await person.context.close()
}, 120_000)

test('which one leads can be swapped before merging', async () => {
  await openOrder(two.id)
  await at.tap('合并：')
  await dialog('合并成一件')
    .getByRole('radio', { name: new RegExp(`${two.number}.*并入`) })
    .click()
  await dialog('合并成一件')
    .getByRole('radio', { name: new RegExp(`${two.number}.*主办`) })
    .waitFor()
  await dialog('合并成一件').getByRole('button', { name: '合并', exact: true }).click()
  await at.see('已合并')
  expect(await status(one.id)).toBe('merged')
}, 120_000)

test('side by side stands one below the other on a phone and in two columns on a PC, with every word of both', async () => {
  await at.open(`/desk/compare/index?of=${two.id}&other=${one.id}`)
  await at.see(lamp)
  await at.see(lampAgain)
  const lefts = async () =>
    Promise.all([lamp, lampAgain].map(async (words) => (await at.page.locator('.compare-card .said').filter({ hasText: words }).boundingBox())?.x ?? -1))
  await at.page.setViewportSize(phoneSize)
  const [a, b] = await lefts()
  expect(a).toBe(b)
  await at.page.setViewportSize(deskSize)
  await at.page.locator('.rail').waitFor()
  const [c = 0, d = 0] = await lefts()
  expect(Math.abs(c - d)).toBeGreaterThan(300)
  await at.page.keyboard.press('m')
  await dialog('合并成一件').waitFor()
}, 120_000)

test('“not the same” is remembered, and taken back from the line that says so', async () => {
  await openOrder(two.id)
  await at.tap('不是同一件事：')
  await at.see('记下了，不再提示这两件')
  await at.page.getByRole('button', { name: /^并排看/ }).waitFor({ state: 'detached' })
  await at.tap('撤销')
  await at.page.getByRole('button', { name: /^并排看/ }).waitFor()
}, 120_000)

test('somebody was faster: the sentence says so and what was typed stays', async () => {
  await openOrder(two.id)
  await at.tap('合并：')
  await at.type('说明', '两位说的是同一盏灯')
  await town.accept(two.id)
  await dialog('合并成一件').getByRole('button', { name: '合并', exact: true }).click()
  await dialog('合并成一件').getByRole('alert').waitFor()
  expect(await dialog('合并成一件').getByRole('textbox').inputValue()).toBe('两位说的是同一盏灯')
  await dialog('合并成一件').getByRole('button', { name: '合并', exact: true }).click()
  await at.see('已合并')
}, 120_000)

test('the order with its suggestions, the merged one, the two beside each other and the sheets pass axe', async () => {
  await openOrder(two.id)
  await at.see('可能是同一件事')
  expect(await looked(at.page)).toEqual(nothing)
  await at.tap('合并：')
  await dialog('合并成一件').getByText('合并以后').waitFor()
  expect(await looked(at.page)).toEqual(nothing)
  await at.open(`/desk/compare/index?of=${two.id}&other=${one.id}`)
  await at.see(lampAgain)
  expect(await looked(at.page)).toEqual(nothing)
  await town.merge(two.id, one.id)
  await openOrder(one.id)
  await at.see('2 位居民说')
  expect(await looked(at.page)).toEqual(nothing)
  await at.tap(`拆出 ${two.number}`)
  expect(await looked(at.page)).toEqual(nothing)
  expect(at.errors).toEqual([])
}, 180_000)
