import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { databases } from '../make/databases'
import type { TestHouse } from '../make/house'

let house: TestHouse
const key = () => randomUUID()
const messagesOf = async (who: string) => (await house.as(who).platform.listMessages({})).items.map(({ title }) => title)

describe.each(databases)('a conversation with the village’s lawyer, on $name', ({ open }) => {
  beforeAll(async () => {
    house = await open()
    await house.asSystem.platform.appoint({ openid: 'lv', name: '吕律师', role: 'lawyer', territory: '320999.t1.v1' })
    await house.asSystem.platform.appoint({ openid: 'far', name: '远律师', role: 'lawyer', territory: '320999.t2' })
    await house.as('resident-1').legal.say({ chat: null, key: key(), text: '老板拖欠工资三个月怎么办' })
    await house.as('resident-1').platform.updateMe({ name: '张三丰', home: '320999.t1.v1.g1.m1' })
  })
  afterAll(() => house.close())
  const chatOf = async (who: string) => (await house.as(who).legal.listChats({}))[0]?.id ?? ''

  test('the lawyer of the village gets it with the whole conversation, the name masked, and a promised time', async () => {
    const chat = await chatOf('resident-1')
    const asked = await house.as('resident-1').legal.askLawyer({ chat })
    // Asked on Monday: Wednesday 17:30.
    expect(asked.lawyer).toMatchObject({ state: 'waiting', due: '2026-11-25T09:30:00.000Z' })
    await house.as('resident-1').legal.askLawyer({ chat })
    const queue = await house.as('lv').legal.listConsultations({})
    expect(queue).toMatchObject([{ title: '老板拖欠工资三个月怎么办', appellant: '张**', unread: 1 }])
    expect(await house.as('far').legal.listConsultations({})).toEqual([])
    expect((await messagesOf('lv')).filter((title) => title === '有居民请您解答')).toHaveLength(1)
  })

  test('they write to each other with read marks; a message sent twice is said once; a note stays with lawyers', async () => {
    const chat = await chatOf('resident-1')
    const id = (await house.as('lv').legal.listConsultations({}))[0]?.id ?? ''
    await expect(house.as('far').legal.showConsultation({ id })).rejects.toMatchObject({ code: 'notAllowed' })
    expect((await house.as('lv').legal.showConsultation({ id })).unread).toBe(0)
    const once = { id, key: key(), text: '有没有签合同？' }
    await Promise.all([house.as('lv').legal.answerAsLawyer(once), house.as('lv').legal.answerAsLawyer(once)])
    await house.as('lv').legal.answerAsLawyer({ id, key: key(), text: '像是包工头跑了，查一下总包', internal: true })
    const seen = await house.as('resident-1').legal.showChat({ chat })
    expect(seen.turns.filter(({ by }) => by === 'lawyer').map(({ text }) => text)).toEqual(['有没有签合同？'])
    expect(JSON.stringify(seen)).not.toContain('包工头')
    expect(seen.lawyer).toMatchObject({ state: 'open', name: '吕律师' })
    expect((await house.as('lv').legal.showConsultation({ id })).turns.find(({ by }) => by === 'lawyer')).toMatchObject({ read: true })
    const more = await house.as('resident-1').legal.say({ chat, key: key(), text: '没签，只有工牌' })
    // The service is silent while a lawyer has it.
    expect(more.turns.at(-1)).toMatchObject({ by: 'resident', text: '没签，只有工牌' })
    expect((await house.as('lv').legal.listConsultations({}))[0]).toMatchObject({ unread: 1 })
    expect(await messagesOf('resident-1')).toContain('律师回复了您的咨询')
  })

  test('cards that fit are offered in the words of a reply; what fits nothing offers none', async () => {
    const id = (await house.as('lv').legal.listConsultations({}))[0]?.id ?? ''
    const [first] = await house.as('lv').legal.suggestCards({ id })
    expect(first).toMatchObject({ key: 'unpaid-wages' })
    expect(first?.text).toMatch(/可以这样办：\n1\. /)
    expect(first?.text).toContain('依据：《')
    await expect(house.as('far').legal.suggestCards({ id })).rejects.toMatchObject({ code: 'notAllowed' })
    await house.rows(`update turns set text = '明天会下雨吗' where by = 'resident' and text = '老板拖欠工资三个月怎么办'`)
    await house.rows(`update turns set text = '几点开门' where by = 'resident' and text = '没签，只有工牌'`)
    expect(await house.as('lv').legal.suggestCards({ id })).toEqual([])
    await house.rows(`update turns set text = '老板拖欠工资三个月怎么办' where text = '明天会下雨吗'`)
  })

  test('phrases are shared by the lawyers of a place, saved once however often sent, changed under their id, and gone when dropped', async () => {
    const mine = { id: 'a-phrase-of-mine', name: '问清欠款', body: '请告诉我最后一次催款的日子' }
    await house.asSystem.platform.appoint({ openid: 'lv2', name: '另一位律师', role: 'lawyer', territory: '320999.t1.v1' })
    await Promise.all([house.as('lv').legal.savePhrase(mine), house.as('lv').legal.savePhrase(mine)])
    const names = async (who: string) => (await house.as(who).legal.listPhrases({})).filter(({ shipped }) => !shipped).map(({ name }) => name)
    expect(await names('lv2')).toEqual(['问清欠款'])
    expect(await names('far')).toEqual([])
    expect((await house.as('far').legal.listPhrases({})).length).toBeGreaterThan(3)
    await house.as('lv2').legal.savePhrase({ ...mine, name: '问清催款' })
    expect(await names('lv')).toEqual(['问清催款'])
    await expect(house.as('far').legal.savePhrase(mine)).rejects.toMatchObject({ code: 'notAllowed', field: 'id' })
    await expect(house.as('far').legal.dropPhrase({ id: mine.id })).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(house.as('lv').legal.savePhrase({ ...mine, body: '短' })).rejects.toMatchObject({ code: 'badInput', field: 'body' })
    await house.as('lv').legal.dropPhrase({ id: mine.id })
    expect(await names('lv2')).toEqual([])
    await expect(house.as('lv').legal.dropPhrase({ id: 'shipped-papers' })).rejects.toMatchObject({ code: 'notFound' })
    expect(await house.rows("select 1 from events where name in ('legal.savePhrase', 'legal.dropPhrase')")).toHaveLength(4)
    await house.rows("delete from grants where person_id = (select id from people where openid = 'lv2')")
  })

  test('it ends with a summary that the resident keeps and judges once it is over', async () => {
    const chat = await chatOf('resident-1')
    const id = (await house.as('lv').legal.listConsultations({}))[0]?.id ?? ''
    await expect(house.as('resident-1').legal.rateLawyer({ chat, score: 5 })).rejects.toMatchObject({ code: 'wrongMoment' })
    await house.as('lv').legal.closeConsultation({ id, summary: '凭工牌和转账先投诉 12333，再申请仲裁' })
    await expect(house.as('lv').legal.answerAsLawyer({ id, key: key(), text: '再说一句' })).rejects.toMatchObject({ code: 'wrongMoment' })
    expect((await house.as('resident-1').legal.rateLawyer({ chat, score: 5 })).lawyer).toMatchObject({ state: 'closed', score: 5 })
    expect(await house.as('lv').legal.listConsultations({ closed: true })).toMatchObject([{ id, score: 5 }])
    // And the service answers again.
    expect((await house.as('resident-1').legal.say({ chat, key: key(), text: '楼上漏水不肯修' })).turns.at(-1)).toMatchObject({ by: 'service' })
  })

  test('of several lawyers of a place the one on duty by the rota gets it, with the fewest open; nobody on duty, all are told', async () => {
    const village = '320999.t2.v1'
    for (const [openid, name] of [
      ['early', '早律师'],
      ['late', '晚律师'],
    ] as const)
      await house.asSystem.platform.appoint({ openid, name, role: 'lawyer', territory: village })
    const idOf = async (openid: string) => (await house.rows<{ id: string }>('select id from people where openid = $1', [openid]))[0]?.id ?? ''
    const shift = (personId: string, from: number, to: number) => ({ personId, days: [1, 2, 3, 4, 5], date: null, from: from * 60, to: to * 60 })
    await house.as('zhou').grids.setShifts({
      ...{ path: village, role: 'lawyer' },
      shifts: [shift(await idOf('early'), 8, 12), shift(await idOf('late'), 12, 18), shift(await idOf('late'), 11, 12)],
    })
    const ask = async (who: string) => {
      const { id } = await house.as(who).legal.say({ chat: null, key: key(), text: '房东不退押金怎么办' })
      await house.as(who).platform.updateMe({ home: `${village}.g1.m1` })
      await house.as(who).legal.askLawyer({ chat: id })
      return id
    }
    const whose = async () => (await house.as('early').legal.listConsultations({})).map(({ lawyer, mine }) => [lawyer, mine])
    const count = async (who: string) => (await messagesOf(who)).filter((title) => title === '有居民请您解答').length
    house.now.set('2026-11-23T10:00:00+08:00')
    const first = await ask('tenant-1')
    expect(await whose()).toEqual([['早律师', true]])
    // Both on duty: the other has none open.
    house.now.set('2026-11-23T11:30:00+08:00')
    await ask('tenant-2')
    expect((await whose()).map(([lawyer]) => lawyer).sort()).toEqual(['早律师', '晚律师'].sort())
    expect([await count('early'), await count('late')]).toEqual([1, 1])
    house.now.set('2026-11-23T22:00:00+08:00')
    await ask('tenant-3')
    expect((await whose()).filter(([lawyer]) => lawyer === null)).toHaveLength(1)
    expect([await count('early'), await count('late')]).toEqual([2, 2])
    // What is said later goes to whoever answers it, with a way there.
    await house.as('tenant-1').legal.say({ chat: first, key: key(), text: '合同还有三个月' })
    const said = (await house.as('early').platform.listMessages({})).items.filter(({ title }) => title === '咨询有新的话')
    expect(said).toMatchObject([{ link: { kind: 'consultation' } }])
    expect(await messagesOf('late')).not.toContain('咨询有新的话')
    house.now.set('2026-11-23T10:00:00+08:00')
  })

  test('danger is answered at once, lawyer or not; where no lawyer is the refusal says whom to ask', async () => {
    const chat = (await house.as('resident-2').legal.say({ chat: null, key: key(), text: '离婚孩子归谁' })).id
    await expect(house.as('resident-2').legal.askLawyer({ chat })).rejects.toMatchObject({ code: 'unavailable', sentence: expect.stringContaining('12348') })
    await house.as('resident-2').platform.updateMe({ home: '320999.t1.v1.g1.m2' })
    await house.as('resident-2').legal.askLawyer({ chat, named: true })
    const said = await house.as('resident-2').legal.say({ chat, key: key(), text: '我老公正在打我' })
    expect(said.turns.at(-1)?.answer?.danger).not.toBeNull()
    await expect(house.as('resident-3').legal.askLawyer({ chat })).rejects.toMatchObject({ code: 'notFound' })
  })
})
