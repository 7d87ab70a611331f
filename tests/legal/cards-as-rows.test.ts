import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aCard } from '../make/card'
import { databases } from '../make/databases'
import { aContext, type TestHouse } from '../make/house'
import { libraries } from '../../cloudfunctions/legal/store/card-rows'
import { shippedLibrary } from '../../cloudfunctions/legal/rules/card-library'

let house: TestHouse
const say = async (who: string, text: string) => (await house.as(who).legal.say({ chat: null, key: randomUUID(), text })).turns[1]?.answer
const publish = async (key: string, by = 'feng') => {
  const { revision } = await house.as('lv').legal.getCard({ key })
  await house.as('lv').legal.sendCardToReview({ key, revision })
  return house.as(by).legal.publishCard({ key, revision: revision + 1 })
}

describe.each(databases)('knowledge cards of a district, on $name', ({ open }) => {
  beforeAll(async () => {
    house = await open()
    await house.asSystem.platform.appoint({ openid: 'lv', name: '吕律师', role: 'lawyer', territory: '320999.t1.v1' })
    await house.asSystem.platform.appoint({ openid: 'all', name: '全律师', role: 'lawyer', territory: '320999' })
    await say('resident-1', '你好')
    await house.as('resident-1').platform.updateMe({ name: '张三丰', home: '320999.t1.v1.g1.m1' })
  })
  afterAll(() => house.close())

  test('from a question that nobody could answer to a card that answers it: the question is off the list, and the ledger says who did what', async () => {
    const question = '专利被人抄了怎么办呀'
    expect(await say('resident-1', question)).toMatchObject({ kind: 'unsure' })
    const [group] = await house.as('lv').legal.listUnanswered({})
    const card = aCard({ asked: [group?.words ?? '', ...aCard().asked.slice(1)] })
    const draft = await house.as('lv').legal.saveCard({ card, revision: 0, questions: group?.ids ?? [] })
    expect(draft).toMatchObject({ standing: 'none', open: 'draft', moves: ['save', 'send', 'drop'] })
    // Nothing is changed for residents by a draft.
    expect(await say('resident-1', question)).toMatchObject({ kind: 'unsure' })
    expect(await house.as('lv').legal.listUnanswered({})).toHaveLength(1)
    const sent = await house.as('lv').legal.sendCardToReview({ key: card.id, revision: draft.revision })
    expect(sent).toMatchObject({ open: 'inReview', moves: ['sendBack'] })
    expect((await house.as('feng').platform.listMessages({})).items[0]).toMatchObject({
      title: '有知识卡等您审核',
      text: card.title,
      link: { kind: 'card', ref: card.id },
    })
    const shown = await house.as('feng').legal.publishCard({ key: card.id, revision: sent.revision, words: '写得清楚' })
    expect(shown).toMatchObject({
      standing: 'own',
      open: null,
      versions: [{ no: 1, state: 'published', words: '写得清楚', reviewer: expect.stringContaining('冯处长') }],
    })
    expect(await say('resident-2', question)).toMatchObject({
      kind: 'answer',
      card: card.id,
      title: card.title,
      sources: [{ law: '民法典', validity: { state: 'inForce' } }],
    })
    // It was asked once more while the card was being written: that one is answered too.
    expect(await house.as('lv').legal.listUnanswered({})).toEqual([])
    expect(await house.rows('select 1 from unanswered where settled_at is not null')).toHaveLength(2)
    const events = await house.rows<{ name: string }>('select name from events where subject = $1 order by id', [`card:${card.id}`])
    expect(events.map(({ name }) => name)).toEqual(['legal.saveCard', 'legal.sendCardToReview', 'legal.publishCard'])
    expect((await house.as('lv').platform.listMessages({})).items.map(({ title }) => title)).toContain('您写的知识卡发布了')
  })

  test('a shipped card is overridden, retired and brought back; its history shows what changed', async () => {
    const key = 'upstairs-leak'
    const { card } = await house.as('lv').legal.getCard({ key })
    const changed = { ...card, steps: ['先拍照，再找物业一起上门看', ...card.steps.slice(1)] }
    await house.as('lv').legal.saveCard({ card: changed, revision: 0 })
    expect((await say('resident-2', '楼上漏水不肯修'))?.steps[0]).toBe(card.steps[0])
    const own = await publish(key)
    expect(own.versions).toMatchObject([
      {
        no: 1,
        state: 'published',
        changes: [{ name: '步骤', before: expect.stringContaining(card.steps[0] ?? '-'), after: expect.stringContaining('先拍照') }],
      },
      { no: 0, state: 'shipped', author: null },
    ])
    expect((await say('resident-2', '楼上漏水不肯修'))?.steps[0]).toBe('先拍照，再找物业一起上门看')
    const gone = await house.as('all').legal.retireCard({ key, revision: own.revision, words: '要重写' })
    expect(gone).toMatchObject({ standing: 'retired', versions: [{ state: 'retired', words: '要重写' }, { no: 0 }] })
    expect((await say('resident-2', '楼上漏水不肯修'))?.card).not.toBe(key)
    const back = await house.as('lv').legal.restoreCard({ key, revision: gone.revision, no: 0 })
    expect(back).toMatchObject({ open: 'draft', card: { steps: card.steps } })
    await publish(key)
    expect((await say('resident-2', '楼上漏水不肯修'))?.steps).toEqual(card.steps)
  })

  test('four eyes: who wrote may not publish, who is over one village may not either, and a card comes back with words', async () => {
    const card = aCard({ asked: ['商标被抢注了', '有人抢注我的商标', '商标注册被驳回', '商标让人用了'] })
    const { revision } = await house.as('all').legal.saveCard({ card, revision: 0 })
    await house.as('lv').legal.saveCard({ card: { ...card, title: '商标被抢注' }, revision })
    await house.as('lv').legal.sendCardToReview({ key: card.id, revision: revision + 1 })
    const asked = { key: card.id, revision: revision + 2 }
    await expect(house.as('lv').legal.publishCard(asked)).rejects.toMatchObject({ code: 'notAllowed', sentence: expect.stringContaining('审核发布') })
    await expect(house.as('all').legal.publishCard(asked)).rejects.toMatchObject({ code: 'notAllowed', sentence: expect.stringContaining('另一个人') })
    await expect(house.as('lv').legal.saveCard({ card, revision: revision + 2 })).rejects.toMatchObject({ code: 'wrongMoment' })
    const back = await house.as('feng').legal.sendCardBack({ ...asked, words: '时限写得不清楚' })
    expect(back).toMatchObject({ open: 'draft', versions: [{ words: '时限写得不清楚' }] })
    expect((await house.as('lv').platform.listMessages({})).items).toContainEqual(
      expect.objectContaining({ title: '知识卡退回来了，请再改改', text: '商标被抢注：时限写得不清楚', link: { kind: 'card', ref: card.id } }),
    )
    await expect(house.as('lv').legal.saveCard({ card, revision })).rejects.toMatchObject({ code: 'changedMeanwhile' })
    // A lawyer of a village takes their own card back.
    await house.as('lv').legal.sendCardToReview({ key: card.id, revision: back.revision })
    expect(await house.as('lv').legal.sendCardBack({ key: card.id, revision: back.revision + 1, words: '再想想' })).toMatchObject({ open: 'draft' })
    await expect(house.as('feng').legal.saveCard({ card, revision: 0 })).rejects.toMatchObject({ code: 'notAllowed' })
  })

  test('what a card cites is looked up: a refusal names the field, and nothing is kept', async () => {
    const cite = aCard().cites[0] ?? { law: '', article: '', says: '' }
    const wrong = [
      [{ cites: [{ ...cite, article: '第九千条' }] }, 'card.cites.0.article', '没有收录'],
      [{ cites: [{ ...cite, says: '诉讼时效期间为五年' }] }, 'card.cites.0.says', '不一致'],
      [{ answer: [{ text: '您有权要求赔偿。', cites: [] }] }, 'card.answer.0', '注明依据'],
      [{ limits: [{ text: '三年', cites: [4] }] }, 'card.limits.0', '重新选'],
      [{ asked: ['楼上漏水不肯修', '一', '二', '三'] }, 'card.asked.0', '已经有'],
      [{ asked: ['一'] }, 'card.asked', '至少写 4 种'],
      [{ steps: [] }, 'card.steps', '至少写一步'],
    ] as const
    for (const [more, field, sentence] of wrong) {
      const card = aCard({ asked: ['甲', '乙', '丙', '丁'], ...(more as object) })
      await expect(house.as('lv').legal.saveCard({ card, revision: 0 })).rejects.toMatchObject({
        code: 'badInput',
        field,
        sentence: expect.stringContaining(sentence),
      })
      const looked = await house.as('lv').legal.checkCard({ card })
      expect(looked.problems[0]).toMatchObject({ field: field.slice(5) })
      expect(await house.rows('select 1 from cards where key = $1', [card.id])).toEqual([])
    }
    const named = aCard({ asked: ['甲', '乙', '丙', '丁'], cites: [{ ...cite, law: '《中华人民共和国民法典》' }] })
    expect(await house.as('lv').legal.checkCard({ card: named })).toMatchObject({ problems: [], preview: { title: named.title, sources: [{ law: '民法典' }] } })
  })

  test('an imported article may be cited though nobody has looked its validity up: it shows as 效力待核; one that has ended may not', async () => {
    const head = { kind: null, issuer: null, promulgated: null, amended: null, inForce: null, until: null, replacedBy: null, source: null, reviewed: null }
    const articles = [{ number: '第一条', ordinal: 1000, chapter: null, text: '遛狗应当牵绳。' }]
    const over = {
      ...head,
      law: '旧犬只法',
      version: '2001-01-01',
      inForce: '2001-01-01',
      until: '2020-01-01',
      reviewed: '2026-01-01',
      source: '某令',
      articles,
    }
    await house.asSystem.legal.importStatutes({ versions: [{ ...head, law: '犬只新法', version: '', articles }, over] })
    const cites = [{ law: '犬只新法', article: '第一条', says: '应当牵绳' }]
    const card = aCard({ asked: ['遛狗不牵绳罚吗', '狗没牵绳', '邻居遛狗不牵', '牵绳的规定'], limits: [], cites })
    const draft = await house.as('lv').legal.saveCard({ card, revision: 0 })
    expect(draft.open).toBe('draft')
    expect((await house.as('lv').legal.checkCard({ card })).preview.sources).toMatchObject([{ validity: { state: 'unknown', words: '效力待核' } }])
    const ended = { ...card, cites: [{ law: '旧犬只法', article: '第一条', says: '应当牵绳' }] }
    await expect(house.as('lv').legal.saveCard({ card: ended, revision: draft.revision })).rejects.toMatchObject({ field: 'card.cites.0.law' })
  })

  test('what ended while it was being reviewed is not published, and a card that is wrong goes at once though a draft is open', async () => {
    const law = { kind: null, issuer: null, promulgated: null, amended: null, until: null, replacedBy: null, law: '养蜂试行法', version: '2020-01-01' }
    const version = {
      ...law,
      inForce: '2020-01-01',
      reviewed: '2026-01-01',
      source: '某令',
      articles: [{ number: '第一条', ordinal: 1000, chapter: null, text: '养蜂应当登记。' }],
    }
    await house.asSystem.legal.importStatutes({ versions: [version] })
    const cites = [{ law: '养蜂试行法', article: '第一条', says: '养蜂应当登记' }]
    const card = aCard({ asked: ['养蜂要登记吗', '邻居养蜂蜇人', '村里养蜂', '蜂箱放哪'], limits: [], cites })
    const { revision } = await house.as('lv').legal.saveCard({ card, revision: 0 })
    await house.as('lv').legal.sendCardToReview({ key: card.id, revision })
    await house.asSystem.legal.importStatutes({ versions: [{ ...version, until: '2026-06-01' }] })
    const asked = { key: card.id, revision: revision + 1 }
    await expect(house.as('feng').legal.publishCard(asked)).rejects.toMatchObject({
      code: 'badInput',
      field: 'card.cites.0.law',
      sentence: expect.stringContaining('废止'),
    })
    const key = 'loan-not-repaid'
    const shipped = await house.as('lv').legal.getCard({ key })
    const draft = await house.as('lv').legal.saveCard({ card: { ...shipped.card, title: '借钱不还的事' }, revision: 0 })
    const gone = await house.as('feng').legal.retireCard({ key, revision: draft.revision, words: '利率写错了' })
    expect(gone).toMatchObject({ standing: 'retired', open: 'draft', card: { title: '借钱不还的事' } })
    expect((await house.as('lv').legal.listCards({ only: 'retired' })).cards).toMatchObject([{ key, open: 'draft', title: '借钱不还的事' }])
    expect((await say('resident-2', '朋友借了我五万块不还怎么办'))?.card).not.toBe(key)
    await publish(key)
    expect((await say('resident-2', '朋友借了我五万块不还怎么办'))?.title).toBe('借钱不还的事')
  })

  test('a draft that nobody wants is given up: residents see no difference, and it can be taken up again from the history', async () => {
    const key = 'unpaid-wages'
    const { card } = await house.as('lv').legal.getCard({ key })
    const { revision } = await house.as('lv').legal.saveCard({ card: { ...card, title: '写着玩' }, revision: 0 })
    const gone = await house.as('all').legal.dropCardDraft({ key, revision })
    expect(gone).toMatchObject({ standing: 'shipped', open: null, card: { title: card.title }, versions: [{ no: 1, state: 'retired' }, { no: 0 }] })
    expect(await say('resident-2', '老板拖欠工资三个月怎么办')).toMatchObject({ title: card.title })
    expect(await house.as('lv').legal.restoreCard({ key, revision: gone.revision, no: 1 })).toMatchObject({ open: 'draft', card: { title: '写着玩' } })
    expect(await house.rows("select 1 from events where name = 'legal.dropCardDraft'")).toHaveLength(1)
  })

  test('two save the same revision at once: one is kept, the other is told', async () => {
    const card = aCard({ asked: ['股权转让怎么办', '股东退股', '股权被代持', '想退股'] })
    const both = await Promise.allSettled(['lv', 'all'].map((who) => house.as(who).legal.saveCard({ card, revision: 0 })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changedMeanwhile' } })
    expect(await house.rows('select no from card_versions where key = $1', [card.id])).toHaveLength(1)
  })

  test('the list shows what waits first; words find a card by its wordings', async () => {
    const { cards } = await house.as('feng').legal.listCards({})
    const rank = cards.map((one) => (one.open === 'inReview' ? 0 : one.open === 'draft' ? 1 : one.at ? 2 : 3))
    expect(rank).toEqual([...rank].sort())
    expect((await house.as('feng').legal.listCards({ words: '漏水' })).cards.map(({ key }) => key)).toContain('upstairs-leak')
    expect((await house.as('lv').legal.listCards({ only: 'open' })).cards.every(({ open }) => open === 'draft')).toBe(true)
    await expect(house.as('lv').legal.getCard({ key: 'no-such-card' })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('each district has its own cards in memory, and they are read anew only when what residents get has changed', async () => {
    const { db, ...reader } = await aContext(house, 'legal.say')
    const here = await libraries.get({ ...reader, db })
    const elsewhere = await libraries.get({ ...reader, db, districtId: '320998' })
    expect(elsewhere).toBe(shippedLibrary)
    const card = aCard({ asked: ['期货亏了怎么办', '炒期货被骗', '期货平台跑路', '期货能退吗'] })
    await house.as('lv').legal.saveCard({ card, revision: 0 })
    libraries.forget({ ...reader, db })
    expect(await libraries.get({ ...reader, db })).toBe(here)
    await publish(card.id)
    expect((await libraries.get({ ...reader, db })).byId.get(card.id)).toMatchObject({ title: card.title, reviewed: '2026-11-23' })
    libraries.forget({ ...reader, db, districtId: '320998' })
    expect((await libraries.get({ ...reader, db, districtId: '320998' })).byId.has(card.id)).toBe(false)
  })
})
