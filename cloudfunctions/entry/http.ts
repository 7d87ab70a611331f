import type { IncomingMessage, ServerResponse } from 'node:http'
import { onceHeader } from '@shared/platform/contract'
import { Refusal, type RefusalCode } from '@shared/platform/refusal'
import { byToken } from '@platform/kernel/identify'
import { perform } from '@platform/kernel/serve'
import type { Running } from '@platform/wire'
import { answerPush } from './push'
import { readJson } from './read-json'
import { type Answer, onWire } from './wechat'

const httpStatus: Record<RefusalCode, number> = {
  badInput: 400,
  notSignedIn: 401,
  notAllowed: 403,
  notFound: 404,
  wrongMoment: 409,
  changedMeanwhile: 409,
  tooMany: 429,
  unavailable: 503,
  ourFault: 500,
}

/** `POST /api/<word>/<verb>` with the input as JSON and a signed session; `POST /wechat/push` from WeChat's message push. */
export async function answerHttp(running: Running, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  if (path === '/wechat/push') return answerPush(running, request, response)
  const answer = await attempt(running, request, path)
  const status = answer.ok ? 200 : httpStatus[answer.refusal.code]
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(answer))
}

async function attempt(running: Running, request: IncomingMessage, path: string): Promise<Answer> {
  const { kernel, ports } = running
  try {
    if (request.method !== 'POST') throw new Refusal('notFound', `${request.method} ${path}`)
    const input = await readJson(request)
    const now = ports.clock.now()
    const [, api, word = '', verb = ''] = path.split('/')
    if (api !== 'api') throw new Refusal('notFound', path)
    const actor = await byToken(kernel, tokenOf(request), fromWhere(request), now)
    const once = request.headers[onceHeader]
    return { ok: true, output: await perform(running.house, `${word}.${verb}`, input, { actor, now, kernel, ports, once }) }
  } catch (error) {
    return { ok: false, refusal: onWire(error) }
  }
}

function tokenOf(request: IncomingMessage): string | null {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null
}

function fromWhere(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? 'nowhere'
}
