import { Refusal, type RefusalOnWire } from '@shared/platform/refusal'
import { byOpenid } from '@platform/kernel/identify'
import { causeOf, perform } from '@platform/kernel/serve'
import type { Running } from '@platform/wire'

export type Answer = { ok: true; output: unknown } | { ok: false; refusal: RefusalOnWire }

/** How long an answer may wait for the jobs it woke; a cloud function freezes afterwards. */
const drainMs = 1000

/**
 * A cloud function as WeChat calls it: `{ path: [word, verb], input, once? }` in, an `Answer` out.
 * The identity is read before the first await: it sits in the process environment, which the next call overwrites.
 */
export function wechat(open: () => Running): (event: unknown) => Promise<Answer> {
  let running: Running | undefined
  return (event) => {
    const OPENID = (require('wx-server-sdk') as typeof import('wx-server-sdk')).getWXContext().OPENID
    running ??= open()
    return answer(running, OPENID ?? null, event)
  }
}

async function answer(running: Running, openid: string | null, event: unknown): Promise<Answer> {
  const { kernel, ports } = running
  try {
    if (!openid) throw new Refusal('notSignedIn', 'called without a WeChat identity')
    const { path, input, once } = (event ?? {}) as { path?: unknown; input?: unknown; once?: unknown }
    const name = Array.isArray(path) ? path.join('.') : ''
    const now = ports.clock.now()
    const actor = await byOpenid(kernel, openid, now)
    const output = await perform(running.house, name, input, { actor, now, kernel, ports, once })
    return { ok: true, output }
  } catch (error) {
    return { ok: false, refusal: onWire(error) }
  } finally {
    await kernel.jobs.settle(drainMs)
  }
}

/** What was not foreseen (the database is down) is said plainly and without a stack. */
export function onWire(error: unknown): RefusalOnWire {
  if (error instanceof Refusal) return error.onWire()
  process.stderr.write(`${causeOf(error)}\n`)
  return new Refusal('unavailable', 'not foreseen').onWire()
}
