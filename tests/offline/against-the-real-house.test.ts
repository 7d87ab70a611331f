import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Parcel } from '../../miniprogram/src/platform/parcel'
import { aHouse, type TestHouse } from '../make/house'
import { anOrderInHand, type MadeOrder } from '../make/order'
import { assertOnce, days, liveThrough, plans } from './a-bad-day'
import { BadPhone } from './a-bad-phone'

let house: TestHouse
let made: MadeOrder[]
beforeAll(async () => {
  house = await aHouse()
  made = [await anOrderInHand(house), await anOrderInHand(house, 'resident-2'), await anOrderInHand(house, 'resident-3')]
}, 60_000)
afterAll(() => house.close())

const held = async (order: number) => (await made[order]?.held()) ?? { orderId: '', version: 0 }

/** A note by 王芳, as her phone asks for it. */
const ask = async ({ key, what }: Parcel) => {
  const { order, version } = what as { order: number; version: number }
  return house.as('wang').appeals.note({ orderId: made[order]?.id ?? '', version, note: key }, key)
}

const world = {
  seen: async (order: number) => (await held(order)).version,
  byOthers: async (order: number) => {
    // Of two who are equally fast she may be the one who is refused.
    await house
      .as('li')
      .appeals.note({ ...(await held(order)), note: '上级看过了' })
      .catch(() => undefined)
  },
}

test('the real operations on a real database: one event for each action, or a reason in the outbox', async () => {
  let lives = 0
  await fc.assert(
    fc.asyncProperty(days, plans, async (day, plan) => {
      const name = `life-${++lives}`
      const lived = await liveThrough(day, new BadPhone(ask, [...plan]), world, name)
      const said = await house.rows<{ key: string; subject: string }>(
        `select data->>'text' as key, subject from events where name = 'appeals.note' and data->>'text' like $1 order by id`,
        [`${name}-action-%`],
      )
      assertOnce(
        lived,
        said.map(({ key, subject }) => ({ key, order: made.findIndex(({ id }) => id === subject) })),
      )
    }),
    { numRuns: 200 },
  )
  const [count] = await house.rows<{ keys: number; events: number }>(
    `select (select count(*)::int from done_moves) as keys, (select count(*)::int from events where data->>'text' like 'life-%') as events`,
  )
  expect(count?.keys).toBe(count?.events)
  expect(count?.events).toBeGreaterThan(200)
}, 120_000)
