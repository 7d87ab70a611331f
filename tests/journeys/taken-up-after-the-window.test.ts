import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { databases } from '../make/databases'
import type { TestHouse } from '../make/house'
import { aReplied, type Replied } from '../make/replied'
import { tablesWith } from '../privacy/every-table'

describe.each(databases)('还没好 after the window, on $name', ({ open }) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await open()
  })
  beforeEach(() => house.now.set('2026-11-23T10:00:00+08:00'))
  afterAll(() => house.close())

  const late = () => house.now.set('2026-12-08T10:00:00+08:00')
  const orderOf = async (number: string) => (await house.rows<Record<string, unknown>>('select * from orders where number = $1', [number]))[0] ?? {}
  async function closed(resident: string, more: Parameters<typeof aReplied>[2] = {}): Promise<Replied> {
    const one = await aReplied(house, resident, more)
    await house.as(resident).appeals.survey({ ref: one.ref, score: 5 })
    return one
  }
  const words = '修好两周，又不亮了'

  test('a new appeal in new words: its own number, holder, deadlines and survey, the same place and category', async () => {
    const one = await closed('late-1', { name: '张三', phone: '13987654321' })
    await expect(house.as('late-1').appeals.followUp({ ref: one.ref, text: words })).rejects.toMatchObject({
      code: 'wrongMoment',
      sentence: expect.stringContaining('还没好，再办一次'),
    })
    late()
    const mine = await house.as('late-1').appeals.getMine({ ref: one.ref })
    expect(mine.moves).toContain('followUp')
    expect(mine.moves).not.toContain('reopen')
    const receipt = await house.as('late-1').appeals.followUp({ ref: one.ref, text: words })
    expect(receipt).toMatchObject({ already: false, receipt: null, status: 'dispatched', bag: 'complaint', holder: { name: '王芳' } })
    const [before, after] = [await orderOf(one.number), await orderOf(receipt.number)]
    for (const field of ['territory', 'lng', 'lat', 'category_l1', 'category_l2', 'bag']) expect([field, after[field]]).toEqual([field, before[field]])
    expect(after).toMatchObject({ follows: before.id, received_at: new Date('2026-12-08T10:00:00+08:00'), accept_due: new Date('2026-12-08T15:30:00+08:00') })
    expect(before).toMatchObject({ status: 'closed', outcome: 'solved' })
    const wang = house.as('wang').appeals
    await wang.accept({ orderId: String(after.id), version: 1 })
    await wang.reply({ orderId: String(after.id), version: 2, outcome: 'solved', note: '换了线' })
    expect(await house.as('late-1').appeals.survey({ ref: receipt.ref, score: 4 })).toMatchObject({ status: 'closed', score: 4 })
    expect(await house.as('late-1').appeals.getMine({ ref: one.ref })).toMatchObject({ score: 5 })
    expect(await wang.revealContact({ orderId: String(after.id), appealId: receipt.ref, reason: '上门前联系' })).toMatchObject({
      name: '张三',
      phone: '13987654321',
    })
  })

  test('each names the other, to the appellant and to staff, and the ledgers of both say so', async () => {
    const one = await closed('late-2')
    late()
    const receipt = await house.as('late-2').appeals.followUp({ ref: one.ref, text: words })
    const [old, made] = [await house.as('late-2').appeals.getMine({ ref: one.ref }), await house.as('late-2').appeals.getMine({ ref: receipt.ref })]
    expect(old.follows).toEqual({ before: null, after: { ref: receipt.ref, number: receipt.number, title: words, status: 'dispatched' } })
    expect(made.follows).toMatchObject({ before: { ref: one.ref, number: one.number, status: 'closed' }, after: null })
    expect(old.moves).not.toContain('followUp')
    expect(old.timeline.at(-1)).toMatchObject({ action: 'followUp', line: `还没好，另立一件 ${receipt.number} 接着办` })
    expect(made.timeline[0]).toMatchObject({ action: 'followUp', line: `接着 ${one.number} 反映，另立一件` })
    const { id } = await orderOf(receipt.number)
    expect((await house.as('wang').appeals.getOrder({ orderId: String(id) })).follows.before).toMatchObject({ orderId: one.id, number: one.number })
    expect((await house.as('li').appeals.getOrder({ orderId: one.id })).follows.after).toMatchObject({ number: receipt.number })
  })

  test('said twice, and twice at once, it is one; other words are not lost silently', async () => {
    const one = await closed('late-3')
    late()
    const [a, b] = await Promise.all([1, 2].map(() => house.as('late-3').appeals.followUp({ ref: one.ref, text: words })))
    expect(b?.number).toBe(a?.number)
    expect(await house.as('late-3').appeals.followUp({ ref: one.ref, text: words })).toMatchObject({ number: a?.number, already: true })
    await expect(house.as('late-3').appeals.followUp({ ref: one.ref, text: '还有一盏也坏了' })).rejects.toMatchObject({
      code: 'wrongMoment',
      sentence: expect.stringContaining(String(a?.number)),
    })
    expect(await house.rows('select 1 from orders where follows = $1', [one.id])).toHaveLength(1)
    await expect(house.as('late-4').appeals.followUp({ ref: one.ref, text: words })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('without a name: the same code with a number behind it opens the new one, again and again, and nothing leads to a person', async () => {
    const resident = house.as('oLate-unnamed')
    const one = await closed('oLate-unnamed', { anonymous: true })
    late()
    const first = await resident.appeals.followUp({ ref: one.ref, text: words })
    expect(first.receipt).toBe(`${one.ref}-11`)
    expect(await house.as('other-phone').appeals.getMine({ ref: first.ref })).toMatchObject({ anonymous: true, follows: { before: { ref: one.ref } } })
    const { id } = await orderOf(first.number)
    await house.as('wang').appeals.accept({ orderId: String(id), version: 1 })
    await house.as('wang').appeals.reply({ orderId: String(id), version: 2, outcome: 'solved', note: '换了线' })
    await resident.appeals.survey({ ref: first.ref, score: 3 })
    house.now.set('2026-12-24T10:00:00+08:00')
    const second = await house.as('other-phone').appeals.followUp({ ref: first.ref, text: '又坏了一次' })
    expect(second.receipt).toBe(`${one.ref}-12`)
    expect((await resident.appeals.listMine({ receipts: [one.ref] })).items.map(({ ref }) => ref)).toEqual([second.ref, first.ref, one.ref])
    expect(await tablesWith(house, 'oLate-unnamed')).toEqual([])
    expect(await house.rows('select person_id, phone, name, entered_by from appeals where follows is not null and anonymous')).toEqual(
      Array(2).fill({ person_id: null, phone: null, name: null, entered_by: null }),
    )
    expect(await house.rows(`select 1 from events where name = 'appeals.followUp' and subject = $1 and actor_id is not null`, [id])).toEqual([])
  })

  test('what only named people read is theirs alone again, and nobody else is told of the link', async () => {
    const one = await closed('late-5')
    await house.rows(`update orders set sensitive = 'staff', holder_role = 'districtCentre', holder_territory = '320999' where id = $1`, [one.id])
    late()
    const receipt = await house.as('late-5').appeals.followUp({ ref: one.ref, text: words })
    expect(await orderOf(receipt.number)).toMatchObject({ sensitive: 'staff', holder_role: 'districtCentre' })
    await expect(house.as('wang').appeals.getOrder({ orderId: String((await orderOf(receipt.number)).id) })).rejects.toMatchObject({ code: 'notAllowed' })
    await house.rows(`update orders set sensitive = null, holder_role = 'gridWorker', holder_territory = '320999.t1.v1.g1' where id = $1`, [one.id])
    expect((await house.as('wang').appeals.getOrder({ orderId: one.id })).follows.after).toBeNull()
  })

  test('what was taken back, or never answered, is not taken up', async () => {
    const one = await closed('late-6')
    await house.rows('update orders set replied_at = null where id = $1', [one.id])
    late()
    await expect(house.as('late-6').appeals.followUp({ ref: one.ref, text: words })).rejects.toMatchObject({ code: 'wrongMoment' })
    await house.rows('update appeals set withdrawn_at = now() where order_id = $1', [one.id])
    await expect(house.as('late-6').appeals.followUp({ ref: one.ref, text: words })).rejects.toMatchObject({ code: 'wrongMoment' })
    expect(await house.rows('select 1 from orders where follows = $1', [one.id])).toEqual([])
  })
})
