import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { type Server, startServer } from '../make/server'
import { aFewAppeals, committee, type FewAppeals, resident } from './a-few-appeals'
import { deskSize, openBrowser, type Person, personAt, phoneSize } from './phone'
import { residentScreens, type Screen, staffScreens } from './screens'

const widths = [320, 390, 768, 1280, 1440]

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

/** What is wider than the window, in px. Rows that are meant to be pushed sideways (tabs, filters) do not count. */
async function overflow(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: phoneSize.height })
  return page.evaluate(() => {
    const frames = [document.documentElement, ...document.querySelectorAll<HTMLElement>('.taro_page, .page, .page-body, .page-foot, .sheet')]
    const wide = frames.filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth)
    return wide.map((one) => `at ${window.innerWidth}: ${one.tagName}.${one.className} needs ${one.scrollWidth}`)
  })
}

async function faults(page: Page, size: { width: number; height: number }): Promise<string[]> {
  await page.setViewportSize(size)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return grave.flatMap(({ id, nodes }) => nodes.map(({ html }) => `at ${size.width}: ${id}: ${html.slice(0, 160)}`))
}

/** Anything to tap that is lower or narrower than so many px. */
function tooSmall(page: Page, least: number): Promise<string[]> {
  return page.evaluate((px) => {
    const taps = [...document.querySelectorAll<HTMLElement>('.page .tap')].filter((one) => one.offsetParent !== null)
    const small = taps.filter((one) => Math.min(one.offsetHeight, one.offsetWidth) < px)
    return small.map((one) => `${one.offsetWidth}×${one.offsetHeight}: ${one.getAttribute('aria-label') ?? one.innerText}`)
  }, least)
}

const bodySize = (page: Page) => page.evaluate(() => getComputedStyle(document.querySelector('.page') ?? document.body).fontSize)

async function looked(page: Page): Promise<Record<string, string[]>> {
  const small = await tooSmall(page, 44)
  const sideways: string[] = []
  for (const width of widths) sideways.push(...(await overflow(page, width)))
  return { small, sideways, axe: [...(await faults(page, phoneSize)), ...(await faults(page, deskSize))] }
}
const nothing = { small: [], sideways: [], axe: [] }

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
