import { type ClientLink, createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '@shared/contract'
import { onceHeader } from '@shared/platform/contract'
import type { RefusalCode, RefusalOnWire } from '@shared/platform/refusal'
import Taro from '@tarojs/taro'
import { reached } from './network'
import { token } from './token'

/** A "no" as this side sees it: what the server refused, or that it could not be reached at all. */
export class Refused extends Error {
  override name = 'Refused'
  constructor(
    readonly code: RefusalCode | 'offline',
    readonly sentence: string,
    readonly field?: string,
  ) {
    super(sentence)
  }
}

type Answer = { ok: true; output: unknown } | { ok: false; refusal: RefusalOnWire }

/** Goes along with a call: under this key it is done once, however often it is sent. */
interface Along {
  once?: string
}

const offline = () => new Refused('offline', '现在连不上网，请检查信号后再试')

/** Turns whatever was thrown into a Refused, so that a screen always has a sentence. */
export function asRefused(thrown: unknown): Refused {
  return thrown instanceof Refused ? thrown : new Refused('ourFault', '出了点问题，请稍后再试')
}

async function askWeChat(path: readonly string[], input: unknown, { once }: Along): Promise<Answer> {
  try {
    const { result } = await Taro.cloud.callFunction({ name: path[0] ?? '', data: { path, input: input as object, ...(once ? { once } : {}) } })
    return result as unknown as Answer
  } catch {
    throw offline()
  }
}

async function askWeb(path: readonly string[], input: unknown, { once }: Along): Promise<Answer> {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (token.get()) headers.authorization = `Bearer ${token.get()}`
  if (once) headers[onceHeader] = once
  try {
    const response = await fetch(`/api/${path.join('/')}`, { method: 'POST', headers, body: JSON.stringify(input ?? {}) })
    return (await response.json()) as Answer
  } catch {
    throw offline()
  }
}

const link: ClientLink<Along> = {
  async call(path, input, { context }) {
    const asked = process.env.TARO_ENV === 'h5' ? askWeb(path, input, context) : askWeChat(path, input, context)
    const answer = await asked.catch((thrown: unknown) => {
      reached(false)
      throw thrown
    })
    reached(true)
    if (answer?.ok) return answer.output
    if (answer?.refusal) throw new Refused(answer.refusal.code, answer.refusal.sentence, answer.refusal.field)
    throw new Refused('ourFault', '系统出了点问题，请稍后再试')
  },
}

/** Every operation of the contract: `call.appeals.submit(input)`. The only way this program speaks to the server. */
export const call: ContractRouterClient<Contract, Along> = createORPCClient(link)

/** Must run once before the first call on WeChat. */
export function openCloud(): void {
  if (process.env.TARO_ENV === 'weapp') Taro.cloud?.init({ traceUser: false })
}
