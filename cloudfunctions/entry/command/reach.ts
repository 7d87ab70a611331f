import { Refusal, type RefusalOnWire } from '@shared/platform/refusal'
import { system } from '@platform/kernel/identify'
import { perform } from '@platform/kernel/serve'
import { findLock, sentenceOf } from '@platform/local/lock-file'
import type { Running } from '@platform/wire'

/** Somebody who does what a command asks: the running product, or this process itself. */
export interface Reached {
  /** For the one who reads along. */
  what: string
  ask(operation: string, input: unknown): Promise<unknown>
  close(): Promise<void>
}

/** A house opened by this process. */
export interface Opened {
  what: string
  running: Running
  close(): Promise<void>
}

/** Opens a PostgreSQL server by its address, or else PGlite in the folder, which it locks. */
export type OpenHere = (folder: string, databaseUrl: string | undefined) => Promise<Opened>

/**
 * A database server that is named takes many processes. The folder takes one: a product that holds it gets the work sent,
 * a dead holder's folder is taken over.
 * @throws Error with a Chinese sentence when somebody holds the folder who cannot be asked.
 */
export async function reach(folder: string, databaseUrl: string | undefined, openHere: OpenHere): Promise<Reached> {
  if (databaseUrl) return here(await openHere(folder, databaseUrl))
  const found = await findLock(folder)
  if (found.state === 'free') return here(await openHere(folder, undefined))
  if (found.state === 'held' && found.address) return there(found.address, found.secret)
  throw new Error(sentenceOf(found))
}

function here({ what, running, close }: Opened): Reached {
  const { house, kernel, ports } = running
  return { what, close, ask: (operation, input) => perform(house, operation, input, { actor: system(kernel), now: ports.clock.now(), kernel, ports }) }
}

function there(address: string, secret: string): Reached {
  return { what: `正在运行的产品（${address}）`, close: () => Promise.resolve(), ask: (operation, input) => send(address, secret, operation, input) }
}

async function send(address: string, secret: string, operation: string, input: unknown): Promise<unknown> {
  const url = `${address}/command/${operation.replace('.', '/')}`
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(input) }).catch((error: unknown) => {
    throw new Error(`正在运行的产品（${address}）没有应答：${causeOf(error)}`)
  })
  const answer = (await response.json().catch(() => null)) as { ok: true; output: unknown } | { ok: false; refusal: RefusalOnWire } | null
  if (!answer) throw new Error(`正在运行的产品（${address}）答非所问（HTTP ${response.status}），可能还在启动，请稍后再试`)
  if (!answer.ok) throw new Refusal(answer.refusal.code, `the product refused ${operation}`, answer.refusal)
  return answer.output
}

/** What lies under `fetch failed`. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  return cause instanceof Error ? cause.message : String(cause)
}
