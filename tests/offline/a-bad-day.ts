import { expect } from '@jest/globals'
import fc from 'fast-check'
import { aParcel, type Parcel } from '../../miniprogram/src/platform/parcel'
import { type BadPhone, type Fault, faults } from './a-bad-phone'

export const orders = [0, 1, 2] as const
const order = fc.constantFrom(...orders)

/** What a worker, the phone and other people do, one after the other. */
export const days = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('act' as const), order }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('rest' as const) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('die' as const), after: fc.integer({ min: 0, max: 6 }) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('other' as const), order }) },
  ),
  { minLength: 1, maxLength: 12 },
)
type Day = typeof days extends fc.Arbitrary<infer T> ? T : never

/** What the network does to one request after the other; afterwards it is well. */
export const plans = fc.array(fc.constantFrom<Fault>(...faults), { maxLength: 30 })

interface World {
  /** The version of an order as the worker's page shows it. */
  seen(order: number): number | Promise<number>
  /** Somebody else makes a move on it. */
  byOthers(order: number): void | Promise<void>
}

export interface Lived {
  acted: { key: string; order: number }[]
  touched: ReadonlySet<number>
  left: Parcel[]
}

/** Lives through it, up to the evening, when the network is good again. */
export async function liveThrough(day: Day, phone: BadPhone, world: World, name: string): Promise<Lived> {
  const acted: Lived['acted'] = []
  const touched = new Set<number>()
  for (const step of day) {
    if (step.do === 'act') {
      const key = `${name}-action-${acted.length}`
      const what = { order: step.order, version: await world.seen(step.order) }
      phone.post(aParcel({ key, line: `order-${step.order}`, kind: 'move', what, by: 'worker', at: 0 }))
      // Only what was written down before the power went was ever done by the worker.
      if (phone.parcels().some((one) => one.key === key)) acted.push({ key, order: step.order })
    } else if (step.do === 'other') {
      touched.add(step.order)
      await world.byOthers(step.order)
    } else if (step.do === 'die') phone.dieAfter(step.after)
    else await phone.rest()
  }
  await phone.calm()
  return { acted, touched, left: phone.parcels() }
}

/** That each action happened exactly once, in order, or lies in the outbox with a reason; `ledger` = what the house wrote down of them. */
export function assertOnce({ acted, touched, left }: Lived, ledger: readonly { key: string; order: number }[]): void {
  for (const { key } of acted) {
    const isSent = left.find((one) => one.key === key)?.state === 'sent'
    expect({ key, events: ledger.filter((one) => one.key === key).length }).toEqual({ key, events: isSent ? 1 : 0 })
  }
  for (const n of orders) {
    const own = acted.filter((one) => one.order === n).map(({ key }) => key)
    const made = ledger.filter((one) => one.order === n).map(({ key }) => key)
    // In order, up to the first that was refused, and nothing that nobody did.
    expect(made).toEqual(own.slice(0, made.length))
    const [first, ...behind] = left.filter(({ line, state }) => line === `order-${n}` && state !== 'sent')
    // That one says why, and the others wait behind it.
    if (first) expect(first).toMatchObject({ state: 'refused', code: 'changedMeanwhile', sentence: expect.stringMatching(/[\u4e00-\u9fff]/) })
    expect(behind.every(({ state }) => state === 'waiting')).toBe(true)
    // Only another person's move can make one's own stale: one's own stand on one another.
    if (!touched.has(n)) expect(made).toEqual(own)
  }
}
