import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { type Server, startServer } from '../make/server'
import { aFewAppeals, resident, worker } from './a-few-appeals'
import { openBrowser, type Person, personAt, phoneSize } from './phone'

let server: Server
let browser: Browser
beforeAll(async () => {
  server = await startServer()
  await aFewAppeals(server.url)
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const someone = (key: string) => personAt(browser, server.url, key, phoneSize, { serviceWorkers: 'allow' })
const shellIsKept = (at: Person) =>
  at.page.evaluate(async () => {
    await navigator.serviceWorker.ready
    const names = (await caches.keys()).filter((name) => name.startsWith('wusedai-shell-'))
    const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))
    return { names: names.length, urls: kept.flat() }
  })
/** Closes the window and opens the address in a new one of the same browser. */
async function openAgain(at: Person, path: string): Promise<Person['page']> {
  await at.page.close()
  const page = await at.context.newPage()
  await page.goto(`${server.url}/#${path}`)
  return page
}
const look = (page: Person['page'], name: string) => (process.env.LOOK ? page.screenshot({ path: `${process.env.LOOK}/${name}.png` }) : null)

test('after one visit the address opens without a network, says so, and what was written is still there', async () => {
  const at = await someone(resident)
  await at.open('/home/index/index')
  const { names, urls } = await shellIsKept(at)
  expect(names).toBe(1)
  expect(urls).toContain(`${server.url}/index.html`)
  expect(urls.some((url) => url.includes('/api/'))).toBe(false)
  await at.open('/appeals/put/index?bag=complaint')
  await at.page.locator('textarea').first().fill('河边的路灯三天没亮了')
  await at.context.setOffline(true)
  const page = await openAgain(at, '/appeals/put/index?bag=complaint')
  await page.getByText('没有网络').first().waitFor()
  expect(await page.locator('textarea').first().inputValue()).toBe('河边的路灯三天没亮了')
  await look(page, 'draft-without-network')
  // A page that was never opened is there as well.
  await page.goto('about:blank')
  await page.goto(`${server.url}/#/home/me/index`)
  await page.getByText('没有网络').first().waitFor()
  await at.context.close()
})

test('a worker opens the list and the outbox that were kept, and what waits goes when the network is back', async () => {
  const at = await someone(worker)
  await at.open('/desk/inbox/index')
  await at.see('幼儿园')
  await shellIsKept(at)
  await at.context.setOffline(true)
  const page = await openAgain(at, '/desk/inbox/index')
  await page.getByText('没有网络').first().waitFor()
  await page
    .getByText(/幼儿园旁边的路面/)
    .first()
    .waitFor()
  await look(page, 'inbox-without-network')
  await page.getByRole('button', { name: '批量办理' }).first().click()
  await page.getByRole('checkbox', { name: /幼儿园旁边的路面/ }).click()
  await page.getByRole('button', { name: /^看看会怎样/ }).click()
  await page.getByRole('button', { name: '1 件放进待发' }).click()
  await page.getByText('1 件在待发里').first().waitFor()
  await page.goto('about:blank')
  await page.goto(`${server.url}/#/desk/outbox/index`)
  await page
    .getByText(/幼儿园旁边的路面/)
    .first()
    .waitFor()
  await look(page, 'outbox-without-network')
  await at.context.setOffline(false)
  await page.getByText('都发出去了').first().waitFor()
  const rows = await server.rows<{ name: string }>(
    "select e.name from events e join orders o on o.id::text = e.subject where o.title like '%路面%' and e.name = 'appeals.accept'",
  )
  expect(rows).toHaveLength(1)
  await at.context.close()
})

test('with a network the newest page is shown at once, and an older shell is put away', async () => {
  const files = new Map<string, string>([['/index.html', '<p>first</p>']])
  const script = await (await fetch(`${server.url}/sw.js`)).text()
  const scriptOf = (version: string) =>
    script.replace(/const version = '.*?'/, `const version = '${version}'`).replace(/const files = \[[\s\S]*?\]\n/, "const files = ['index.html']\n")
  const site = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '')
    response.writeHead(200, { 'content-type': path.endsWith('.js') ? 'text/javascript' : 'text/html', 'cache-control': 'no-cache' }).end(files.get(path))
  })
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
  const address = site.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`
  const context = await browser.newContext()
  const page = await context.newPage()
  const shells = () => page.evaluate(() => caches.keys())
  try {
    for (const version of ['one', 'two', 'three']) {
      files.set('/sw.js', scriptOf(version)).set('/index.html', `<p>${version}</p>`)
      await page.goto(url)
      expect(await page.innerText('p')).toBe(version)
      await page.evaluate(async () => (await navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' })).update())
      await page.waitForFunction((name) => caches.keys().then((keys) => keys.includes(name)), `wusedai-shell-${version}`)
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready
        while (registration.installing || registration.waiting || registration.active?.state !== 'activated') await new Promise((done) => setTimeout(done, 20))
      })
    }
    // The one before stays for windows that are still open with it.
    expect(await shells()).toEqual(['wusedai-shell-two', 'wusedai-shell-three'])
    await context.setOffline(true)
    await page.goto('about:blank')
    await page.goto(url)
    expect(await page.innerText('p')).toBe('three')
  } finally {
    await context.close()
    await new Promise((done) => site.close(done))
  }
})
