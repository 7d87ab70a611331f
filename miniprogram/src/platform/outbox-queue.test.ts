import { beforeEach, expect, test } from '@jest/globals'
import { type Ends, Queue } from './outbox-queue'
import { aParcel, backOff, type Parcel } from './parcel'

let parcels: Parcel[]
let now: number
let woken: number[]
let sent: string[]
/** What the house says to a key; nothing = it is done. */
let no: Record<string, { code: string; sentence: string; field?: string } | Error>
let who: () => Promise<string | null>
let queue: Queue

beforeEach(() => {
  ;[parcels, now, woken, sent, no] = [[], 0, [], [], {}]
  who = async () => 'wang'
  const ends: Ends = {
    get: () => parcels,
    set: (next) => {
      parcels = next
    },
    send: async ({ key }) => {
      sent.push(key)
      if (no[key]) throw no[key]
      return { version: 2 }
    },
    follow: ({ what }) => what,
    done: () => undefined,
    who: () => who(),
    now: () => now,
    wake: (ms) => woken.push(ms),
  }
  queue = new Queue(ends)
})

const one = (key: string, line = key, by: string | null = 'wang') => aParcel({ key, line, kind: 'move', what: {}, by, at: now })
const state = (key: string) => parcels.find((parcel) => parcel.key === key)?.state
const offline = { code: 'offline', sentence: '现在连不上网' }

test('it is written down before it is sent, and answers how it stands', async () => {
  expect(await queue.post(one('a'))).toMatchObject({ state: 'sent', result: { version: 2 } })
  no.b = { code: 'badInput', sentence: '内容不能为空', field: 'note' }
  expect(await queue.post(one('b'))).toMatchObject({ state: 'refused', code: 'badInput', sentence: '内容不能为空', field: 'note' })
  no.c = offline
  expect(await queue.post(one('c'))).toMatchObject({ state: 'waiting', code: 'offline' })
})

test('an order that is stuck holds up its own moves and nobody else’s', async () => {
  no.a1 = { code: 'changedMeanwhile', sentence: '刚刚有了新进展' }
  await queue.post(one('a1', 'a'))
  await Promise.all([queue.post(one('a2', 'a')), queue.post(one('b1', 'b')), queue.post(one('b2', 'b'))])
  expect(sent).toEqual(['a1', 'b1', 'b2'])
  expect([state('a1'), state('a2'), state('b2')]).toEqual(['refused', 'waiting', 'sent'])
  queue.takeOut('a1')
  await queue.flush(true)
  expect(state('a2')).toBe('sent')
})

test('without a network nothing else is tried, and each failure waits longer, up to five minutes', async () => {
  for (const key of ['a', 'b', 'c', 'd', 'e']) no[key] = offline
  parcels = ['a', 'b', 'c', 'd', 'e'].map((key) => one(key))
  await queue.flush(true)
  expect(sent.length).toBeLessThanOrEqual(3)
  sent = []
  await queue.flush()
  expect(sent).not.toContain('a')
  expect(woken[0]).toBe(5000)
  expect([1, 2, 3, 7, 50].map(backOff)).toEqual([5000, 10_000, 20_000, 300_000, 300_000])
  now += 5000
  no = {}
  await queue.flush()
  expect(parcels.every((parcel) => parcel.state === 'sent')).toBe(true)
})

test('a fault of the house is tried five times and then shown, and by hand as often as one likes', async () => {
  no.a = new Error('boom')
  await queue.post(one('a'))
  for (let n = 2; n < 5; n++) {
    await queue.flush(true)
    expect(state('a')).toBe('waiting')
  }
  await queue.flush(true)
  expect(state('a')).toBe('refused')
  no = {}
  await queue.tryAgain('a')
  expect(state('a')).toBe('sent')
})

test('what somebody else did on this phone is not sent in another’s name', async () => {
  parcels = [one('of-zhao', 'x', 'zhao'), one('of-anybody', 'y', null), one('of-wang')]
  await queue.flush(true)
  expect(sent.sort()).toEqual(['of-anybody', 'of-wang'])
  who = async () => 'zhao'
  await queue.flush(true)
  expect(state('of-zhao')).toBe('sent')
})

test('as long as nobody knows who is signed in nothing goes, and it is tried again', async () => {
  who = () => Promise.reject(new Error('offline'))
  expect(await queue.post(one('a'))).toMatchObject({ state: 'waiting' })
  expect(sent).toEqual([])
  expect(woken).toHaveLength(1)
})

test('after thirty days it is not sent any more but shown: the house may have forgotten its key', async () => {
  parcels = [one('a')]
  now += 30 * 24 * 3600 * 1000 + 1
  await queue.flush(true)
  expect(sent).toEqual([])
  expect(parcels[0]).toMatchObject({ state: 'refused', code: 'tooOld', sentence: expect.stringContaining('30 天') })
})
