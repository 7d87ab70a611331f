import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Measure, ReportKind } from '@shared/appeals/handling-report'
import { databases } from '../make/databases'
import type { TestHouse } from '../make/house'
import { aReplied, type Replied } from '../make/replied'
import { anAppeal } from '../make/appeal'
import { pointIn } from '../make/small-district'

let house: TestHouse
const count = async () => house.asSystem.appeals.rollUpReports({})
const report = async (by: ReportKind = 'village', openid = 'feng') => house.as(openid).appeals.reportHandling({ by, months: 3 })
const listed = async (measure: Measure, more: object = {}, openid = 'feng') =>
  (await house.as(openid).appeals.listReported({ measure, months: 3, limit: 100, ...more })).items.map(({ number }) => number)

describe.each(databases)('how it was handled, in numbers, on $name', ({ open }) => {
  const made: Replied[] = []
  beforeAll(async () => {
    house = await open()
    made.length = 0
    for (let n = 0; n < 6; n++) made.push(await aReplied(house, `r${n}`))
    await house.as('r-open').appeals.submit(anAppeal({ place: pointIn('320999.t1.v2.g1.m1') }))
  })
  afterAll(() => house.close())

  test('below five judgements there is a response rate and no satisfaction; with five both, and every number is as long as its list', async () => {
    for (const { ref, resident } of made.slice(0, 4)) await house.as(resident).appeals.survey({ ref, score: 5 })
    await count()
    expect((await report()).all).toMatchObject({ received: 7, answered: 6, satisfied: null, response: { right: 4, of: 6 } })
    await house.as('r4').appeals.survey({ ref: made[4]?.ref ?? '', score: 1 })
    await count()
    const { all, months, rows, asOf } = await report()
    expect(asOf).toBe(house.now.read().toISOString())
    expect(all).toMatchObject({ satisfied: { right: 4, of: 5 }, response: { right: 5, of: 6 }, onTime: { right: 6, of: 6 }, overdue: 0 })
    expect(months[0]).toMatchObject({ month: '2026-11', all: { received: 7 } })
    expect(rows.map(({ name, all: one }) => [name, one.received])).toEqual([
      ['稻香村', 6],
      ['荷塘社区', 1],
    ])
    for (const [measure, number] of [
      ['received', all.received],
      ['answered', all.answered],
      ['onTime', all.onTime.right],
      ['solved', all.solved.right],
      ['judged', all.response.right],
      ['satisfied', all.satisfied?.right],
      ['unhappy', 1],
      ['overdue', 0],
      ['reopened', 0],
    ] as [Measure, number][])
      expect([measure, (await listed(measure)).length]).toEqual([measure, number])
  })

  test('each breakdown adds up, and each of its rows opens its own list', async () => {
    for (const by of ['post', 'grid', 'village', 'town', 'category'] as const) {
      const { rows } = await report(by)
      expect(rows.reduce((sum, { all }) => sum + all.received, 0)).toBe(7)
      for (const { key, all } of rows) expect(await listed('received', { by, key })).toHaveLength(all.received)
    }
    expect((await report('post')).rows[0]?.name).toBe('稻香村第1网格 网格员')
    expect(await listed('received', { month: '2026-10' })).toEqual([])
    expect(await listed('received', { month: '2026-11' })).toHaveLength(7)
  })

  test('everybody sees their own territory, lists included; the keys of others find nothing', async () => {
    expect((await report('village', 'li')).all.received).toBe(6)
    expect((await report('village', 'zhou')).all.received).toBe(0)
    expect(await listed('received', {}, 'wang')).toHaveLength(6)
    expect(await listed('received', { by: 'village', key: '320999.t1.v1' }, 'zhou')).toEqual([])
    expect(await listed('received', { by: 'village', key: '320999.t1.v_' })).toEqual([])
    // Whoever gave the answers learns the total, not which of them were liked.
    expect(await listed('unhappy', {}, 'wang')).toEqual([])
    expect(await listed('unhappy', {}, 'li')).toEqual([made[4]?.number])
  })

  test('what changes is counted anew: sent back, found unsolved, another category, kept for named people', async () => {
    const [first, second, third] = made as [Replied, Replied, Replied]
    await house.as(first.resident).appeals.reopen({ ref: first.ref, text: '又不亮' })
    await house.as('wang').appeals.reply({ orderId: first.id, version: await first.version(), outcome: 'explained', note: '等大修' })
    await house.as('li').appeals.visit({ orderId: made[4]?.id ?? '', version: (await made[4]?.version()) ?? 0, note: '没好', solved: 'no' })
    await count()
    // Found unsolved it is in hand again: neither answered nor judged.
    expect((await report()).all).toMatchObject({ reopened: { right: 1, of: 5 }, solved: { right: 4, of: 5 }, response: { right: 3 }, satisfied: null })
    const before = (await report('category')).rows.length
    await house.as('wang').appeals.setCategory({ orderId: second.id, version: await second.version(), l1: '民政', l2: null })
    await house.rows(`update orders set sensitive = 'gathering' where id = $1`, [third.id])
    await count()
    const { all, rows } = await report('category')
    expect(all.received).toBe(6)
    expect(rows).toHaveLength(before + 1)
    expect(await listed('received')).not.toContain(third.number)
  })

  test('what lies past its deadline counts at once against being on time, without anything being written', async () => {
    house.now.set('2026-12-15T10:00:00+08:00')
    expect((await report()).all).toMatchObject({ overdue: 2, onTime: { of: 6 } })
    expect(await listed('overdue')).toHaveLength(2)
    house.now.set('2026-11-23T10:00:00+08:00')
  })

  test('two runs at once count nothing twice', async () => {
    await house.rows('delete from report_cells')
    await house.rows('delete from report_marks')
    await Promise.all([count(), count()])
    await count()
    expect((await report()).all.received).toBe(6)
  })
})
