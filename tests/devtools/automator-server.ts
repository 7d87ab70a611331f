import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { type WebSocket, WebSocketServer } from 'ws'

interface Request {
  readonly id: string
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
}
type Handler = (page: Page, params: Request['params'], tell: Tell) => Promise<object>
type Tell = (method: string, params: unknown) => void

/** What needs the mouse or the browser; everything else is answered inside the page. */
const outside: Readonly<Record<string, Handler>> = {
  'Element.tap': async (page, params) => {
    const { x, y } = (await inside(page, 'Element.aim', params)) as { x: number; y: number }
    await page.mouse.click(x, y)
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))')
    return {}
  },
  'App.captureScreenshot': async (page) => ({ data: (await page.screenshot()).toString('base64') }),
  'App.addBinding': async (page, { name }, tell) => {
    await page.exposeFunction(String(name), (...args: unknown[]) => tell('App.bindingCalled', { name, args }))
    return {}
  },
}

export interface AutomatorServer {
  /** What `automator.connect` takes. */
  readonly wsEndpoint: string
  close(): Promise<void>
}

/**
 * Speaks the protocol of `miniprogram-automator` 0.12.1 for the mini-program that runs in a browser page.
 * `switch.tap` and `Element.trigger` act on the component itself, as in WeChat DevTools; `Element.tap` is a real click.
 */
export async function serveAutomator(page: Page): Promise<AutomatorServer> {
  const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise((resolve) => sockets.once('listening', resolve))
  const tell: Tell = (method, params) => {
    for (const socket of sockets.clients) socket.send(JSON.stringify({ method, params }))
  }
  await page.exposeFunction('__tell', tell)
  page.on('console', (message) => tell('App.logAdded', { type: message.type(), args: [message.text()] }))
  sockets.on('connection', (socket) => socket.on('message', (data) => void answer(page, socket, String(data), tell)))
  const close = () => {
    for (const socket of sockets.clients) socket.terminate()
    return new Promise<void>((resolve) => sockets.close(() => resolve()))
  }
  return { wsEndpoint: `ws://127.0.0.1:${(sockets.address() as AddressInfo).port}`, close }
}

async function answer(page: Page, socket: WebSocket, text: string, tell: Tell): Promise<void> {
  const { id, method, params } = JSON.parse(text) as Request
  try {
    const handler = outside[method]
    const result = handler ? await handler(page, params, tell) : await inside(page, method, params)
    socket.send(JSON.stringify({ id, result: result ?? {} }))
  } catch (error) {
    socket.send(JSON.stringify({ id, error: { message: error instanceof Error ? error.message : String(error) } }))
  }
}

function inside(page: Page, method: string, params: unknown): Promise<unknown> {
  return page.evaluate(`window.__automation.call(${JSON.stringify(method)}, ${JSON.stringify(params ?? {})})`)
}
