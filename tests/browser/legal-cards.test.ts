import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type Server, startServer } from '../make/server'
import { looked, nothing } from './look'
import { deskSize, openBrowser, type Person, personAt } from './phone'

const question = '专利被人抄了怎么办'
let server: Server
let browser: Browser
const people: Person[] = []
beforeAll(async () => {
  browser = await openBrowser()
  server = await startServer({ furnished: true })
}, 240_000)
afterAll(async () => {
  for (const { context } of people) await context.close()
  await browser?.close()
  await server?.close()
})

async function at(key: string, size?: typeof deskSize): Promise<Person> {
  const person = await personAt(browser, server.url, key, size)
  people.push(person)
  return person
}

async function ask(who: Person): Promise<void> {
  await who.open('/legal/chat/index')
  await who.type('您的问题', question)
  await who.page.getByRole('button', { name: '问', exact: true }).click()
}

async function write(lawyer: Person): Promise<void> {
  await lawyer.type('问法', `${question}\n别人仿冒我的专利产品\n我的专利让人侵权了\n厂里抄我专利能告吗`)
  await lawyer.type('答复第 1 句', '先保存证据，再向知识产权局投诉或到法院起诉。')
  await lawyer.type('步骤', '收好专利证书\n去知识产权局投诉')
  await lawyer.type('去哪里办', '知识产权局')
  await lawyer.type('这张卡没说到的', '商标和著作权')
  await lawyer.tap('加一条法条')
  await lawyer.type('找法条', '民法典188条')
  await lawyer.page.getByRole('button', { name: '自己填' }).click()
  await lawyer.type('法律名称', '民法典')
  await lawyer.type('条号', '第一百八十八条')
  await lawyer.type('引文', '诉讼时效五年')
  await lawyer.see('引文和条文不一致')
  await lawyer.tap('《民法典》第一百八十八条条文')
  await lawyer.tap('摘这一句')
}

test('a question that nobody answered becomes a card in two taps, another person publishes it, and asking again is answered', async () => {
  const resident = await at('resident-1')
  await ask(resident)
  await resident.see('这个我没有把握')
  const lawyer = await at('lawyer-t2')
  await lawyer.open('/legal/queue/index')
  await lawyer.tap('没答上的')
  await lawyer.see(question)
  await lawyer.tap('写成卡片')
  await lawyer.see('新卡片')
  expect(await lawyer.page.getByLabel('问法').locator('visible=true').first().inputValue()).toBe(question)
  await write(lawyer)
  await lawyer.page.waitForTimeout(1500)
  expect(await looked(lawyer.page)).toEqual(nothing)
  await lawyer.page.setViewportSize({ width: 390, height: 844 })
  // Nothing typed is lost when the page is closed.
  await lawyer.page.reload()
  await lawyer.see('新卡片')
  expect(await lawyer.page.getByLabel('步骤').locator('visible=true').first().inputValue()).toContain('收好专利证书')
  await lawyer.tap('预览')
  await lawyer.see('收好专利证书')
  await lawyer.tap('保存草稿')
  await lawyer.tap('送审')
  await lawyer.see('待审核')
  const centre = await at('districtCentre-1', deskSize)
  // The message opens the card itself.
  await centre.open('/home/messages/index')
  await centre.tap(`未读。有知识卡等您审核。${question}`)
  await centre.see('知识产权局')
  expect(await looked(centre.page)).toEqual(nothing)
  await centre.page.setViewportSize(deskSize)
  await centre.tap('发布')
  await centre.page.getByRole('dialog').getByRole('button', { name: '发布' }).click()
  await centre.see('本区')
  // On a PC preview and history stand together, without tabs.
  await centre.see('居民现在看到的')
  await centre.see('居民会看到的样子')
  expect(await centre.page.getByRole('tab').locator('visible=true').count()).toBe(0)
  await ask(resident)
  await resident.see('收好专利证书')
  await lawyer.open('/legal/queue/index')
  await lawyer.tap('没答上的')
  await lawyer.see('居民问了什么')
  expect(await lawyer.page.getByText(question).locator('visible=true').count()).toBe(0)
  expect(people.flatMap(({ errors }) => errors)).toEqual([])
}, 240_000)

test('what people ask is shown by month, and the list of cards and the report fit every screen', async () => {
  const lawyer = await at('lawyer-t2')
  for (const path of ['/legal/cards/index', '/legal/asked/index', '/legal/card/index?key=unpaid-wages']) {
    await lawyer.open(path)
    await lawyer.page.waitForTimeout(1500)
    expect({ path, ...(await looked(lawyer.page)) }).toEqual({ path, ...nothing })
  }
  expect(lawyer.errors).toEqual([])
}, 240_000)
