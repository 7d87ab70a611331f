import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { type Server, startServer } from '../make/server'
import { type Furnished, furnished, type OwnScreen, ownScreens } from './every-screen'
import { looked, nothing, overflow, tooSmall } from './look'
import { openBrowser, type Person, personAt, phoneSize } from './phone'
import { highScreens, residentScreens, staffScreens } from './screens'

let server: Server
let browser: Browser
let found: Furnished
const people = new Map<string, Person>()
beforeAll(async () => {
  server = await startServer({ furnished: true })
  browser = await openBrowser()
  found = await furnished(server)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** Everybody comes twice: as they are, and with large letters. */
async function personOf(key: string, elder: boolean): Promise<Person> {
  const name = `${key} ${elder}`
  const there = people.get(name)
  if (there) return there
  const person = await personAt(browser, server.url, key)
  people.set(name, person)
  if (elder) {
    await person.open('/home/me/index')
    await person.tap('关怀模式')
  }
  return person
}

async function visit({ as, path, shows }: OwnScreen, elder: boolean): Promise<Page> {
  const { page, open, see } = await personOf(as, elder)
  await page.setViewportSize(phoneSize)
  await open(path(found))
  await see(shows)
  await page.waitForFunction(() => ![...document.querySelectorAll<HTMLElement>('.skeleton')].some((bone) => bone.offsetParent))
  return page
}

describe('a screen of the furnished district has targets of 44 px, fits 320 to 1440 px, and axe finds nothing serious; with large letters targets of 52 px', () => {
  test.each(ownScreens)('$name', async (screen) => {
    expect(await looked(await visit(screen, false))).toEqual(nothing)
    // it has been every size by now, and must still be there
    await (await personOf(screen.as, false)).see(screen.shows)
    const large = await visit(screen, true)
    expect([...(await tooSmall(large, 52)), ...(await overflow(large, 320))]).toEqual([])
  })
})

test('every page of the mini-program is looked at here or among the main screens', () => {
  interface Pages {
    pages: string[]
    subPackages: { root: string; pages: string[] }[]
  }
  const config = readFileSync(join(__dirname, '../../miniprogram/src/app.config.ts'), 'utf8').replace('export default', 'return')
  const { pages, subPackages } = new Function('defineAppConfig', config)((given: unknown) => given) as Pages
  const all = [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
  const main = [...residentScreens, ...staffScreens, ...highScreens].map(({ path }) => path(found))
  const opened = new Set([...main, ...ownScreens.map(({ path }) => path(found))].map((path) => path.slice(1).split('?')[0]))
  expect(all.filter((page) => !opened.has(page))).toEqual([])
})

test('no page threw', () => {
  expect([...people.values()].flatMap(({ errors }) => errors)).toEqual([])
})
