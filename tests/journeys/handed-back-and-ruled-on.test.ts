import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { databases } from '../make/databases'
import type { TestHouse } from '../make/house'
import { anOrder, anOrderInHand, type MadeOrder } from '../make/order'

let house: TestHouse
const back = { reason: 'notOurDuty' as const, note: '这条路归市政，不归本网格' }
const grid1 = 'gridWorker@320999.t1.v1.g1'
const village1 = 'committee@320999.t1.v1'
const messagesOf = async (who: string) => (await house.as(who).platform.listMessages({})).items.map(({ title }) => title)

describe.each(databases)('orders that go back and up, on $name', ({ open }) => {
  beforeAll(async () => {
    house = await open()
  })
  afterAll(() => house.close())

  /** From the grid to the village and back to the grid again, twice; then once more. */
  async function backThreeTimes(order: MadeOrder): Promise<void> {
    for (const round of [1, 2]) {
      await house.as('wang').appeals.handBack({ ...(await order.held()), ...back })
      expect(await order.row()).toMatchObject({ status: 'dispatched', holder_role: 'committee', hand_backs: round, decision: null })
      await house.as('li').appeals.transfer({ ...(await order.held()), post: grid1, note: '就在你们网格，请再看' })
    }
    await house.as('wang').appeals.handBack({ ...(await order.held()), ...back })
  }

  test('退单 goes to the level above with its reason, wins no time, and the resident reads that it is being sent anew', async () => {
    const order = await anOrderInHand(house)
    const { reply_due: due } = await order.row()
    house.now.forward(3_600_000)
    await house.as('wang').appeals.handBack({ ...(await order.held()), ...back })
    expect(await order.row()).toMatchObject({ status: 'dispatched', holder_role: 'committee', holder_territory: '320999.t1.v1', reply_due: due })
    expect(await messagesOf('li')).toContain('退回一件：不是本单位职责')
    const mine = await house.as('resident-1').appeals.getMine({ ref: order.ref })
    expect(mine.timeline.at(-1)?.line).toMatch(/^已退回.*，重新派人办理$/)
    await expect(house.as('wang').appeals.handBack({ ...(await order.held()), ...back })).rejects.toMatchObject({ code: 'notAllowed' })
  })

  test('the third goes to the judge who was named; nothing else is done before the ruling; it binds and is kept as a lesson', async () => {
    const judges = await house.as('wei').appeals.listJudges({})
    const wu = judges.find(({ territory }) => territory === '320999.t1')?.people[0]
    expect(wu?.name).toBe('吴科长')
    await house.as('wei').appeals.setJudge({ territory: '320999.t1', personId: wu?.personId ?? null })
    const order = await anOrder(house)
    await backThreeTimes(order)
    expect(await order.row()).toMatchObject({ hand_backs: 3, decision: 'ruling', holder_role: 'townCentre', holder_person: wu?.personId, status: 'dispatched' })
    expect(await messagesOf('wu')).toContain('第 3 次退单，请裁定由谁办理')
    const seen = await house.as('wu').appeals.getOrder({ orderId: order.id })
    expect(seen.moves).toContain('rule')
    expect(seen.moves).not.toContain('accept')
    expect((await house.as('wu').appeals.listInbox({ tab: 'toDecide' })).items.map(({ id }) => id)).toContain(order.id)
    await expect(house.as('wu').appeals.accept(await order.held())).rejects.toMatchObject({ code: 'wrongMoment', sentence: expect.stringContaining('先裁定') })
    await house.as('wu').appeals.rule({ ...(await order.held()), post: grid1, note: '路灯在网格内，由网格联系维修' })
    expect(await order.row()).toMatchObject({ holder_role: 'gridWorker', ruled_post: grid1, decision: null, status: 'dispatched' })
    await expect(house.as('wang').appeals.handBack({ ...(await order.held()), ...back })).rejects.toMatchObject({
      code: 'wrongMoment',
      sentence: expect.stringContaining('裁定'),
    })
    expect(await house.as('li').appeals.listRulings({})).toMatchObject([{ orderId: order.id, by: '吴科长', note: '路灯在网格内，由网格联系维修' }])
    expect(await house.as('zhou').appeals.listRulings({})).toEqual([])
    expect((await order.ledger()).slice(-1)).toEqual(['rule'])
  })

  test('a ruling binds against passing it on sideways, too; a post of one’s own below may have it', async () => {
    const order = await anOrder(house)
    await backThreeTimes(order)
    await house.as('wu').appeals.rule({ ...(await order.held()), post: village1, note: '村里统一办' })
    const to = async (post: string) => house.as('li').appeals.transfer({ ...(await order.held()), post, note: '不归我们' })
    const others = (await house.as('li').appeals.listPosts({ orderId: order.id })).filter(({ role }) => role === 'townCentre' || role === 'department')
    expect(others).toHaveLength(2)
    for (const { key } of others) await expect(to(key)).rejects.toMatchObject({ code: 'wrongMoment', field: 'post', sentence: expect.stringContaining('裁定') })
    expect(await order.row()).toMatchObject({ holder_role: 'committee', ruled_post: village1 })
    await to(grid1)
    expect(await order.row()).toMatchObject({ holder_role: 'gridWorker', hand_backs: 3 })
  })

  test('an order that turns sensitive before the ruling is ruled on by nobody, and nobody’s earlier move is undone over it', async () => {
    const order = await anOrder(house)
    await backThreeTimes(order)
    await house.as('wu').appeals.setSensitive({ ...(await order.held()), sign: 'staff', note: '涉及工作人员' })
    expect(await order.row()).toMatchObject({ holder_name: '冯处长', decision: null, asked: null, sensitive: 'staff' })
    await expect(house.as('feng').appeals.rule({ ...(await order.held()), post: grid1, note: '给网格' })).rejects.toMatchObject({ code: 'wrongMoment' })
    await house.as('feng').appeals.accept(await order.held())
    const other = await anOrderInHand(house)
    await house.as('wang').appeals.transfer({ ...(await other.held()), post: village1, note: '点错了' })
    await house.as('li').appeals.setSensitive({ ...(await other.held()), sign: 'staff', note: '涉及工作人员' })
    await expect(house.as('wang').appeals.undo(await other.held())).rejects.toMatchObject({ code: 'notAllowed' })
    expect(await other.row()).toMatchObject({ holder_name: '冯处长' })
  })

  test('上报 goes one level at a time up to the district and no further; 接管 takes it into one’s own hands', async () => {
    const order = await anOrder(house)
    for (const [who, role] of [
      ['wang', 'committee'],
      ['li', 'townCentre'],
      ['wu', 'districtCentre'],
    ] as const) {
      await house.as(who).appeals.escalate({ ...(await order.held()), note: '本级解决不了' })
      expect(await order.row()).toMatchObject({ holder_role: role, status: 'dispatched' })
    }
    await expect(house.as('feng').appeals.escalate({ ...(await order.held()), note: '再上报' })).rejects.toMatchObject({ code: 'wrongMoment' })
    await house.as('feng').appeals.transfer({ ...(await order.held()), post: village1, note: '下派村里' })
    await house.as('wu').appeals.takeOver({ ...(await order.held()), note: '村里主任请假，镇里接手' })
    expect(await order.row()).toMatchObject({ holder_role: 'townCentre', holder_territory: '320999.t1', holder_name: '吴科长', status: 'handling' })
    expect(await messagesOf('li')).toContainEqual(expect.stringMatching(/接管，不用再办$/))
    await expect(house.as('zheng').appeals.takeOver({ ...(await order.held()), note: '别的镇' })).rejects.toMatchObject({ code: 'notAllowed' })
  })

  test('撤销 within a minute puts status, holder and deadlines back; not later, not by another, not after something happened', async () => {
    const order = await anOrderInHand(house)
    const before = await order.row()
    await house.as('wang').appeals.transfer({ ...(await order.held()), post: village1, note: '点错了' })
    await expect(house.as('li').appeals.undo(await order.held())).rejects.toMatchObject({ code: 'notAllowed' })
    await house.as('wang').appeals.undo(await order.held())
    const { version, updated_at, undo, warn_at, warn_of, ...same } = before
    expect([version, updated_at, undo, warn_at, warn_of]).toHaveLength(5)
    expect(await order.row()).toMatchObject(same)
    expect((await order.ledger()).slice(-2)).toEqual(['transfer', 'undo'])
    await house.as('wang').appeals.escalate({ ...(await order.held()), note: '上报' })
    house.now.forward(61_000)
    await expect(house.as('wang').appeals.undo(await order.held())).rejects.toMatchObject({ code: 'wrongMoment' })
    await house.as('li').appeals.accept(await order.held())
    await house.as('li').appeals.note({ ...(await order.held()), note: '已联系' })
    await expect(house.as('li').appeals.undo(await order.held())).rejects.toMatchObject({ code: 'notAllowed' })
  })
})
