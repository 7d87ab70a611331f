import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Refusal } from '@shared/platform/refusal'
import fc from 'fast-check'
import { aHouseOnServer } from '../make/databases'
import type { TestHouse } from '../make/house'
import { expectAllWell } from './invariants'
import { heldAs, says, type Told } from './on-a-lamp'

let house: TestHouse

beforeAll(async () => {
  house = await aHouseOnServer()
})
afterAll(() => house.close())

const wang = () => house.as('wang').appeals

/** Refused in so many words is fine, and nothing may have changed then; anything else is not. */
async function unlessRefused(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'ourFault') return false
    throw error
  }
}

async function mergeTo(from: string, into: string): Promise<unknown> {
  return wang().merge({ from: await heldAs(house, from), into: await heldAs(house, into) })
}

interface Scene {
  told: Told[]
  run: string
  /** Which appeals each answer reached, by the words of the answer. */
  reached: Map<string, Set<string>>
}
interface Step {
  verb: (typeof verbs)[number]
  a: number
  b: number
}
const verbs = [
  ...(['say', 'join', 'join', 'merge', 'merge', 'merge', 'bothWays', 'inARing', 'unmerge', 'unmergeOne', 'split', 'accept', 'accept'] as const),
  ...(['reply', 'reply', 'ask', 'respond', 'survey', 'survey', 'reopen', 'withdraw', 'visit', 'transfer'] as const),
]
const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

/** Which order has an appeal now. */
async function presentOf(told: Told): Promise<string> {
  const [row] = await house.rows<{ order_id: string }>('select order_id from appeals where home_order_id = $1', [told.orderId])
  return row?.order_id ?? ''
}

const does: Record<(typeof verbs)[number], (scene: Scene, one: Told, other: Told, n: number) => Promise<unknown>> = {
  async say(scene) {
    scene.told.push(await says(house, `${scene.run}-${scene.told.length}`, { text: '路灯不亮' }))
  },
  async join(scene, one) {
    const who = `${scene.run}-${scene.told.length}`
    const receipt = await house.as(who).appeals.join({ orderId: one.orderId, key: randomUUID() })
    const [row] = await house.rows<{ id: string }>('select id from orders where number = $1', [receipt.number])
    scene.told.push({ who, ref: receipt.ref, number: receipt.number, orderId: row?.id ?? '' })
  },
  merge: async (_scene, one, other) => mergeTo(await presentOf(one), await presentOf(other)),
  async bothWays(_scene, one, other) {
    const [a, b] = [await presentOf(one), await presentOf(other)]
    const done = await Promise.all([unlessRefused(mergeTo(a, b)), unlessRefused(mergeTo(b, a))])
    expect(done.filter(Boolean).length).toBeLessThan(2)
  },
  async inARing(scene, one, other, n) {
    const ring = [await presentOf(one), await presentOf(other), await presentOf(at(scene.told, n + 1))]
    await Promise.all(ring.map((id, index) => unlessRefused(mergeTo(id, at(ring, index + 1)))))
  },
  unmerge: async (_scene, one) => wang().unmerge({ ...(await heldAs(house, await presentOf(one))), note: '不是一件' }),
  unmergeOne: async (_scene, one) => wang().unmerge({ ...(await heldAs(house, one.orderId)), note: '不是一件', apart: false }),
  async split(scene, one) {
    const done = await wang().split({ ...(await heldAs(house, await presentOf(one))), appealId: one.ref, text: '井盖松了' })
    const [row] = await house.rows<{ id: string }>('select id from appeals where home_order_id = $1', [done.child.orderId])
    scene.told.push({ who: one.who, ref: row?.id ?? '', number: done.child.number, orderId: done.child.orderId })
  },
  accept: async (_scene, one) => wang().accept(await heldAs(house, await presentOf(one))),
  transfer: async (_scene, one) => wang().transfer({ ...(await heldAs(house, await presentOf(one))), post: 'committee@320999.t1.v1', note: '请村里办' }),
  async reply(scene, one) {
    const words = randomUUID()
    const orderId = await presentOf(one)
    const rows = await house.rows<{ id: string }>('select id from appeals where order_id = $1 and withdrawn_at is null', [orderId])
    await wang().reply({ ...(await heldAs(house, orderId)), outcome: 'solved', note: words, alone: true })
    scene.reached.set(words, new Set(rows.map(({ id }) => id)))
  },
  ask: async (_scene, one) => wang().ask({ ...(await heldAs(house, await presentOf(one))), note: '哪一盏？' }),
  respond: (_scene, one) => house.as(one.who).appeals.respond({ ref: one.ref, text: '北边那盏' }),
  survey: (_scene, one, _other, n) => house.as(one.who).appeals.survey({ ref: one.ref, score: (n % 5) + 1 }),
  reopen: (_scene, one) => house.as(one.who).appeals.reopen({ ref: one.ref, text: '还没好' }),
  withdraw: (_scene, one) => house.as(one.who).appeals.withdraw({ ref: one.ref }),
  visit: async (_scene, one) => house.as('li').appeals.visit({ ...(await heldAs(house, await presentOf(one))), note: '看过了', alone: true }),
}

const countEvents = async () => (await house.rows<{ count: number }>('select count(*)::int as count from events'))[0]?.count ?? 0

/** Each answer is on the timelines of exactly those who were on the order, and each of them has a row of their own. */
async function expectReached(scene: Scene): Promise<void> {
  for (const [words, ids] of scene.reached) {
    const rows = await house.rows<{ appeal_id: string }>('select appeal_id from deliveries where body = $1', [words])
    expect(rows.map((row) => row.appeal_id).sort()).toEqual([...ids].sort())
    for (const told of scene.told) {
      const { timeline, status } = await house.as(told.who).appeals.getMine({ ref: told.ref })
      if (status !== 'withdrawn') expect([told.number, timeline.some(({ text }) => text === words)]).toEqual([told.number, ids.has(told.ref)])
    }
  }
}

/** Everything merged is given back: each appeal is on its own order again, alone. */
async function expectAllHome(scene: Scene): Promise<void> {
  for (const told of scene.told) await unlessRefused(wang().unmerge({ ...(await heldAs(house, told.orderId)), note: '都拆开' }))
  for (const told of scene.told) expect(await presentOf(told)).toBe(told.orderId)
  for (const told of scene.told) expect(await house.as(told.who).appeals.getMine({ ref: told.ref })).toMatchObject({ number: told.number, neighbours: 0 })
}

const step: fc.Arbitrary<Step> = fc.record({ verb: fc.constantFrom(...verbs), a: fc.nat(20), b: fc.nat(20) })

test('whatever several people do, nothing is lost, half merged or counted twice, and un-merging gives everything back', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const scene: Scene = { told: [], run: `p${run++}`, reached: new Map() }
      for (let n = 0; n < 3; n++) await does.say(scene, ...([{}, {}, 0] as unknown as [Told, Told, number]))
      for (const { verb, a, b } of steps) {
        const before = await countEvents()
        const done = await unlessRefused(does[verb](scene, at(scene.told, a), at(scene.told, b), b))
        if (done && verb !== 'bothWays' && verb !== 'inARing') expect(await countEvents()).toBeGreaterThan(before)
        await expectAllWell(house)
      }
      await expectReached(scene)
      await expectAllHome(scene)
      await expectAllWell(house)
    }),
    { numRuns: 12 },
  )
}, 600_000)

test('two who merge the same orders in opposite directions at once: one of them does, the other is told so, and nothing is half merged', async () => {
  for (let n = 0; n < 15; n++) {
    const [a, b] = [await says(house, `a${n}`), await says(house, `b${n}`)]
    const [asA, asB] = [await heldAs(house, a.orderId), await heldAs(house, b.orderId)]
    const both = await Promise.allSettled([wang().merge({ from: asA, into: asB }), house.as('li').appeals.merge({ from: asB, into: asA })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const late = both.find((one) => one.status === 'rejected')
    expect(late?.reason).toMatchObject({ code: 'changedMeanwhile', sentence: expect.stringMatching(/已合并到|一起办理/) })
    await expectAllWell(house)
  }
}, 120_000)

test('merged, joined, answered, taken back and un-merged all at once, each is done whole or not at all', async () => {
  for (let n = 0; n < 8; n++) {
    const [a, b, c] = [await says(house, `x${n}`), await says(house, `y${n}`), await says(house, `z${n}`)]
    await mergeTo(b.orderId, a.orderId)
    await wang().accept(await heldAs(house, a.orderId))
    const now = await heldAs(house, a.orderId)
    await Promise.all(
      [
        mergeTo(a.orderId, c.orderId),
        wang().unmerge({ ...now, note: '不是一件' }),
        house.as(`w${n}`).appeals.join({ orderId: b.orderId, key: randomUUID() }),
        house.as(`y${n}`).appeals.withdraw({ ref: b.ref }),
        wang().reply({ ...now, outcome: 'solved', note: '好了' }),
        house.as(`x${n}`).appeals.add({ ref: a.ref, text: '还有一句' }),
      ].map(unlessRefused),
    )
    await expectAllWell(house)
  }
}, 120_000)
