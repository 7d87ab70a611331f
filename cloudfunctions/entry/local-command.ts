import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { system } from '@platform/kernel/identify'
import { perform } from '@platform/kernel/serve'
import type { Running } from '@platform/wire'
import { type Answer, onWire } from './wechat'

/** What a command may ask of the running product, with the secret of the lock file: `POST /command/<word>/<verb>`. */
const allowed = [
  ...['appeals.retrain', 'appeals.reportTriage', 'channels.receiveTickets', 'grids.importTerritories', 'triage.adoptCategories', 'platform.appoint'],
  ...['legal.importStatutes', 'legal.readStatutes', 'legal.putStatuteIndex'],
]

export async function answerCommand(running: Running, secret: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await attempt(running, secret, request)
  response.writeHead(answer.ok ? 200 : 400, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(answer))
}

async function attempt(running: Running, secret: string, request: IncomingMessage): Promise<Answer> {
  const { kernel, ports } = running
  const [, , word = '', verb = ''] = new URL(request.url ?? '/', 'http://localhost').pathname.split('/')
  const name = `${word}.${verb}`
  if (!holdsSecret(request, secret) || !allowed.includes(name))
    return { ok: false, refusal: { code: 'notAllowed', sentence: '这个命令不能发给正在运行的产品' } }
  try {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const input: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    return { ok: true, output: await perform(running.house, name, input, { actor: system(kernel), now: ports.clock.now(), kernel, ports }) }
  } catch (error) {
    return { ok: false, refusal: onWire(error) }
  }
}

function holdsSecret(request: IncomingMessage, secret: string): boolean {
  const given = Buffer.from(/^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '')
  const right = Buffer.from(secret)
  return given.length === right.length && timingSafeEqual(given, right)
}
