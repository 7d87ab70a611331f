import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type Server, startServer } from '../make/server'
import { openBrowser, type Person, personAt } from './phone'

const photo = (name: string) => join(__dirname, '../../demo/photos', `${name}.jpg`)
const said = '3号楼北边的路灯坏了三天，晚上看不见路'

let server: Server
let browser: Browser
let resident: Person
let worker: Person
beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const order = async () => (await server.rows<{ id: string; status: string }>('select id, status from orders'))[0] ?? { id: '', status: 'none' }
const ledger = async () =>
  (await server.rows<{ name: string }>('select name from events where subject = $1 order by id', [(await order()).id])).map(({ name }) =>
    name.replace('appeals.', ''),
  )

/** Chooses whom to be in the demo's picker, as a visitor does. */
async function be(post: RegExp): Promise<Person> {
  const person = await personAt(browser, server.url, null)
  await person.page.goto(server.url)
  await person.see('还没有选身份')
  await person.page.getByRole('button', { name: post }).first().click()
  return person
}

async function workerReplies(note: string, picture: string): Promise<void> {
  await worker.tap('答复')
  await worker.tap('已解决')
  await worker.type('答复内容', note)
  await worker.addPhoto('添加照片', photo(picture))
  await worker.page.getByRole('dialog').getByRole('img', { name: '第 1 张照片' }).waitFor()
  await worker.page.getByText('上传').waitFor({ state: 'detached' })
  const send = worker.page.getByRole('dialog').getByRole('button', { name: '答复', exact: true })
  await send.click()
  await worker.page.getByRole('dialog').waitFor({ state: 'detached' })
}

test('a resident puts a broken lamp with a photo into the bag and learns who has it', async () => {
  resident = await be(/住在稻香村/)
  await resident.tap('吐槽：哪里')
  await resident.type('说说您的吐槽', said)
  await resident.addPhoto('添加照片', photo('lamp-broken'))
  await resident.page.getByRole('img', { name: '第 1 张照片' }).waitFor()
  await resident.tap('投进袋子')
  await resident.see('已经投进袋子')
  expect(await resident.read()).toMatch(/已派给网格员/)
  await resident.tap('看进展')
  await resident.see('等待接收')
  expect(await ledger()).toEqual(['submit'])
  expect(await server.rows('select id from attachments')).toHaveLength(1)
}, 120_000)

test('the grid worker of that grid finds it in the inbox, accepts it and replies with a photo', async () => {
  worker = await be(/稻香村第3网格 网格员/)
  await worker.see(said)
  await worker.page
    .getByRole('button', { name: new RegExp(said) })
    .first()
    .click()
  await worker.tap('接收')
  await workerReplies('换了灯头，今晚已亮', 'lamp-fixed')
  expect(await ledger()).toEqual(['submit', 'accept', 'reply'])
  expect((await order()).status).toBe('replied')
}, 120_000)

test('the resident sees the answer with its photo, is unhappy and says it is not good yet', async () => {
  await resident.page.reload()
  await resident.see('换了灯头，今晚已亮')
  await resident.see('办理结果：已解决')
  await resident.tap('很不满')
  await resident.tap('没解决')
  await resident.tap('提交评价')
  await resident.see('等待回访')
  expect((await order()).status).toBe('visiting')
  await resident.tap('还没好')
  await resident.type('哪里还没好', '亮了一晚又不亮了')
  await resident.tap('再办一次')
  await resident.see('正在办理')
  expect((await ledger()).slice(3)).toEqual(['survey', 'reopen'])
}, 120_000)

test('the worker reads why, replies again, and the resident closes it with one tap', async () => {
  await worker.page.reload()
  await worker.see('亮了一晚又不亮了')
  await workerReplies('整条线路换了，连看三晚都亮', 'lamp-fixed')
  await resident.page.reload()
  await resident.see('整条线路换了，连看三晚都亮')
  await resident.tap('满意')
  await resident.see('已办结')
  expect((await order()).status).toBe('closed')
  expect(await ledger()).toEqual(['submit', 'accept', 'reply', 'survey', 'reopen', 'reply', 'survey'])
}, 120_000)

test('nothing went wrong unseen', () => {
  expect([...resident.errors, ...worker.errors]).toEqual([])
})
