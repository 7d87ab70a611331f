import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { type Server, startServer } from '../make/server'
import { aFewAppeals, committee, type FewAppeals, resident } from './a-few-appeals'
import { looked, nothing, overflow, tooSmall } from './look'
import { openBrowser, type Person, personAt, phoneSize } from './phone'
import { highScreens, residentScreens, type Screen, staffScreens } from './screens'

let server: Server
let browser: Browser
let few: FewAppeals
let atPhone: Person
let atDesk: Person
beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  few = await aFewAppeals(server.url)
  atPhone = await personAt(browser, server.url, resident)
  atDesk = await personAt(browser, server.url, committee)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** Opens the screen afresh on a phone, and waits until everything it asked for has come. */
async function visit({ page, open, see }: Person, { path, shows }: Screen): Promise<Page> {
  await page.setViewportSize(phoneSize)
  await open(path(few))
  await see(shows)
  await page.waitForFunction(() => ![...document.querySelectorAll<HTMLElement>('.skeleton')].some((bone) => bone.offsetParent))
  return page
}

const bodySize = (page: Page) => page.evaluate(() => getComputedStyle(document.querySelector('.page') ?? document.body).fontSize)

describe('a screen of a resident has targets of 44 px, fits 320 to 1440 px, and axe finds nothing serious', () => {
  test.each(residentScreens)('$name', async (screen) => {
    expect(await looked(await visit(atPhone, screen))).toEqual(nothing)
  })
})

describe('a screen of staff has targets of 44 px, fits 320 to 1440 px, and axe finds nothing serious', () => {
  test.each(staffScreens)('$name', async (screen) => {
    expect(await looked(await visit(atDesk, screen))).toEqual(nothing)
  })
})

describe('a screen of a town or an administrator too', () => {
  test.each(highScreens)('$name', async (screen) => {
    const person = await personAt(browser, server.url, screen.as)
    try {
      expect(await looked(await visit(person, screen))).toEqual(nothing)
    } finally {
      await person.context.close()
    }
  })
})

describe('letters', () => {
  test('are 17 px', async () => {
    await atPhone.open('/home/me/index')
    expect(await bodySize(atPhone.page)).toBe('17px')
  })

  test('are 1.35 times as large in elder mode, with targets of 52 px, and still nothing moves sideways at 320 px', async () => {
    await visit(atPhone, residentScreens.find(({ name }) => name === 'me')!)
    await atPhone.tap('关怀模式')
    expect(await bodySize(atPhone.page)).toBe('23px')
    const found: string[] = []
    for (const screen of residentScreens) {
      const page = await visit(atPhone, screen)
      found.push(...[...(await tooSmall(page, 52)), ...(await overflow(page, 320))].map((what) => `${screen.name}: ${what}`))
    }
    expect(found).toEqual([])
  }, 120_000)
})

test('no page threw', () => {
  expect([...atPhone.errors, ...atDesk.errors]).toEqual([])
})
