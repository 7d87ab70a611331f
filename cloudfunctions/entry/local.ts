import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Lock } from '@platform/local/lock-file'
import { serveStatic } from '@platform/local/static-files'
import type { Running } from '@platform/wire'
import { answerHttp } from './http'
import { answerCommand } from './local-command'
import { answerAsWechat } from './local-wechat'

export interface LocalServer {
  url: string
  close(): Promise<void>
}

/** One process for everything: the API, WeChat's callFunction, and the H5 pages. `open` is asked once the address is known. */
export async function startLocalServer(port: number, h5: string, lock: Pick<Lock, 'secret'>, open: (url: string) => Promise<Running>): Promise<LocalServer> {
  let running: Running | null = null
  const server = createServer((request, response) => void route(running, h5, lock.secret, request, response))
  await listen(server, port)
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  running = await open(url)
  return { url, close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()) }
}

async function route(running: Running | null, h5: string, secret: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  if (!running) return void response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' }).end('正在启动，请稍候')
  if (path === '/wx-cloud/call') return answerAsWechat(running, request, response)
  if (path.startsWith('/api/') || path === '/wechat/push') return answerHttp(running, request, response)
  if (path.startsWith('/command/')) return answerCommand(running, secret, request, response)
  return serveStatic(join(h5), path, response)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}
