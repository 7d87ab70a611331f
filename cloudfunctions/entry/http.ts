import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Refusal, type RefusalCode } from '@shared/platform/refusal'
import { byToken, system } from '@platform/kernel/identify'
import { perform } from '@platform/kernel/serve'
import type { Running } from '@platform/wire'
import { type Answer, onWire } from './wechat'

/** WeChat refuses request bodies of over 100 kB of text; H5 is held to the same. */
const largestBody = 100 * 1024

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
    if (path === '/wechat/push') assertFromWechat(kernel.settings.pushToken, request)
    if (path === '/wechat/push')
      return { ok: true, output: await perform(running.house, 'appeals.judgeAttachment', fromPush(input), { actor: system(kernel), now, kernel, ports }) }
    const [, api, word = '', verb = ''] = path.split('/')
    if (api !== 'api') throw new Refusal('notFound', path)
    const actor = await byToken(kernel, tokenOf(request), fromWhere(request), now)
    return { ok: true, output: await perform(running.house, `${word}.${verb}`, input, { actor, now, kernel, ports }) }
  } catch (error) {
    return { ok: false, refusal: onWire(error) }
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largestBody) throw new Refusal('badInput', 'body over 100 kB', { sentence: '内容太长了，请缩短后再提交' })
    chunks.push(chunk)
  }
  try {
    return size === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new Refusal('badInput', 'body is not JSON', { sentence: '提交的内容格式不对' })
  }
}

function tokenOf(request: IncomingMessage): string | null {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null
}

function fromWhere(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? 'nowhere'
}

/** Message push is signed: sha1 over token, timestamp and nonce, sorted. Without a token in the settings no push is taken. */
function assertFromWechat(token: string | null, request: IncomingMessage): void {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams
  const right = createHash('sha1')
    .update([token ?? '', query.get('timestamp') ?? '', query.get('nonce') ?? ''].sort().join(''))
    .digest()
  const given = Buffer.from(query.get('signature') ?? '', 'hex')
  if (!token || given.length !== right.length || !timingSafeEqual(given, right)) throw new Refusal('notAllowed', 'push not signed by WeChat')
}

/** wxa_media_check as WeChat pushes it. */
function fromPush(body: unknown): unknown {
  const push = body as { trace_id?: unknown; result?: { suggest?: unknown } }
  return { traceId: push.trace_id, suggest: push.result?.suggest }
}
