import { system } from '@platform/kernel/identify'
import { type House, perform } from '@platform/kernel/serve'
import { type Running, wire } from '@platform/wire'
import { reactions } from '../reactions'
import { schedule } from '../schedule'

const drainMs = 20_000

/** One tick: what is due now, then the jobs that nobody has drained. Each failure is its own. */
export async function tick(running: Running, drainFor = drainMs): Promise<{ done: number }> {
  const { house, kernel, ports } = running
  const now = ports.clock.now()
  const minute = Math.floor(now.getTime() / 60_000)
  for (const { everyMinutes, operation } of schedule) {
    if (minute % everyMinutes !== 0) continue
    await perform(house, operation, {}, { actor: system(kernel), now, kernel, ports }).catch(() => undefined)
  }
  return { done: await kernel.jobs.drainAll(drainFor) }
}

export function clock(house: House): () => Promise<{ done: number }> {
  let running: Running | undefined
  return () => tick((running ??= wire({ house, reactions })))
}
