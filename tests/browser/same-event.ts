import { type Ask, askAs } from './ask'
import { home, resident, worker } from './a-few-appeals'

export const neighbour = 'resident-2'
export const lamp = '纺车小区西门进来右手第二盏路灯不亮了，晚上走路看不见，请派人来修'
export const lampAgain = '纺车小区西门右手边的路灯坏了好几天，晚上黑漆漆的，走路看不见'

/** A town in which two people speak of the same lamp: sends, finds and moves what a test needs before its screen is looked at. */
export interface SameEvent {
  staff: Ask
  /** Puts words into the bag as somebody; gives the ref of the appeal and its order. */
  said(who: string, text: string): Promise<{ ref: string; id: string; number: string }>
  version(orderId: string): Promise<number>
  accept(orderId: string): Promise<void>
  reply(orderId: string, note: string): Promise<void>
  /** Folds one order into the other, as the worker. */
  merge(from: string, into: string): Promise<void>
}

export async function sameEvent(url: string): Promise<SameEvent> {
  const staff = await askAs(url, worker)
  const people = new Map([[resident, await askAs(url, resident)]])
  let sent = 0
  const version = async (orderId: string) => (await staff('appeals', 'getOrder', { orderId })).version
  const held = async (orderId: string) => ({ orderId, version: await version(orderId) })
  return {
    staff,
    version,
    async said(who, text) {
      const ask = people.get(who) ?? (await askAs(url, who))
      people.set(who, ask)
      sent += 1
      const { ref, number } = await ask('appeals', 'submit', { key: `same-event-${sent}-key`, bag: 'complaint', text, territory: home })
      const { items } = await staff('appeals', 'search', { words: number })
      const id = items.find((one) => one.number === number)?.id
      if (!id) throw new Error(`no order ${number}`)
      return { ref, id, number }
    },
    accept: async (orderId) => void (await staff('appeals', 'accept', await held(orderId))),
    reply: async (orderId, note) => void (await staff('appeals', 'reply', { ...(await held(orderId)), outcome: 'solved', note })),
    merge: async (from, into) => void (await staff('appeals', 'merge', { from: await held(from), into: await held(into) })),
  }
}
