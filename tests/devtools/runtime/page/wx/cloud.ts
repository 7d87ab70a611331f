import { settings } from '../program'
import { method, WxFailure } from './answer'

/** CloudBase refuses a text body above this many bytes (EXCEED_MAX_PAYLOAD_SIZE). */
const bodyLimit = 100 * 1024

/** Numbers of the WeChat cloud: a request too large, a function that failed, a net that is not there. */
const tooLarge = -501000
const functionFailed = -504002
const notReached = -601002

let calls = 0

function refuse(errCode: number, words: string): never {
  throw new WxFailure(`Error: errCode: ${errCode} | errMsg: ${words}`, { errCode })
}

async function post(name: string, data: unknown): Promise<Response> {
  const body = JSON.stringify({ name, data, openid: settings.openid })
  try {
    return await fetch(`${settings.base}/wx-cloud/call`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  } catch {
    return refuse(notReached, 'request fail')
  }
}

async function callFunction(name: string, data: unknown): Promise<object> {
  const size = new TextEncoder().encode(JSON.stringify(data ?? {})).byteLength
  if (size > bodyLimit) refuse(tooLarge, `EXCEED_MAX_PAYLOAD_SIZE: the body has ${size} bytes, at most ${bodyLimit} are allowed`)
  const response = await post(name, data ?? {})
  const words = await response.text()
  if (!response.ok) refuse(functionFailed, `functions execute fail | ${words.slice(0, 500)}`)
  const { result } = JSON.parse(words) as { result: unknown }
  return { result, requestID: `local-${(calls += 1)}` }
}

export const cloud = {
  init: () => undefined,
  callFunction: method('cloud.callFunction', ({ name, data }) => callFunction(String(name), data)),
}
