import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aHouse, type TestHouse } from '../make/house'
import { aReplied, type Replied } from '../make/replied'

let house: TestHouse
beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

async function unhappy(resident: string): Promise<Replied> {
  const one = await aReplied(house, resident)
  await house.as(resident).appeals.survey({ ref: one.ref, score: 2 })
  await house.settle()
  return one
}
const warnings = () =>
  house.rows<{ id: string; order_ids: string[]; state: string }>('select id, order_ids, state from unhappy_clusters order by opened_at, id')

describe('three unhappy in one grid and category', () => {
  test('warn the level above once, name the orders and never who scored, and warn again only for three new ones', async () => {
    const first = [await unhappy('u1'), await unhappy('u2')]
    expect(await warnings()).toEqual([])
    first.push(await unhappy('u3'))
    const [warning] = await warnings()
    expect([...(warning?.order_ids ?? [])].sort()).toEqual(first.map(({ id }) => id).sort())
    await unhappy('u4')
    await unhappy('u5')
    await Promise.all(first.map(({ id }) => house.asSystem.appeals.warnUnhappy({ orderId: id })))
    expect(await warnings()).toHaveLength(1)
    await unhappy('u6')
    expect(await warnings()).toHaveLength(2)

    const { items } = await house.as('li').appeals.listUnhappyClusters({})
    expect(items).toHaveLength(2)
    expect(items.at(-1)).toMatchObject({ gridName: '稻香村 · 第1网格', warned: '稻香村委会', state: 'open' })
    expect(items.flatMap(({ orders }) => orders.map(({ number }) => number))).toEqual(expect.arrayContaining(first.map(({ number }) => number)))
    expect(JSON.stringify(items)).not.toMatch(/score|personId|appellant/)
    expect((await house.as('li').platform.listMessages({ limit: 100 })).items.filter(({ title }) => title === '不满意预警')).toHaveLength(2)
    expect((await house.as('wang').platform.listMessages({ limit: 100 })).items.filter(({ title }) => title === '不满意预警')).toEqual([])
    expect((await house.as('zhou').appeals.listUnhappyClusters({})).items).toEqual([])
  })

  test('is acknowledged once and closed with words, by the level it went to or above, and the ledger knows', async () => {
    const [one] = await warnings()
    const id = one?.id ?? ''
    await expect(house.as('zhou').appeals.acknowledgeUnhappyCluster({ id })).rejects.toMatchObject({ code: 'notAllowed' })
    expect(await house.as('li').appeals.acknowledgeUnhappyCluster({ id })).toMatchObject({
      state: 'acknowledged',
      acknowledged: { by: expect.stringContaining('李主任') },
    })
    await expect(house.as('sun').appeals.acknowledgeUnhappyCluster({ id })).rejects.toMatchObject({ code: 'wrongMoment' })
    await expect(house.as('li').appeals.closeUnhappyCluster({ id, words: ' ' })).rejects.toMatchObject({ code: 'badInput', field: 'words' })
    expect(await house.as('wu').appeals.closeUnhappyCluster({ id, words: '换了灯具，和三户都说过' })).toMatchObject({
      state: 'closed',
      closed: { words: '换了灯具，和三户都说过' },
    })
    await expect(house.as('wu').appeals.closeUnhappyCluster({ id, words: '再来' })).rejects.toMatchObject({ code: 'wrongMoment' })
    expect((await house.rows<{ name: string }>('select name from events where subject = $1 order by id', [id])).map(({ name }) => name)).toEqual([
      'appeals.warnUnhappy',
      'appeals.acknowledgeUnhappyCluster',
      'appeals.closeUnhappyCluster',
    ])
  })

  test('what is older than thirty days does not count', async () => {
    await house.rows('delete from unhappy_clusters')
    await house.rows('delete from scores')
    await unhappy('u7')
    await unhappy('u8')
    house.now.forward(31 * 86_400_000)
    await unhappy('u9')
    expect(await warnings()).toEqual([])
  })
})
