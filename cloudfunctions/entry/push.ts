import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { system } from '@platform/kernel/identify'
import { perform } from '@platform/kernel/serve'
import type { Running } from '@platform/wire'
import { readJson } from './read-json'

/**
 * WeChat's message push (消息推送): `GET` with `echostr` when the address is set up, `POST` for each event, both signed.
 * WeChat wants the plain word `success`; anything else makes it push again.
 */
export async function answerPush(running: Running, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams
  const say = (status: number, text: string) => void response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text)
  if (!isFromWechat(running.kernel.settings.pushToken, query)) return say(403, 'not signed')
  if (request.method === 'GET') return say(200, query.get('echostr') ?? '')
  try {
    await judge(running, await readJson(request))
    say(200, 'success')
  } catch {
    say(500, 'again')
  }
}

/** sha1 over token, timestamp and nonce, sorted. Without a token in the settings no push is taken. */
function isFromWechat(token: string | null, query: URLSearchParams): boolean {
  if (!token) return false
  const right = createHash('sha1')
    .update([token, query.get('timestamp') ?? '', query.get('nonce') ?? ''].sort().join(''))
    .digest()
  const given = Buffer.from(query.get('signature') ?? '', 'hex')
  return given.length === right.length && timingSafeEqual(given, right)
}

/** wxa_media_check is the one event we act on; others are heard and let go. */
async function judge({ house, kernel, ports }: Running, body: unknown): Promise<void> {
  const push = body as { Event?: unknown; trace_id?: unknown; result?: { suggest?: unknown } }
  if (push.Event !== undefined && push.Event !== 'wxa_media_check') return
  const caller = { actor: system(kernel), now: ports.clock.now(), kernel, ports }
  await perform(house, 'appeals.judgeAttachment', { traceId: push.trace_id, suggest: push.result?.suggest }, caller)
}
