import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { databases } from '../make/databases'
import type { TestHouse } from '../make/house'
import { anOrder, anOrderInHand } from '../make/order'

let house: TestHouse
const digestsOf = async (who: string) =>
  (await house.as(who).platform.listMessages({})).items.filter(({ title }) => title === '今天的活').map(({ text }) => text)

describe.each(databases)('the digest of a morning (每日一报), on $name', ({ open }) => {
  beforeAll(async () => {
    house = await open()
  })
  afterAll(() => house.close())

  test('each post hears once what it has in hand, two clocks at once included; nobody at a weekend or without work', async () => {
    await anOrder(house, 'resident-1')
    await anOrderInHand(house, 'resident-2')
    const sensitive = await anOrderInHand(house, 'resident-3')
    await house.rows(`update orders set sensitive = 'gathering' where id = $1`, [sensitive.id])
    house.now.set('2026-11-29T08:40:00+08:00')
    expect(await house.asSystem.appeals.tellDigest({})).toEqual({ told: 0 })
    house.now.set('2026-11-30T08:40:00+08:00')
    const both = await Promise.all([house.asSystem.appeals.tellDigest({}), house.asSystem.appeals.tellDigest({})])
    expect(both.reduce((sum, { told }) => sum + told, 0)).toBe(1)
    house.now.set('2026-11-30T08:45:00+08:00')
    expect(await house.asSystem.appeals.tellDigest({})).toEqual({ told: 0 })
    expect(await digestsOf('wang')).toEqual(['已超时 1 件，今天到期 1 件，待接收 1 件，办理中 1 件'])
    expect(await digestsOf('li')).toEqual([])
    house.now.set('2026-12-01T08:40:00+08:00')
    expect(await house.asSystem.appeals.tellDigest({})).toEqual({ told: 1 })
    expect(await digestsOf('wang')).toHaveLength(2)
  })

  test('who has switched it off does not get it, and gets it again when it is switched on', async () => {
    expect(await house.as('wang').platform.updateMe({ digest: false })).toMatchObject({ digest: false })
    house.now.set('2026-12-02T08:40:00+08:00')
    await house.asSystem.appeals.tellDigest({})
    expect(await digestsOf('wang')).toHaveLength(2)
    expect((await house.rows<{ data: unknown }>(`select data from events where name = 'platform.updateMe' order by id desc limit 1`))[0]?.data).toEqual({
      changed: ['digest'],
    })
    expect(await house.as('wang').platform.updateMe({ digest: true })).toMatchObject({ digest: true })
    house.now.set('2026-12-03T08:40:00+08:00')
    await house.asSystem.appeals.tellDigest({})
    expect(await digestsOf('wang')).toHaveLength(3)
  })
})
