import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readCall, readForm, writeAnswer } from './openapi-wire'
import { type ApiAnswer, answerApi, type FarEnd, type SentMessage } from './wechat-apis'

export interface WechatEndpointOptions {
  port?: number
  /** A text or a media address that contains one of these is risky. */
  riskyWords?: readonly string[]
  /** Whether this person has not accepted a message (43101). */
  refuses?: (openid: string) => boolean
  /** The telephone number behind a getPhoneNumber code; without it a code that holds an 11-digit number is good. */
  phoneOf?: (code: string) => string | undefined
  /** Where `wxa_media_check` is pushed, how long after the check, and the token that signs the push. */
  push?: { url: () => string; afterMs?: number; token?: string }
  /** The cloud functions that `callFunction` of the sdk reaches. */
  functions?: Record<string, (data: unknown) => Promise<unknown>>
}

export interface WechatEndpoint {
  /** For `TCB_CONTEXT_CNFG`: `JSON.stringify({ URL: url })`. */
  url: string
  sent: SentMessage[]
  /** Every openapi call that arrived, in order. */
  calls: { api: string; input: Record<string, unknown> }[]
  close(): Promise<void>
}

interface State {
  options: WechatEndpointOptions
  far: FarEnd
  calls: WechatEndpoint['calls']
}

/**
 * The far-end fake of WeChat: it stands where WeChat's servers stand, and the genuine wx-server-sdk talks to it
 * over HTTP when `TCB_CONTEXT_CNFG` names it. It answers what the product asks (text and media check, subscription
 * messages, mini-program codes, telephone numbers, calls between functions) in WeChat's own wire form and with
 * WeChat's own error codes. It verifies no signature and judges nothing but the words it was given.
 */
export async function startWechatEndpoint(options: WechatEndpointOptions = {}): Promise<WechatEndpoint> {
  const timers = new Set<NodeJS.Timeout>()
  const far: FarEnd = {
    isRisky: (text) => (options.riskyWords ?? ['测试违规词']).some((word) => text.includes(word)),
    refuses: options.refuses ?? (() => false),
    phoneOf: options.phoneOf ?? ((code) => /1[3-9]\d{9}/.exec(code)?.[0]),
    usedCodes: new Set(),
    sent: [],
    verdictLater: (check) => {
      if (options.push) later(timers, options.push.afterMs ?? 200, () => pushVerdict(options.push, check))
    },
  }
  const state: State = { options, far, calls: [] }
  const server = createServer((request, response) => void answer(state, request, response))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`,
    sent: far.sent,
    calls: state.calls,
    close: () => {
      for (const timer of timers) clearTimeout(timer)
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const type = request.headers['content-type'] ?? ''
    if (type.startsWith('multipart/')) answerOpenapi(state, readForm(body, type), response)
    else say(response, await answerAction(state, JSON.parse(body.toString() || '{}') as Action))
  } catch (error) {
    say(response, { code: 'INVALID_PARAM', message: error instanceof Error ? error.message : String(error) })
  }
}

function answerOpenapi({ far, calls }: State, form: Map<string, Buffer>, response: ServerResponse): void {
  const api = form.get('apiName')?.toString() ?? ''
  const input = readCall(form.get('requestData') ?? Buffer.alloc(0))
  calls.push({ api, input })
  response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(onWire(answerApi(api, input, far)))
}

function onWire(made: ApiAnswer): Buffer {
  if ('png' in made) return writeAnswer(made.png, 'image/png')
  return writeAnswer(Buffer.from(JSON.stringify(made.json)), 'application/json')
}

interface Action {
  action?: string
  function_name?: string
  request_data?: string
}

async function answerAction({ options }: State, sent: Action): Promise<Record<string, unknown>> {
  if (sent.action !== 'functions.invokeFunction') return { code: 'INVALID_ACTION', message: `${sent.action ?? 'nothing'} is not answered here` }
  const wanted = options.functions?.[sent.function_name ?? '']
  if (!wanted) return { code: 'FUNCTION_NOT_FOUND', message: `no function ${sent.function_name ?? ''}` }
  const answered = await wanted(sent.request_data ? (JSON.parse(sent.request_data) as unknown) : undefined)
  return { requestId: randomUUID(), data: { response_data: JSON.stringify(answered ?? null) } }
}

function say(response: ServerResponse, body: Record<string, unknown>): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify({ requestId: randomUUID(), ...body }))
}

function later(timers: Set<NodeJS.Timeout>, milliseconds: number, work: () => Promise<void>): void {
  const timer = setTimeout(() => {
    timers.delete(timer)
    void work()
  }, milliseconds)
  timers.add(timer)
}

/** WeChat pushes a verdict once and repeats it when nobody listened; here three times at most. */
async function pushVerdict(push: WechatEndpointOptions['push'], { traceId, risky }: { traceId: string; risky: boolean }): Promise<void> {
  if (!push) return
  const result = { suggest: risky ? 'risky' : 'pass', label: risky ? 20006 : 100 }
  const body = {
    MsgType: 'event',
    Event: 'wxa_media_check',
    CreateTime: Math.floor(Date.now() / 1000),
    trace_id: traceId,
    version: 2,
    errcode: 0,
    errmsg: 'ok',
    result,
    detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
  }
  for (let attempt = 0; attempt < 3; attempt++) {
    const address = signed(push.url(), push.token)
    const heard = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).then(
      ({ ok }) => ok,
      () => false,
    )
    if (heard) return
  }
}

/** Message push is signed by sha1 over token, timestamp and nonce in order of the alphabet. */
function signed(url: string, token: string | undefined): string {
  if (!token) return url
  const timestamp = String(Math.floor(Date.now() / 1000))
  const nonce = randomUUID().slice(0, 8)
  const signature = createHash('sha1').update([token, timestamp, nonce].sort().join('')).digest('hex')
  return `${url}?signature=${signature}&timestamp=${timestamp}&nonce=${nonce}`
}
