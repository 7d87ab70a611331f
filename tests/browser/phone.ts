import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

export const phoneSize = { width: 390, height: 844 } as const
export const deskSize = { width: 1280, height: 800 } as const

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-lcd-text'] })
}

/** How long a person waits for something to appear, ms. */
const patience = 30_000

/** Somebody in front of a screen: looks, taps and types by what is written and by accessible names. */
export interface Person {
  page: Page
  context: BrowserContext
  /** Everything that went wrong in the page unseen. */
  errors: string[]
  /** Opens a page of the program: `/home/index/index`. */
  open(path: string): Promise<void>
  /** Waits until these words are on the screen. */
  see(words: string): Promise<void>
  /** Everything written on the page in front. */
  read(): Promise<string>
  /** Taps what is called so; a name that begins so will do. */
  tap(name: string): Promise<void>
  type(field: string, words: string): Promise<void>
  /** Taps to add photos and chooses this one. */
  addPhoto(name: string, path: string): Promise<void>
}

/** The pages behind the one in front stay in the document, hidden: only what can be seen counts. */
const front = '.page >> visible=true'

const controls = ['button', 'link', 'tab', 'switch', 'radio', 'checkbox'] as const

/** A fresh browser profile at one of the demo's people; `null` = nobody has been chosen yet. */
export async function personAt(
  browser: Browser,
  url: string,
  key: string | null,
  size: { width: number; height: number } = phoneSize,
  more: BrowserContextOptions = {},
): Promise<Person> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...more,
  })
  context.setDefaultTimeout(patience)
  if (key) await signIn(context, url, key)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  const control = (name: string) => {
    const begins = new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
    const [first, ...others] = controls.map((role) => page.getByRole(role, { name: begins }))
    return others.reduce((all, one) => all.or(one), first ?? page.getByRole('button')).first()
  }
  return {
    page,
    context,
    errors,
    open: async (path) => {
      // From nothing: only another hash would leave the page before in sight for a moment.
      await page.goto('about:blank')
      await page.goto(`${url}/#${path}`)
      await page.locator(front).first().waitFor()
    },
    see: async (words) => page.locator(front).getByText(words).locator('visible=true').first().waitFor(),
    read: () => page.locator(front).first().innerText(),
    tap: async (name) => control(name).click(),
    type: async (field, words) => page.getByLabel(field).and(page.locator('input, textarea')).locator('visible=true').first().fill(words),
    addPhoto: async (name, path) => {
      const chooser = page.waitForEvent('filechooser')
      await control(name).click()
      await (await chooser).setFiles(path)
    },
  }
}

/** The demo's session, as its picker would leave it. */
async function signIn(context: BrowserContext, url: string, key: string): Promise<void> {
  const answer = await context.request.post(`${url}/api/platform/signInAs`, { data: { key } })
  const { output } = (await answer.json()) as { output: { token: string } }
  await context.addInitScript(
    (token) =>
      location.protocol === 'about:' ||
      localStorage.getItem('session.token') ||
      localStorage.setItem('session.token', JSON.stringify({ data: JSON.stringify(token) })),
    output.token,
  )
}
