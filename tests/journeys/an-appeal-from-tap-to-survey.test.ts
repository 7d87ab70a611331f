import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { TestHouse } from '../make/house'
import { anAppeal } from '../make/appeal'
import { databases } from '../make/databases'
import { pointIn } from '../make/small-district'

let house: TestHouse

const ledgerOf = async (orderId: string) =>
  (await house.rows<{ name: string }>('select name from events where subject = $1 order by id', [orderId])).map((row) => row.name)
const orderOf = async (number: string) =>
  (await house.rows<{ id: string; version: number }>('select id, version from orders where number = $1', [number]))[0] ?? { id: '', version: 0 }

describe.each(databases)('one appeal from a tap to a survey, on $name', ({ open }) => {
  beforeAll(async () => {
    house = await open()
  })
  afterAll(() => house.close())

  test('a resident says it, the worker of that grid has it with two deadlines, answers, and the resident judges', async () => {
    const receipt = await house.as('resident-1').appeals.submit(anAppeal({ place: pointIn('320999.t1.v1.g1.m1') }))
    expect(receipt).toMatchObject({ status: 'dispatched', holder: { name: '王芳' }, placeName: '稻香村 · 第1网格', receipt: null, already: false })
    expect(receipt.acceptDue).toBe('2026-11-23T07:30:00.000Z') // four working hours from 10:00, lunch left out: 15:30
    expect(receipt.replyDue).toBe('2026-11-30T09:30:00.000Z') // five working days: next Monday 17:30
    const { id } = await orderOf(receipt.number)

    const wang = house.as('wang').appeals
    const inbox = await wang.listInbox({ tab: 'toAccept' })
    expect(inbox.items.map((row) => row.number)).toContain(receipt.number)
    const before = await wang.getOrder({ orderId: id })
    expect(before.moves).toEqual([
      ...['accept', 'transfer', 'note', 'merge', 'split', 'keepApart', 'setCategory', 'confirmCategory', 'setUrgency'],
      ...['handBack', 'escalate', 'refuse', 'proposeSpam'],
    ])
    await wang.accept({ orderId: id, version: before.version })
    const held = await wang.getOrder({ orderId: id })
    await wang.reply({ orderId: id, version: held.version, outcome: 'solved', note: '换了两只灯头，今晚已亮' })

    const mine = await house.as('resident-1').appeals.getMine({ ref: receipt.ref })
    expect(mine).toMatchObject({ status: 'replied', outcome: 'solved' })
    expect(mine.timeline.map((entry) => entry.line)).toEqual(['投进袋子', '已接收，开始办理', '已答复'])
    const judged = await house.as('resident-1').appeals.survey({ ref: receipt.ref, score: 5 })
    expect(judged).toMatchObject({ status: 'closed', score: 5 })
    expect(await ledgerOf(id)).toEqual(['appeals.submit', 'appeals.accept', 'appeals.reply', 'appeals.survey'])
  })

  test('an unhappy score opens a return visit, and 还没好 brings it back to the worker twice at most', async () => {
    const resident = house.as('resident-2').appeals
    const wang = house.as('wang').appeals
    const receipt = await resident.submit(anAppeal({ place: pointIn('320999.t1.v1.g1.m2') }))
    const { id } = await orderOf(receipt.number)
    const version = async () => (await orderOf(receipt.number)).version
    await wang.accept({ orderId: id, version: await version() })
    for (const round of [1, 2]) {
      await wang.reply({ orderId: id, version: await version(), outcome: 'solved', note: '修好了' })
      expect(await resident.survey({ ref: receipt.ref, score: 1, reasons: ['没解决'] })).toMatchObject({ status: 'visiting' })
      expect(await resident.reopen({ ref: receipt.ref, text: `第${round}次，还是不亮` })).toMatchObject({ status: 'handling' })
    }
    await wang.reply({ orderId: id, version: await version(), outcome: 'notNow', note: '线路要大修，已报计划' })
    await resident.survey({ ref: receipt.ref, score: 2 })
    await expect(resident.reopen({ ref: receipt.ref, text: '再来' })).rejects.toMatchObject({ code: 'wrongMoment', sentence: expect.stringContaining('两次') })
    await expect(wang.visit({ orderId: id, version: await version(), note: '自己回访' })).rejects.toMatchObject({ code: 'notAllowed' })
    await house.as('li').appeals.visit({ orderId: id, version: await version(), note: '上门看过，居民同意等大修' })
    expect(await resident.getMine({ ref: receipt.ref })).toMatchObject({ status: 'closed' })
  })

  test('the worker asks, the clock stands still, the resident answers, and the time left is what it was', async () => {
    const resident = house.as('resident-3').appeals
    const wang = house.as('wang').appeals
    const receipt = await resident.submit(anAppeal({ place: pointIn('320999.t1.v1.g1.m1') }))
    const { id } = await orderOf(receipt.number)
    await wang.accept({ orderId: id, version: 1 })
    await wang.ask({ orderId: id, version: 2, note: '是哪一盏灯？' })
    expect((await wang.getOrder({ orderId: id })).clock).toMatchObject({ state: 'paused', due: null })
    expect(await resident.getMine({ ref: receipt.ref })).toMatchObject({ status: 'waiting', question: '是哪一盏灯？' })
    house.now.forward(86_400_000)
    await resident.respond({ ref: receipt.ref, text: '北边第二盏' })
    const after = await wang.getOrder({ orderId: id })
    expect(after.status).toBe('handling')
    expect(after.replyDue).toBe('2026-12-01T09:30:00.000Z') // a working day stood still, so a working day later
    house.now.set('2026-11-23T10:00:00+08:00')
  })

  test('nobody answers within five working days, and the work goes on without the answer', async () => {
    const receipt = await house.as('resident-4').appeals.submit(anAppeal({ place: pointIn('320999.t1.v1.g1.m1') }))
    const { id } = await orderOf(receipt.number)
    await house.as('wang').appeals.accept({ orderId: id, version: 1 })
    await house.as('wang').appeals.ask({ orderId: id, version: 2, note: '哪一栋？' })
    house.now.set('2026-12-01T09:00:00+08:00')
    await house.asSystem.appeals.resume({})
    expect((await house.as('wang').appeals.getOrder({ orderId: id })).status).toBe('handling')
    expect(await ledgerOf(id)).toContain('appeals.resume')
    house.now.set('2026-11-23T10:00:00+08:00')
  })

  test('nobody judges within seven days, and it is closed as not judged, never as satisfied', async () => {
    const receipt = await house.as('resident-5').appeals.submit(anAppeal({ place: pointIn('320999.t1.v1.g1.m1') }))
    const { id } = await orderOf(receipt.number)
    await house.as('wang').appeals.accept({ orderId: id, version: 1 })
    await house.as('wang').appeals.reply({ orderId: id, version: 2, outcome: 'explained', note: '已解释' })
    house.now.set('2026-12-01T10:00:00+08:00')
    await house.asSystem.appeals.close({})
    expect(await house.as('resident-5').appeals.getMine({ ref: receipt.ref })).toMatchObject({ status: 'closed', score: null })
    house.now.set('2026-11-23T10:00:00+08:00')
  })
})
