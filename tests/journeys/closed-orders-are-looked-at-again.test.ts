import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { databases } from '../make/databases'
import type { TestHouse } from '../make/house'
import { anOrderInHand, type MadeOrder } from '../make/order'

let house: TestHouse
let closed: MadeOrder[]
const span = { since: '2026-11-01', until: '2026-11-30' }

describe.each(databases)('a sample of closed orders (质量抽查), on $name', ({ open }) => {
  beforeAll(async () => {
    house = await open()
    closed = []
    for (let n = 0; n < 12; n++) closed.push(await anOrderInHand(house, `resident-${n}`))
    await house.rows(`update orders set status = 'closed', closed_at = '2026-11-20T10:00:00+08:00', outcome = 'solved'`)
  })
  afterAll(() => house.close())
  const town = () => house.as('wu').appeals

  test('is drawn by lot among what was closed in the span; the same seed draws the same', async () => {
    const one = await town().drawSample({ territory: '320999.t1', ...span, size: 5, seed: 'abc' })
    const two = await town().drawSample({ territory: '320999.t1', ...span, size: 5, seed: 'abc' })
    const other = await town().drawSample({ territory: '320999.t1', ...span, size: 5 })
    const ids = async ({ id }: { id: string }) => (await town().getSample({ id })).orders.map(({ orderId }) => orderId)
    expect(await ids(one)).toEqual(await ids(two))
    expect(new Set(await ids(one)).size).toBe(5)
    expect(await town().getSample(one)).toMatchObject({ population: 12, size: 5, judged: 0, seed: 'abc', good: { share: null } })
    expect((await town().getSample(other)).seed).toMatch(/^[0-9a-f]{16}$/)
    expect((await town().listSamples({})).map(({ id }) => id).sort()).toEqual([one.id, two.id, other.id].sort())
    expect((await house.as('feng').appeals.listSamples({})).length).toBe(3)
    expect(await house.as('zheng').appeals.listSamples({})).toEqual([])
    const [{ category_l1: category } = { category_l1: '' }] = await house.rows<{ category_l1: string }>('select category_l1 from orders limit 1')
    const ofOne = await town().drawSample({ territory: '320999.t1', ...span, size: 5, category })
    expect(await town().getSample(ofOne)).toMatchObject({ category })
    await expect(town().drawSample({ territory: '320999.t1', ...span, size: 5, category: '没有这一类' })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('sensitive orders, open ones and those of other territories are in none', async () => {
    const [sensitive, running] = closed
    await house.rows(`update orders set sensitive = 'gathering' where id = $1`, [sensitive?.id])
    await house.rows(`update orders set status = 'handling' where id = $1`, [running?.id])
    const { id } = await town().drawSample({ territory: '320999.t1', ...span, size: 200 })
    const drawn = (await town().getSample({ id })).orders.map(({ orderId }) => orderId)
    expect(drawn).toHaveLength(10)
    expect(drawn).not.toContain(sensitive?.id)
    expect(drawn).not.toContain(running?.id)
    await expect(town().drawSample({ territory: '320999.t2', ...span, size: 5 })).rejects.toMatchObject({ code: 'notAllowed', field: 'territory' })
    await expect(house.as('zheng').appeals.drawSample({ territory: '320999.t2', ...span, size: 5 })).rejects.toMatchObject({ code: 'notFound', field: 'since' })
  })

  test('each is judged, by somebody who did not answer it; the share of good ones comes with its interval, and the order tells it to staff only', async () => {
    const { id } = await town().drawSample({ territory: '320999.t1', ...span, size: 4 })
    const [first, second, third] = (await town().getSample({ id })).orders
    if (!first || !second || !third) throw new Error('not drawn')
    await town().judgeSampled({ sampleId: id, orderId: first.orderId, flaws: [] })
    await expect(town().judgeSampled({ sampleId: id, orderId: second.orderId, flaws: ['late'] })).rejects.toMatchObject({ code: 'badInput', field: 'note' })
    expect(await town().judgeSampled({ sampleId: id, orderId: second.orderId, flaws: ['late', 'harsh'], note: '拖了两周，话也冲' })).toEqual({ judged: 2 })
    const [town1] = await house.rows<{ id: string }>(`select id from people where openid = 'wu'`)
    await house.rows('update orders set replied_by = $2 where id = $1', [third.orderId, town1?.id])
    await expect(town().judgeSampled({ sampleId: id, orderId: third.orderId, flaws: [] })).rejects.toMatchObject({ code: 'notAllowed', field: 'orderId' })
    const seen = await town().getSample({ id })
    expect(seen).toMatchObject({ size: 4, judged: 2, good: { right: 1, of: 2, share: 0.5 }, flaws: expect.arrayContaining([{ flaw: 'late', count: 1 }]) })
    expect(seen.orders[2]).toMatchObject({ own: true, flaws: null })
    const order = closed.find((one) => one.id === second.orderId)
    expect(await order?.ledger()).toContain('judgeSampled')
    const owner = `resident-${closed.findIndex((one) => one.id === second.orderId)}`
    expect(JSON.stringify(await house.as(owner).appeals.getMine({ ref: order?.ref ?? '' }))).not.toContain('拖了两周')
    await expect(town().judgeSampled({ sampleId: id, orderId: closed[0]?.id ?? '', flaws: [] })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('whoever prints an order is in its ledger; whoever may not read it cannot print it', async () => {
    const [order] = closed
    const id = closed[5]?.id ?? ''
    expect(await town().notePrinted({ orderId: id })).toMatchObject({ by: '吴科长' })
    expect((await town().getOrder({ orderId: id })).timeline.at(-1)).toMatchObject({ line: '打印了工单', internal: true })
    await expect(house.as('zheng').appeals.notePrinted({ orderId: id })).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(town().notePrinted({ orderId: order?.id ?? '' })).rejects.toMatchObject({ code: 'notAllowed' })
  })

  test('days that are none, or the wrong way round, are refused by name', async () => {
    for (const [since, until, field] of [
      ['2026-02-30', '2026-03-31', 'since'],
      ['2026-11-30', '2026-11-01', 'until'],
      ['2025-01-01', '2026-11-01', 'since'],
    ] as const)
      await expect(town().drawSample({ territory: '320999.t1', since, until, size: 5 })).rejects.toMatchObject({ code: 'badInput', field })
  })
})
