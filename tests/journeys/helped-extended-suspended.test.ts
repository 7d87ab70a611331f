import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { usualCaps } from '@shared/appeals/caps'
import { databases } from '../make/databases'
import type { TestHouse } from '../make/house'
import { anOrder, anOrderInHand } from '../make/order'

let house: TestHouse
const at = (iso: string) => new Date(`${iso}+08:00`)
const messagesOf = async (who: string) => (await house.as(who).platform.listMessages({})).items.map(({ title }) => title)
const linesOf = async (ref: string) => (await house.as('resident-1').appeals.getMine({ ref })).timeline.map(({ line }) => line)

describe.each(databases)('help, more time and standing still, on $name', ({ open }) => {
  beforeAll(async () => {
    house = await open()
  })
  afterAll(() => house.close())

  test('联办: the helper reads the order, answers once for staff only; the lead answers the resident', async () => {
    house.now.set('2026-11-23T10:00:00+08:00')
    const order = await anOrderInHand(house)
    await expect(house.as('chen').appeals.getOrder({ orderId: order.id })).rejects.toMatchObject({ code: 'notAllowed' })
    const post = (await house.as('wang').appeals.listPosts({ orderId: order.id })).find(({ role }) => role === 'department')?.key ?? ''
    await house.as('wang').appeals.inviteHelper({ ...(await order.held()), post, days: 3, note: '请看线路是不是断了' })
    await expect(house.as('wang').appeals.inviteHelper({ ...(await order.held()), post, days: 3, note: '再请一次' })).rejects.toMatchObject({ field: 'post' })
    expect((await house.as('chen').appeals.listInbox({ tab: 'helping' })).items.map(({ id }) => id)).toEqual([order.id])
    const seen = await house.as('chen').appeals.getOrder({ orderId: order.id })
    expect(seen.moves).toEqual(['answerHelp'])
    expect(seen.helps).toMatchObject([{ asked: '请看线路是不是断了', due: at('2026-11-26T17:30:00').toISOString(), answer: null }])
    await expect(house.as('chen').appeals.reply({ ...(await order.held()), outcome: 'solved', note: '我来答复' })).rejects.toMatchObject({ code: 'notAllowed' })
    await house.as('chen').appeals.answerHelp({ orderId: order.id, note: '线路断了，已接好，承办人内部可见' })
    await expect(house.as('chen').appeals.answerHelp({ orderId: order.id, note: '再答' })).rejects.toMatchObject({ code: 'wrongMoment' })
    expect((await house.as('chen').appeals.listInbox({ tab: 'helping' })).items).toEqual([])
    expect(await messagesOf('wang')).toContain('联办意见已交')
    const lines = await linesOf(order.ref)
    expect(lines.at(-1)).toMatch(/^已请.*一起办理$/)
    expect(JSON.stringify(await house.as('resident-1').appeals.getMine({ ref: order.ref }))).not.toContain('承办人内部可见')
    expect(await order.ledger()).toEqual(['submit', 'accept', 'inviteHelper', 'answerHelp'])
  })

  test('the lead answers before the helpers only in so many words, and the ledger and the helpers know it', async () => {
    const order = await anOrderInHand(house)
    const post = (await house.as('wang').appeals.listPosts({ orderId: order.id })).find(({ role }) => role === 'department')?.key ?? ''
    await house.as('wang').appeals.inviteHelper({ ...(await order.held()), post, days: 3, note: '请看线路' })
    const reply = { outcome: 'solved' as const, note: '路灯已经修好，晚上会亮' }
    await expect(house.as('wang').appeals.reply({ ...(await order.held()), ...reply })).rejects.toMatchObject({
      code: 'wrongMoment',
      field: 'withoutHelp',
      sentence: expect.stringContaining('还没有交联办意见'),
    })
    expect(await order.row()).toMatchObject({ status: 'handling', outcome: null })
    await house.as('wang').appeals.reply({ ...(await order.held()), ...reply, withoutHelp: true })
    const [help] = (await house.as('wang').appeals.getOrder({ orderId: order.id })).helps
    const [said] = await house.rows<{ data: unknown }>("select data from events where subject = $1 and name = 'appeals.reply'", [order.id])
    expect(said?.data).toMatchObject({ unheard: [help?.id] })
    expect(await messagesOf('chen')).toContain('牵头单位已先答复居民')
    expect(JSON.stringify(await house.as('resident-1').appeals.getMine({ ref: order.ref }))).not.toContain('联办')
  })

  test('a helper that is not asked any more loses the order from sight', async () => {
    const order = await anOrderInHand(house)
    const post = (await house.as('wang').appeals.listPosts({ orderId: order.id })).find(({ role }) => role === 'department')?.key ?? ''
    await house.as('wang').appeals.inviteHelper({ ...(await order.held()), post, days: 3, note: '请看线路' })
    const help = (await house.as('wang').appeals.getOrder({ orderId: order.id })).helps[0]?.id ?? ''
    await house.as('wang').appeals.dropHelper({ ...(await order.held()), helpId: help })
    await expect(house.as('chen').appeals.getOrder({ orderId: order.id })).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(house.as('chen').appeals.answerHelp({ orderId: order.id, note: '晚了' })).rejects.toMatchObject({ code: 'notAllowed' })
  })

  test('延期 is asked before the deadline, decided by another person above, twice at most, and the resident hears it', async () => {
    house.now.set('2026-11-23T10:00:00+08:00')
    const order = await anOrderInHand(house)
    expect((await order.row()).reply_due).toEqual(at('2026-11-30T17:30:00'))
    const ask = async (days: number) => house.as('wang').appeals.askExtension({ ...(await order.held()), days, note: '要等备件' })
    await ask(3)
    expect(await order.row()).toMatchObject({ reply_due: at('2026-11-30T17:30:00'), decision: 'extension' })
    await expect(ask(2)).rejects.toMatchObject({ code: 'wrongMoment' })
    await expect(house.as('wang').appeals.grantExtension(await order.held())).rejects.toMatchObject({ code: 'notAllowed' })
    await house.as('li').appeals.refuseExtension({ ...(await order.held()), note: '备件今天就到' })
    expect(await order.row()).toMatchObject({ reply_due: at('2026-11-30T17:30:00'), decision: null, extensions: 0 })
    for (const [times, due] of [
      [1, '2026-12-03T17:30:00'],
      [2, '2026-12-08T17:30:00'],
    ] as const) {
      await ask(3)
      await house.as('li').appeals.grantExtension(await order.held())
      expect(await order.row()).toMatchObject({ reply_due: at(due), due: at(due), extensions: times, decision: null })
    }
    await expect(ask(1)).rejects.toMatchObject({ code: 'wrongMoment', sentence: expect.stringContaining('2 次') })
    expect((await linesOf(order.ref)).filter((line) => line === '办理时间延长 3 个工作日')).toHaveLength(2)
    const late = await anOrderInHand(house)
    house.now.set('2026-12-01T10:00:00+08:00')
    await expect(house.as('wang').appeals.askExtension({ ...(await late.held()), days: 1, note: '晚了' })).rejects.toMatchObject({
      code: 'wrongMoment',
      sentence: expect.stringContaining('到期前'),
    })
  })

  test('暂停 keeps the time that was left, and ends by itself when its own time is over', async () => {
    house.now.set('2026-11-23T10:00:00+08:00')
    const order = await anOrderInHand(house)
    house.now.set('2026-11-24T10:00:00+08:00')
    await house.as('wang').appeals.suspend({ ...(await order.held()), condition: 'weather', days: 3, note: '连日大雨，不能登高' })
    expect(await order.row()).toMatchObject({ status: 'suspended', due: null, wait_until: at('2026-11-27T17:30:00'), warn_at: null })
    expect((await house.as('resident-1').appeals.getMine({ ref: order.ref })).status).toBe('suspended')
    await expect(house.as('wang').appeals.reply({ ...(await order.held()), outcome: 'solved', note: '好了' })).rejects.toMatchObject({ code: 'wrongMoment' })
    house.now.set('2026-11-27T17:29:00+08:00')
    await house.asSystem.appeals.resume({})
    expect(await order.row()).toMatchObject({ status: 'suspended' })
    house.now.set('2026-11-30T09:00:00+08:00')
    await house.asSystem.appeals.resume({})
    // Five and a half hours on Tuesday and four days of six and a half were left.
    expect(await order.row()).toMatchObject({ status: 'handling', reply_due: at('2026-12-04T16:30:00'), suspended_for: null })
    expect(await messagesOf('wang')).toContain('暂停时间已到，请继续办理')
    await house.as('wang').appeals.suspend({ ...(await order.held()), condition: 'materials', days: 5, note: '等灯头' })
    house.now.set('2026-11-30T10:00:00+08:00')
    await house.as('wang').appeals.proceed({ ...(await order.held()), note: '灯头到了' })
    expect(await order.row()).toMatchObject({ status: 'handling', reply_due: at('2026-12-04T17:30:00'), paused_at: null })
  })

  test('the district’s caps: how often and how long, refused by name beyond them; what was granted before stays', async () => {
    house.now.set('2026-11-23T10:00:00+08:00')
    const [granted, fresh, waiting] = [await anOrderInHand(house), await anOrderInHand(house), await anOrderInHand(house)]
    const askExtension = async (order: typeof granted, days: number) =>
      house.as('wang').appeals.askExtension({ ...(await order.held()), days, note: '灯杆要定制' })
    await askExtension(granted, 9)
    const set = { extensions: 1, extensionDays: 4, suspensionDays: 6, waitDays: 2, source: '区办理规程第十条' }
    expect(await house.as('wei').appeals.setCaps({ ...set, version: 0 })).toMatchObject({ ...set, version: 1, setBy: '卫管理' })
    await expect(house.as('wei').appeals.setCaps({ ...set, version: 0 })).rejects.toMatchObject({ code: 'changedMeanwhile', field: 'version' })
    // Nine days were asked for while nine could be.
    await house.as('li').appeals.grantExtension(await granted.held())
    expect((await granted.row()).reply_due).toEqual(at('2026-12-11T17:30:00'))
    expect((await house.as('wang').appeals.getOrder({ orderId: granted.id })).moves).not.toContain('askExtension')
    await expect(askExtension(granted, 1)).rejects.toMatchObject({ code: 'wrongMoment', sentence: '已经延期 1 次，不能再延' })
    await expect(askExtension(fresh, 5)).rejects.toMatchObject({ code: 'badInput', field: 'days', sentence: '本区规定每次延期最多 4 个工作日，您写的还在' })
    await expect(house.as('wang').appeals.suspend({ ...(await fresh.held()), condition: 'weather', days: 7, note: '连日大雨' })).rejects.toMatchObject({
      code: 'badInput',
      field: 'days',
    })
    expect((await house.as('wang').appeals.getOrder({ orderId: fresh.id })).caps).toEqual({ extensionDays: 4, suspensionDays: 6 })
    await house.as('wang').appeals.ask({ ...(await waiting.held()), note: '请问是几号楼' })
    expect((await waiting.row()).wait_until).toEqual(at('2026-11-25T17:30:00'))
    await house.as('wei').appeals.setCaps({ ...set, extensions: 0, version: 1 })
    await expect(askExtension(fresh, 1)).rejects.toMatchObject({ code: 'wrongMoment', sentence: expect.stringContaining('本区规定不能延期') })
    await house.as('wei').appeals.setCaps({ ...usualCaps, source: '恢复原来的', version: 2 })
    expect(await house.rows("select data->>'version' as version from events where name = 'appeals.setCaps' order by id")).toEqual(
      ['1', '2', '3'].map((version) => ({ version })),
    )
  })

  test.each([
    [{ extensions: 3 }, 'extensions'],
    [{ extensionDays: 0 }, 'extensionDays'],
    [{ suspensionDays: 21 }, 'suspensionDays'],
    [{ waitDays: 1.5 }, 'waitDays'],
    [{ source: '无' }, 'source'],
  ])('caps %j are refused on their field', async (wrong, field) => {
    const { version } = await house.as('wei').appeals.getCaps({})
    await expect(house.as('wei').appeals.setCaps({ ...usualCaps, source: '区办理规程', version, ...wrong })).rejects.toMatchObject({ code: 'badInput', field })
    expect((await house.as('wei').appeals.getCaps({})).version).toBe(version)
  })

  test('督办 is answered within its time; the same level again only after a day, a higher one at once', async () => {
    house.now.set('2026-11-23T10:00:00+08:00')
    const order = await anOrderInHand(house)
    const urge = async (level: 'remind' | 'urge' | 'notifyLeader') => house.as('wu').appeals.supervise({ ...(await order.held()), level, note: '居民催了两次' })
    await urge('remind')
    await expect(urge('remind')).rejects.toMatchObject({ code: 'tooMany', field: 'level' })
    await urge('notifyLeader')
    expect(await messagesOf('li')).toContain('督办（通报领导）')
    expect((await house.as('wu').appeals.listInbox({ tab: 'supervised' })).items.map(({ id }) => id)).toEqual([order.id])
    await house.as('wang').appeals.answerSupervision({ ...(await order.held()), note: '今晚修' })
    await expect(house.as('wang').appeals.answerSupervision({ ...(await order.held()), note: '再答' })).rejects.toMatchObject({ code: 'wrongMoment' })
    expect((await house.as('wu').appeals.listInbox({ tab: 'supervised' })).items).toEqual([])
    expect(await messagesOf('wu')).toContain('督办已回复')
    expect(JSON.stringify(await house.as('resident-1').appeals.getMine({ ref: order.ref }))).not.toMatch(/督办|今晚修/)
  })

  test('不予受理 names the lawful ground and where to go; 不是诉求 takes two people', async () => {
    const order = await anOrder(house)
    await house.as('wang').appeals.refuse({ ...(await order.held()), ground: 'court', note: '欠款纠纷已经在法院立案' })
    const mine = await house.as('resident-1').appeals.getMine({ ref: order.ref })
    expect(mine).toMatchObject({ status: 'closed', outcome: 'refused' })
    expect(mine.timeline.at(-1)).toMatchObject({ line: expect.stringContaining('诉讼'), text: expect.stringContaining('12368') })
    const other = await anOrderInHand(house)
    await house.as('wang').appeals.proposeSpam({ ...(await other.held()), note: '像是广告' })
    await expect(house.as('wang').appeals.confirmSpam(await other.held())).rejects.toMatchObject({ code: 'notAllowed' })
    await house.as('li').appeals.rejectSpam({ ...(await other.held()), note: '路灯的事是真的' })
    expect(await other.row()).toMatchObject({ status: 'handling', decision: null })
    await house.as('wang').appeals.proposeSpam({ ...(await other.held()), note: '核实了，确是广告' })
    await house.as('li').appeals.confirmSpam(await other.held())
    expect(await house.as('resident-1').appeals.getMine({ ref: other.ref })).toMatchObject({ status: 'closed', outcome: 'explained' })
    expect((await house.as('resident-1').appeals.reopen({ ref: other.ref, text: '真的坏了' })).status).toBe('handling')
  })
})
