import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { build } from 'esbuild'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { compileMiniProgram } from './compile'
import type { Settings } from './manifest'

const here = path.join(__dirname, 'page')

/** A phone's screen in CSS pixels. */
const screen = { width: 375, height: 812 }

export interface Stage {
  readonly page: Page
  readonly context: BrowserContext
  close(): Promise<void>
}

/** Opens a weapp build in headless Chromium, as a phone would. Resolves when its first page has been drawn or failed. */
export async function openStage(dist: string, settings: Settings): Promise<Stage> {
  const server = await serve(dist, await contents(dist, settings))
  const browser = await launch()
  const context = await browser.newContext({ viewport: screen, deviceScaleFactor: 2, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  const close = async () => {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
  return { page, context, close, ...(await start(page, server, close)) }
}

async function start(page: Page, server: Server, close: () => Promise<void>): Promise<object> {
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await page.waitForFunction('window.__automation !== undefined')
    return {}
  } catch (error) {
    await close()
    throw error
  }
}

/** WeChat has no cross-origin rule, so the browser's is switched off. */
function launch(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-web-security'] })
}

/** The runtime page as one script. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(here, 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    platform: 'browser',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

async function contents(dist: string, settings: Settings): Promise<Map<string, { type: string; text: string }>> {
  const given = `window.__manifest=${JSON.stringify(compileMiniProgram(dist))};window.__settings=${JSON.stringify(settings)}`
  const html =
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>五色袋</title><meta name="viewport" content="width=device-width,initial-scale=1">' +
    '<link rel="stylesheet" href="/look.css"></head><body><script src="/program.js"></script><script src="/runtime.js"></script></body></html>'
  return new Map([
    ['/', { type: 'text/html', text: html }],
    ['/look.css', { type: 'text/css', text: readFileSync(path.join(here, 'look.css'), 'utf8') }],
    ['/program.js', { type: 'text/javascript', text: given }],
    ['/runtime.js', { type: 'text/javascript', text: await bundle() }],
  ])
}

function serve(dist: string, made: Map<string, { type: string; text: string }>): Promise<Server> {
  const server = createServer((request, response) => {
    const found = made.get((request.url ?? '/').split('?')[0] ?? '/')
    if (found) response.writeHead(200, { 'content-type': `${found.type}; charset=utf-8` }).end(found.text)
    else sendFile(dist, request, response)
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

const types: Readonly<Record<string, string>> = { '.png': 'image/png', '.jpg': 'image/jpeg', '.svg': 'image/svg+xml', '.webp': 'image/webp' }

/** Files of the package, below `/files/`. */
function sendFile(dist: string, request: IncomingMessage, response: ServerResponse): void {
  const asked = decodeURIComponent((request.url ?? '').split('?')[0] ?? '')
  const file = path.join(dist, asked.replace(/^\/files\//, ''))
  const inside = asked.startsWith('/files/') && file.startsWith(path.resolve(dist) + path.sep)
  if (!inside || !existsSync(file)) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' })
  createReadStream(file).pipe(response)
}
