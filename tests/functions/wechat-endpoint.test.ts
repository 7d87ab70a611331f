import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startWechatEndpoint, type WechatEndpoint } from '../../cloudfunctions/platform/local/wechat-endpoint'

/** The genuine sdk; its own types leave openapi open. */
type Sdk = {
  init(options: object): void
  callFunction(call: object): Promise<{ result: unknown }>
  openapi: Record<string, Record<string, (input: object) => Promise<Record<string, unknown>>>>
}

let endpoint: WechatEndpoint
let cloud: Sdk
const pushes: { url: string; body: Record<string, unknown> }[] = []
const listener = createServer((request, response) => {
  let text = ''
  request.on('data', (chunk) => (text += chunk))
  request.on('end', () => {
    pushes.push({ url: request.url ?? '', body: JSON.parse(text) })
    response.end('success')
  })
})

const api = (name: string, input: object) => {
  const [group = '', verb = ''] = name.split('.')
  return cloud.openapi[group]?.[verb]?.(input) ?? Promise.reject(new Error(`the sdk has no ${name}`))
}

beforeAll(async () => {
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/wechat/push`
  endpoint = await startWechatEndpoint({
    refuses: (openid) => openid === 'o-refuses',
    push: { url: () => url, afterMs: 1, token: 'a token' },
    functions: { echo: (data) => Promise.resolve({ heard: data }) },
  })
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: endpoint.url }),
    TENCENTCLOUD_SECRETID: 'id',
    TENCENTCLOUD_SECRETKEY: 'key',
    TENCENTCLOUD_SESSIONTOKEN: 'token',
    WX_API_TOKEN: 'token',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'env-test',
    TCB_ENV: 'env-test',
  })
  cloud = require('wx-server-sdk') as Sdk
  cloud.init({ env: 'env-test' })
})

afterAll(async () => {
  await endpoint.close()
  listener.close()
})

const words = (content: string) => api('security.msgSecCheck', { version: 2, openid: 'o1', scene: 2, content })

test('the genuine sdk hears pass for harmless words and risky for a forbidden one', async () => {
  expect(await words('路灯坏了三天了')).toMatchObject({ result: { suggest: 'pass' } })
  expect(await words('这里有测试违规词')).toMatchObject({ result: { suggest: 'risky' } })
})

test('words over 2,500 characters are refused', async () => {
  await expect(words('长'.repeat(2501))).rejects.toMatchObject({ errCode: 45002 })
  expect(await words('长'.repeat(2500))).toMatchObject({ result: { suggest: 'pass' } })
})

test('a subscription message is recorded with its own words, and refused by 43101 for somebody who has not accepted it', async () => {
  const message = (touser: string, thing: string) =>
    api('subscribeMessage.send', { touser, templateId: 'T1', page: 'pages/a', data: { thing1: { value: thing } }, miniprogramState: 'formal' })
  await message('o1', '路灯已修好')
  await expect(message('o-refuses', '路灯已修好')).rejects.toMatchObject({ errCode: 43101 })
  await expect(message('o1', '字'.repeat(21))).rejects.toMatchObject({ errCode: 47003 })
  expect(endpoint.sent).toEqual([{ openid: 'o1', templateId: 'T1', page: 'pages/a', data: { thing1: '路灯已修好' } }])
})

test('a picture is judged later, by a signed push that carries the trace id of the check', async () => {
  const check = (name: string) =>
    api('security.mediaCheckAsync', { version: 2, openid: 'o1', scene: 2, mediaUrl: `http://127.0.0.1:1/${encodeURIComponent(name)}.jpg`, mediaType: 2 })
  const [good, bad] = [await check('路灯'), await check('测试违规词')]
  while (pushes.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
  const verdicts = Object.fromEntries(pushes.map(({ body }) => [body.trace_id, (body.result as { suggest: string }).suggest]))
  expect(verdicts).toEqual({ [String(good.traceId)]: 'pass', [String(bad.traceId)]: 'risky' })
  expect(pushes[0]?.url).toMatch(/^\/wechat\/push\?signature=[0-9a-f]{40}&timestamp=\d+&nonce=/)
})

test('a mini-program code is a PNG, and a scene of 33 characters is refused', async () => {
  const { buffer } = await api('wxacode.getUnlimited', { scene: 's'.repeat(32), page: 'pages/a' })
  expect((buffer as Buffer).subarray(1, 4).toString()).toBe('PNG')
  await expect(api('wxacode.getUnlimited', { scene: 's'.repeat(33), page: 'pages/a' })).rejects.toMatchObject({ errCode: 40169 })
})

test('a telephone code is good once', async () => {
  const tell = () => api('phonenumber.getPhoneNumber', { code: 'code-13800000001' })
  expect(await tell()).toMatchObject({ phoneInfo: { purePhoneNumber: '13800000001' } })
  await expect(tell()).rejects.toMatchObject({ errCode: 40029 })
})

test('one function calls another through the endpoint, and an unknown one is refused', async () => {
  expect(await cloud.callFunction({ name: 'echo', data: { a: '袋' } })).toMatchObject({ result: { heard: { a: '袋' } } })
  await expect(cloud.callFunction({ name: 'nobody', data: {} })).rejects.toMatchObject({ errMsg: expect.stringContaining('nobody') })
})
