import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Running } from '@platform/wire'
import { type Answer, wechat } from './wechat'

const mains = new WeakMap<Running, (event: unknown) => Promise<Answer>>()

/** WeChat limits what `callFunction` carries to 100 kB of text. */
const largestCall = 100 * 1024

/**
 * The far end of `wx.cloud.callFunction` on this machine: `{ name, data, openid }` in, `{ result }` out.
 * It does as WeChat does: puts the caller's identity into the environment and calls `main` in the same tick.
 */
export async function answerAsWechat(running: Running, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const reply = (status: number, answer: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' }).end(JSON.stringify(answer))
  if (request.method === 'OPTIONS') return void response.writeHead(204, { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }).end()
  if (body.length > largestCall) return void reply(413, { errCode: -504003, errMsg: 'EXCEED_MAX_PAYLOAD_SIZE' })
  const { data, openid } = JSON.parse(body.toString('utf8')) as { data: unknown; openid: string }
  const main = mains.get(running) ?? wechat(() => running)
  mains.set(running, main)
  process.env.WX_CONTEXT_KEYS = 'WX_OPENID,WX_APPID'
  process.env.WX_OPENID = openid
  process.env.WX_APPID = 'wx-local'
  const answer = main(data)
  reply(200, { result: await answer })
}
