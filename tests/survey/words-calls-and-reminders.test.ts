import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sealedPhone } from '@platform/store/people'
import { people } from '@platform/store/tables'
import { areaToken } from '../../cloudfunctions/appeals/operations/area-token'
import { areaSurvey } from '../make/area-survey'
import { aHouse, type TestHouse } from '../make/house'

const village = '320999.t1.v1'
const [g1, g2] = [`${village}.g1`, `${village}.g2`]

let house: TestHouse
beforeAll(async () => {
  house = await aHouse()
}, 60_000)
afterAll(() => house.close())

async function addResident(openid: string, grid: string, phone: string): Promise<void> {
  await house.database.db.insert(people).values({
    districtId: '320999',
    openid,
    name: `居民${openid}`,
    home: `${grid}.m1`,
    createdAt: house.now.read(),
    ...sealedPhone(house.running.kernel.keys, phone),
  })
}

interface Place {
  id: string
  grid: string
  state: string
  openid: string | null
  tries: number
}
const places = (roundId: string) =>
  house.rows<Place>(
    `select s.id, s.grid, s.state, s.tries, p.openid from area_sample s left join people p on p.id = s.person_id where s.round_id = $1 order by s.grid, s.rank`,
    [roundId],
  )
const events = (name: string) =>
  house.rows<{ actor_id: string | null; data: Record<string, unknown> }>('select actor_id, data from events where name = $1 order by id', [name])

async function aRound(territory: string, more: Parameters<typeof areaSurvey>[1] = {}): Promise<string> {
  const survey = await house.as('li').appeals.saveAreaSurvey({ ...areaSurvey(territory, more), id: null, version: 0 })
  const { id } = await house.as('li').appeals.startAreaRound({ surveyId: survey.id, territory })
  await house.asSystem.appeals.runAreaSurveys({})
  await house.settle()
  return id
}

describe('what residents write', () => {
  let roundId = ''
  let verdict: 'pass' | 'risky' | 'down' = 'pass'
  const answered = async (n: number, words: string, score = '5') => {
    const place = (await places(roundId)).filter(({ grid, openid }) => grid === g1 && openid)[n]
    await house.as(place?.openid ?? '').appeals.answerArea({
      ...{ ref: place?.id ?? '', key: randomUUID(), agreed: score === '1' },
      answers: [{ key: 'safe', chosen: [score] }, ...(score === '1' ? [{ key: 'worry', chosen: ['fire'] }] : []), { key: 'more', words }],
    })
  }
  const said = async () => (await house.as('li').appeals.getAreaResults({ roundId, level: 'grid' })).words?.flatMap((one) => one.said)

  beforeAll(async () => {
    for (let n = 0; n < 6; n++) await addResident(`writer-${n}`, g1, `1990007000${n}`)
    house.running.ports.wechat.checkText = () => (verdict === 'down' ? Promise.reject(new Error('no answer')) : Promise.resolve(verdict))
    roundId = await aRound(village, { perGrid: 6 })
  })

  test('is checked as appeals are; what is held, and what could not be checked, shows nowhere before somebody judged it', async () => {
    await answered(0, '路灯亮了，很好')
    await answered(1, '这里有人卖六合彩')
    verdict = 'risky'
    await answered(2, '有风险的话')
    verdict = 'down'
    await answered(3, '没有审核到的话')
    verdict = 'pass'
    await answered(4, '楼道堵，电话13912345678', '1')
    expect(await said()).toHaveLength(2)
    expect(await said()).toEqual(expect.arrayContaining(['路灯亮了，很好', expect.stringContaining('〔电话〕')]))
    expect((await said())?.join()).not.toMatch(/六合彩|有风险的话|没有审核到的话/)
    // The scores count all the same.
    expect((await house.as('li').appeals.getAreaResults({ roundId, level: 'grid' })).questions[0]).toMatchObject({ of: 5, good: { right: 4, of: 5 } })

    const { items } = await house.as('li').appeals.listAreaHeld({ roundId })
    expect(items.map(({ heldFor }) => heldFor).sort()).toEqual(['含有“六合彩”', '微信内容审核没有答复', '微信内容审核：有风险'].sort())
    expect(items.every(({ words }) => words[0]?.question === '还想说什么？')).toBe(true)
    expect((await house.as('li').appeals.getAreaRound({ roundId })).held).toBe(3)
  })

  test('is judged once: shown, or kept out for good; both are in the ledger', async () => {
    const { items } = await house.as('li').appeals.listAreaHeld({ roundId })
    const idOf = (why: string) => items.find(({ heldFor }) => heldFor.includes(why))?.id ?? ''
    await expect(house.as('zhou').appeals.judgeAreaWords({ id: idOf('答复'), show: true })).rejects.toMatchObject({ code: 'notAllowed' })
    await house.as('li').appeals.judgeAreaWords({ id: idOf('答复'), show: true })
    await house.as('li').appeals.judgeAreaWords({ id: idOf('六合彩'), show: false })
    await expect(house.as('wu').appeals.judgeAreaWords({ id: idOf('六合彩'), show: true })).rejects.toMatchObject({ code: 'wrongMoment' })
    const now = (await said())?.join()
    expect(now).toContain('没有审核到的话')
    expect(now).not.toMatch(/六合彩|有风险的话/)
    expect((await house.as('li').appeals.getAreaRound({ roundId })).held).toBe(1)
    expect((await events('appeals.judgeAreaWords')).map(({ data }) => data)).toMatchObject([
      { line: '放行了一段留言', answer: idOf('答复') },
      { line: '不展示一段留言', answer: idOf('六合彩') },
    ])
  })

  test('held words of somebody unhappy stand in no list, and an order made of them is held too', async () => {
    await answered(5, '有人开色情服务', '1')
    const { items } = await house.as('li').appeals.listAreaUnhappy({ roundId })
    const one = items.find(({ held }) => held)
    expect(one).toMatchObject({ words: [] })
    expect(items.find(({ held }) => !held)?.words[0]).toContain('楼道堵')
    const { number } = await house.as('li').appeals.orderFromArea({ id: one?.id ?? '' })
    expect(await house.rows('select status, held_for from orders where number = $1', [number])).toEqual([{ status: 'held', held_for: '含有“色情服务”' }])
  })
})

describe('the telephone list of a round', () => {
  let roundId = ''
  const list = (state: 'toCall' | 'again' | 'answered' | 'refused' | 'unreached', who = 'li') => house.as(who).appeals.listAreaCalls({ roundId, state })

  beforeAll(async () => {
    house.now.set('2026-11-23T10:00:00+08:00')
    await house.as('li').appeals.addAreaPhones({ grid: g2, people: Array.from({ length: 6 }, (_, n) => ({ name: `电话居民${n}`, phone: `1990008000${n}` })) })
    roundId = await aRound(g2, { perGrid: 4 })
  })

  test('shows masked numbers with who has one in hand; a number that is picked is called next', async () => {
    const { items, counts } = await list('toCall')
    expect(counts).toEqual({ toCall: 4, again: 0, answered: 0, refused: 0, unreached: 0 })
    expect(items).toHaveLength(4)
    for (const one of items)
      expect(one).toMatchObject({ name: expect.stringMatching(/^电\*/), phone: expect.stringMatching(/^199\*{4}/), caller: null, tries: 0 })
    const picked = items[2]?.id ?? ''
    expect((await house.as('li').appeals.nextAreaCall({ roundId, id: picked })).call?.id).toBe(picked)
    expect((await list('toCall', 'sun')).items.find(({ id }) => id === picked)?.caller).toMatchObject({ mine: false, until: '2026-11-23T02:15:00.000Z' })
    await expect(house.as('sun').appeals.nextAreaCall({ roundId, id: picked })).rejects.toMatchObject({ code: 'changedMeanwhile' })
    await expect(list('toCall', 'zhou')).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(house.as('li').appeals.nextAreaCall({ roundId, id: randomUUID() })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('keeps the time that somebody asked to be called at, and no other', async () => {
    const picked = (await list('toCall')).items.find(({ caller }) => caller?.mine)?.id ?? ''
    const later = (at?: string) => house.as('li').appeals.recordAreaCall({ id: picked, outcome: 'later', ...(at ? { at } : {}) })
    for (const at of [undefined, '2026-11-23T01:00:00Z', '2026-11-24T15:30:00Z', '2027-03-01T02:00:00Z'])
      await expect(later(at)).rejects.toMatchObject({ code: 'badInput', field: 'at' })
    await later('2026-11-24T11:00:00.000Z')
    expect((await list('again')).items).toMatchObject([
      { id: picked, last: 'later', tries: 0, nextTryAt: '2026-11-24T11:00:00.000Z', caller: { mine: true, until: null } },
    ])
    await expect(house.as('li').appeals.nextAreaCall({ roundId, id: picked })).rejects.toMatchObject({ code: 'wrongMoment' })
    house.now.set('2026-11-24T19:00:00+08:00')
    expect((await list('toCall')).items.map(({ id }) => id)).toContain(picked)
    expect((await events('appeals.recordAreaCall')).at(-1)?.data).toMatchObject({ place: picked, outcome: 'later' })
  })

  test('moves each number to where its call ended', async () => {
    const [a, b, c] = (await list('toCall')).items.map(({ id }) => id)
    await house.as('li').appeals.recordAreaCall({ id: a ?? '', outcome: 'answered', answers: [{ key: 'safe', chosen: ['4'] }] })
    await house.as('li').appeals.recordAreaCall({ id: b ?? '', outcome: 'refused' })
    await house.as('li').appeals.recordAreaCall({ id: c ?? '', outcome: 'wrongNumber' })
    expect((await list('answered')).items).toMatchObject([{ id: a, last: 'answered' }])
    expect((await list('refused')).items).toMatchObject([{ id: b }])
    expect((await list('unreached')).items).toMatchObject([{ id: c, last: 'wrongNumber' }])
    // Two reserves stepped in; a reserve that nobody called is in no list.
    expect((await list('toCall')).counts).toEqual({ toCall: 3, again: 0, answered: 1, refused: 1, unreached: 1 })
  })

  test('comes in pages without a gap or a repeat', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await house.as('li').appeals.listAreaCalls({ roundId, state: 'toCall', limit: 1, ...(after ? { after } : {}) })
      seen.push(...page.items.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toHaveLength(3)
    expect(new Set(seen).size).toBe(3)
  })
})

describe('the reminder', () => {
  const g1Members = ['reminded-0', 'reminded-1', 'reminded-2', 'reminded-3']
  const texts: { phone: string; values: string[] }[] = []
  const toldAgain = async (openid: string) => (await house.as(openid).platform.listMessages({})).items.filter(({ title }) => title === '还差您一份问卷').length

  test('goes once, by day, to whoever was asked and did neither answer nor decline, in the way they were asked', async () => {
    house.now.set('2026-12-01T10:00:00+08:00')
    house.running.ports.sms.send = async ({ phone, values }) => void texts.push({ phone, values })
    await house.rows(`update people set home = null where openid like 'writer-%'`)
    await house.rows('delete from area_phones')
    for (const [n, openid] of g1Members.entries()) await addResident(openid, g1, `1990009000${n}`)
    await house.as('li').appeals.addAreaPhones({ grid: g1, people: [0, 1].map((n) => ({ name: `短信居民${n}`, phone: `1990009100${n}` })) })
    const roundId = await aRound(g1, { perGrid: 6, days: 10, listWay: 'sms' })
    const mine = async (openid: string) => (await places(roundId)).find((one) => one.openid === openid)?.id ?? ''
    const bySms = (await places(roundId)).filter(({ openid }) => openid === null)
    expect(texts.map(({ phone }) => phone).sort()).toEqual(['19900091000', '19900091001'])

    const answers = [{ key: 'safe', chosen: ['5'] }]
    await house.as('reminded-0').appeals.answerArea({ ref: await mine('reminded-0'), key: randomUUID(), answers })
    await house.as('reminded-1').appeals.declineArea({ ref: await mine('reminded-1') })
    const [smsDone] = bySms
    await house.as('passer-by').appeals.answerArea({ ref: areaToken(house.running, smsDone?.id ?? ''), key: randomUUID(), answers })
    const answeredPhone = texts.find(({ values }) => values[1]?.includes(areaToken(house.running, smsDone?.id ?? '')))?.phone
    texts.length = 0

    house.now.set('2026-12-06T09:59:00+08:00')
    expect((await house.asSystem.appeals.runAreaSurveys({})).reminded).toBe(0)
    house.now.set('2026-12-06T10:00:00+08:00')
    const runs = await Promise.all([house.asSystem.appeals.runAreaSurveys({}), house.asSystem.appeals.runAreaSurveys({})])
    expect(runs.reduce((all, { reminded }) => all + reminded, 0)).toBe(3)
    house.now.set('2026-12-08T10:00:00+08:00')
    expect((await house.asSystem.appeals.runAreaSurveys({})).reminded).toBe(0)
    await house.settle()

    expect(await Promise.all(g1Members.map(toldAgain))).toEqual([0, 0, 1, 1])
    expect(texts.map(({ phone }) => phone)).toEqual(['19900091000', '19900091001'].filter((phone) => phone !== answeredPhone))
    const lines = (await events('appeals.runAreaSurveys')).map(({ data }) => data.line)
    expect(lines.filter((line) => line === '提醒居民作答')).toHaveLength(1)
  })
})
