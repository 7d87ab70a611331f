import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { databases } from '../make/databases'
import type { TestHouse } from '../make/house'
import { anOrderInHand } from '../make/order'

let house: TestHouse
const warningsOf = async (who: string) =>
  (await house.as(who).platform.listMessages({})).items.map(({ title }) => title).filter((title) => title.includes('时限'))

/** An order in hand whose resident has heard something, so that only its deadlines warn. */
async function anOrderHeardOf(resident?: string) {
  const order = await anOrderInHand(house, resident)
  await house.rows('update orders set first_answered_at = $2 where id = $1', [order.id, house.now.read().toISOString()])
  return order
}

describe.each(databases)('warnings of deadlines, on $name', ({ open }) => {
  beforeAll(async () => {
    house = await open()
  })
  afterAll(() => house.close())

  test('the holder is warned once while it is near, the level above too once it is late, and nobody at night', async () => {
    const order = await anOrderHeardOf()
    house.now.set('2026-11-30T12:30:00+08:00')
    await house.asSystem.appeals.warn({})
    expect(await warningsOf('wang')).toEqual([])
    house.now.set('2026-11-30T13:31:00+08:00')
    expect(await house.asSystem.appeals.warn({})).toEqual({ warned: 1 })
    expect(await house.asSystem.appeals.warn({})).toEqual({ warned: 0 })
    expect(await warningsOf('wang')).toEqual(['答复时限快到了'])
    expect(await warningsOf('li')).toEqual([])
    house.now.set('2026-11-30T17:31:00+08:00')
    await house.asSystem.appeals.warn({})
    house.now.set('2026-11-30T23:00:00+08:00')
    expect(await house.asSystem.appeals.warn({})).toEqual({ warned: 0 })
    expect(await warningsOf('wang')).toHaveLength(2)
    expect(await warningsOf('li')).toHaveLength(1)
    house.now.set('2026-12-01T17:31:00+08:00')
    await house.asSystem.appeals.warn({})
    house.now.set('2026-12-09T10:00:00+08:00')
    expect(await house.asSystem.appeals.warn({})).toEqual({ warned: 0 })
    expect((await order.ledger()).filter((verb) => verb === 'warn')).toHaveLength(3)
    expect(JSON.stringify(await house.as('resident-1').appeals.getMine({ ref: order.ref }))).not.toContain('时限已过')
  })

  test('a deadline that was moved warns of nothing that no longer holds', async () => {
    house.now.set('2026-11-23T10:00:00+08:00')
    const order = await anOrderInHand(house)
    await house.as('wang').appeals.askExtension({ ...(await order.held()), days: 10, note: '大修' })
    await house.as('li').appeals.grantExtension(await order.held())
    house.now.set('2026-12-01T10:00:00+08:00')
    expect(await house.asSystem.appeals.warn({})).toEqual({ warned: 0 })
    await house.as('wang').appeals.reply({ ...(await order.held()), outcome: 'solved', note: '修好了' })
    house.now.set('2026-12-20T10:00:00+08:00')
    expect(await house.asSystem.appeals.warn({})).toEqual({ warned: 0 })
  })

  test('two sweeps at once warn each order once', async () => {
    house.now.set('2026-11-23T10:00:00+08:00')
    const orders = []
    for (let n = 0; n < 12; n++) orders.push(await anOrderHeardOf(`resident-${n}`))
    house.now.set('2026-11-30T14:00:00+08:00')
    const both = await Promise.all([1, 2, 3].map(() => house.asSystem.appeals.warn({})))
    expect(both.reduce((sum, { warned }) => sum + warned, 0)).toBe(12)
    for (const order of orders) expect((await order.ledger()).filter((verb) => verb === 'warn')).toHaveLength(1)
  })

  test('a resident who hears nothing: the holder is warned two working hours before, all above once it is late, and a question ends it', async () => {
    house.now.set('2026-12-14T10:00:00+08:00')
    await house.rows('update orders set warn_at = null, first_look_at = null')
    const [silent, asked] = [await anOrderInHand(house, 'resident-20'), await anOrderInHand(house, 'resident-21')]
    const lines = async (order: typeof silent) =>
      (await house.rows<{ line: string }>(`select data->>'line' as line from events where subject = $1 and name = 'appeals.warn' order by id`, [order.id])).map(
        ({ line }) => line,
      )
    expect(await house.asSystem.appeals.warn({})).toEqual({ warned: 0 })
    await house.as('wang').appeals.ask({ ...(await asked.held()), note: '是哪一盏灯？' })
    house.now.set('2026-12-15T15:30:00+08:00')
    const both = await Promise.all([house.asSystem.appeals.warn({}), house.asSystem.appeals.warn({})])
    expect(both.reduce((sum, { warned }) => sum + warned, 0)).toBe(1)
    expect(await lines(silent)).toEqual(['首次答复时限快到了'])
    house.now.set('2026-12-15T20:00:00+08:00')
    expect(await house.asSystem.appeals.warn({})).toEqual({ warned: 0 })
    house.now.set('2026-12-16T09:02:00+08:00')
    await house.asSystem.appeals.warn({})
    expect((await lines(silent))[1]).toMatch(/^居民还没有收到首次答复，/)
    expect((await house.as('li').platform.listMessages({})).items.filter(({ title }) => title.includes('首次答复'))).toHaveLength(1)
    house.now.set('2026-12-16T17:00:00+08:00')
    await house.asSystem.appeals.warn({})
    expect(await lines(silent)).toHaveLength(2)
    expect(await lines(asked)).toEqual([])
    expect(await silent.row()).toMatchObject({ first_look_at: null, first_warned: 'late' })
    expect(JSON.stringify(await house.as('resident-20').appeals.getMine({ ref: silent.ref }))).not.toContain('首次答复')
  })
})
