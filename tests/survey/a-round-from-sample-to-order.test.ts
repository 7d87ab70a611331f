import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sealedPhone } from '@platform/store/people'
import { people } from '@platform/store/tables'
import { areaToken } from '../../cloudfunctions/appeals/operations/area-token'
import { areaSurvey } from '../make/area-survey'
import { databases } from '../make/databases'
import type { TestHouse } from '../make/house'
import { everyRow } from '../privacy/every-table'

const village = '320999.t1.v1'
const [g1, g2] = [`${village}.g1`, `${village}.g2`]

interface Place {
  id: string
  grid: string
  who: string
  state: string
  way: string
  person_id: string | null
  phone_id: string | null
  next_try_at: Date | null
}

describe.each(databases)('the area survey on $name', ({ open }) => {
  let house: TestHouse
  let roundId = ''
  let surveyId = ''
  const texts: { phone: string; values: string[] }[] = []

  beforeAll(async () => {
    house = await open()
    house.running.ports.wechat.checkText = async () => 'pass'
    house.running.ports.sms.send = async ({ phone, values }) => void texts.push({ phone, values })
    // Eight residents of the first grid in WeChat, none of the second; one of them works here.
    for (let n = 0; n < 8; n++) await addResident(`home-${n}`, `${g1}.m1`, `1990005000${n}`)
    await house.rows(`update people set home = $1 where openid = 'wang'`, [g1])
  })
  afterAll(() => house.close())

  async function addResident(openid: string, home: string, phone: string): Promise<void> {
    await house.database.db
      .insert(people)
      .values({ districtId: '320999', openid, name: `居民${openid}`, home, createdAt: house.now.read(), ...sealedPhone(house.running.kernel.keys, phone) })
  }
  const places = (id = roundId) => house.rows<Place>('select * from area_sample where round_id = $1 order by grid, rank', [id])
  const openidOf = async (personId: string | null) =>
    (await house.rows<{ openid: string }>('select openid from people where id = $1', [personId]))[0]?.openid ?? ''
  const link = (placeId: string) => areaToken(house.running, placeId)
  const events = async (name: string) =>
    house.rows<{ actor_id: string | null; data: Record<string, unknown> }>('select actor_id, data from events where name = $1', [name])

  test('is defined by who is over the place, with questions that fit', async () => {
    await expect(house.as('zhou').appeals.saveAreaSurvey({ ...areaSurvey(village), id: null, version: 0 })).rejects.toMatchObject({ code: 'notAllowed' })
    const { questions } = areaSurvey(village)
    await expect(house.as('li').appeals.saveAreaSurvey({ ...areaSurvey(village), questions: questions.slice(1), id: null, version: 0 })).rejects.toMatchObject({
      code: 'badInput',
      field: 'questions.0',
    })
    const saved = await house.as('li').appeals.saveAreaSurvey({ ...areaSurvey(village), everyMonths: 2, id: null, version: 0 })
    surveyId = saved.id
    expect(saved).toMatchObject({ version: 1, frozen: false, mine: true, nextAt: '2027-01-23T01:00:00.000Z' })
    await expect(house.as('li').appeals.saveAreaSurvey({ ...areaSurvey(village), id: surveyId, version: 7 })).rejects.toMatchObject({
      code: 'changedMeanwhile',
    })
  })

  test('takes a telephone list, seals it, and knows a number however it is written', async () => {
    const list = Array.from({ length: 6 }, (_, n) => ({ name: `电话居民${n}`, phone: `1990006000${n}` }))
    expect(await house.as('li').appeals.addAreaPhones({ grid: g2, people: list })).toEqual({ added: 6, known: 0 })
    expect(await house.as('li').appeals.addAreaPhones({ grid: g2, people: [{ name: '又一次', phone: '+86 19900060003' }] })).toEqual({ added: 0, known: 1 })
    const rows = await everyRow(house)
    expect(rows.filter(({ row }) => row.includes('电话居民') || row.includes('19900060003'))).toEqual([])
  })

  test('samples each grid once to its quota, nobody who works here, and asks in the mini-program', async () => {
    roundId = (await house.as('li').appeals.startAreaRound({ surveyId, territory: village })).id
    await expect(house.as('wu').appeals.startAreaRound({ surveyId, territory: g1 })).rejects.toMatchObject({ code: 'wrongMoment' })
    const runs = await Promise.all([house.asSystem.appeals.runAreaSurveys({}), house.asSystem.appeals.runAreaSurveys({})])
    expect(runs.reduce((all, { sampled }) => all + sampled, 0)).toBe(2)
    await house.asSystem.appeals.runAreaSurveys({})
    const drawn = await places()
    for (const grid of [g1, g2]) expect(drawn.filter((one) => one.grid === grid && one.state === 'asked')).toHaveLength(3)
    expect(new Set(drawn.map(({ who }) => who)).size).toBe(drawn.length)
    const [wang] = await house.rows<{ id: string }>(`select id from people where openid = 'wang'`)
    expect(drawn.some(({ person_id }) => person_id === wang?.id)).toBe(false)
    for (const { person_id } of drawn.filter((one) => one.grid === g1 && one.state === 'asked')) {
      const told = (await house.as(await openidOf(person_id)).platform.listMessages({})).items.filter(({ title }) => title === '请您答一份问卷')
      expect(told).toHaveLength(1)
      expect(told[0]?.link).toMatchObject({ kind: 'area' })
    }
    expect(await house.as('li').appeals.getAreaRound({ roundId })).toMatchObject({
      state: 'running',
      grids: [
        { grid: g1, asked: 3, known: 8 },
        { grid: g2, asked: 3, toCall: 3 },
      ],
    })
    await expect(house.as('zhou').appeals.getAreaRound({ roundId })).rejects.toMatchObject({ code: 'notAllowed' })
  })

  test('is answered once for each place; who refuses makes room for a reserve; nothing says whose an answer is', async () => {
    const [first, second, third] = (await places()).filter((one) => one.grid === g1 && one.state === 'asked')
    const resident = house.as(await openidOf(first?.person_id ?? null))
    expect(await resident.appeals.getAreaForm({ ref: first?.id ?? '' })).toMatchObject({ state: 'open', volunteer: false })
    await expect(house.as('somebody').appeals.getAreaForm({ ref: first?.id ?? '' })).rejects.toMatchObject({ code: 'notFound' })
    const key = randomUUID()
    const answer = {
      ref: first?.id ?? '',
      key,
      answers: [
        { key: 'safe', chosen: ['5'] },
        { key: 'more', words: '门口13912345678的路灯好' },
      ],
    }
    await expect(resident.appeals.answerArea({ ...answer, answers: [{ key: 'safe', chosen: ['1'] }] })).rejects.toMatchObject({
      code: 'badInput',
      field: 'answers.worry',
    })
    await Promise.all([resident.appeals.answerArea(answer), resident.appeals.answerArea(answer)].map((one) => one.catch(() => undefined)))
    expect(await resident.appeals.answerArea(answer)).toEqual({ ok: true })
    await expect(resident.appeals.answerArea({ ...answer, key: randomUUID() })).rejects.toMatchObject({ code: 'wrongMoment' })
    const kept = await house.rows<Record<string, unknown>>('select * from area_answers where round_id = $1', [roundId])
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain(first?.id ?? '-')
    expect(JSON.stringify(kept)).not.toContain(first?.person_id ?? '-')
    expect((await events('appeals.answerArea')).map(({ actor_id }) => actor_id)).toEqual([null])

    // By the code of a link, in a browser that nobody vouches for.
    const visitor = house.asActor({
      personId: null,
      openid: null,
      name: null,
      hats: [{ role: 'resident', territory: '320999', bodyId: null, post: '居民' }],
      throttleKey: 'visitor',
    })
    await expect(visitor.appeals.getAreaForm({ ref: 'ABCDEFGHJKMNPQRS' })).rejects.toMatchObject({ code: 'notFound' })
    expect(await visitor.appeals.declineArea({ ref: link(second?.id ?? '') })).toEqual({ ok: true })
    await expect(visitor.appeals.declineArea({ ref: link(second?.id ?? '') })).rejects.toMatchObject({ code: 'wrongMoment' })
    expect((await places()).filter((one) => one.grid === g1 && one.state === 'asked')).toHaveLength(2)
    await visitor.appeals.answerArea({
      ...{ ref: link(third?.id ?? ''), key: randomUUID(), agreed: true },
      answers: [
        { key: 'safe', chosen: ['1'] },
        { key: 'worry', chosen: ['fire'] },
        { key: 'more', words: '三号楼消防通道天天堵着车' },
      ],
    })
  })

  test('a group’s link is counted apart and throttled', async () => {
    const { ref, url } = await house.as('li').appeals.getAreaGroupLink({ roundId, grid: g1 })
    expect(url).toContain(ref)
    const inGroup = house.as('group-member').appeals
    for (let n = 0; n < 5; n++) await inGroup.answerArea({ ref, key: randomUUID(), answers: [{ key: 'safe', chosen: ['4'] }] })
    await expect(inGroup.answerArea({ ref, key: randomUUID(), answers: [{ key: 'safe', chosen: ['4'] }] })).rejects.toMatchObject({ code: 'tooMany' })
    const results = await house.as('li').appeals.getAreaResults({ roundId, level: 'village' })
    expect(results.volunteers).toMatchObject({
      of: 5,
      scores: [
        { key: 'safe', good: { right: 5, of: 5 } },
        { key: 'seen', good: null },
      ],
    })
    // Two of the sample have answered: nothing is shown of that.
    expect(results).toMatchObject({ response: { right: 2, of: 7 }, rows: [{ scores: [{ good: null }, { good: null }] }], words: [] })
  })

  test('an interviewer calls up to three times at other times of the day, and each reading of a number is recorded', async () => {
    const li = house.as('li').appeals
    const { call } = await li.nextAreaCall({ roundId })
    expect(call).toMatchObject({ name: expect.stringMatching(/^电\*/), phone: expect.stringMatching(/^199\*{4}/), tries: 0 })
    const id = call?.id ?? ''
    expect((await house.as('sun').appeals.nextAreaCall({ roundId })).call?.id).not.toBe(id)
    await expect(house.as('sun').appeals.recordAreaCall({ id, outcome: 'refused' })).rejects.toMatchObject({ code: 'changedMeanwhile' })
    expect(await li.revealAreaContact({ id, reason: '电话访问' })).toMatchObject({ phone: expect.stringMatching(/^1990006000\d$/) })
    expect(await events('appeals.revealAreaContact')).toMatchObject([{ data: { text: '电话访问', place: id } }])
    for (const [n, at] of ['2026-11-23T10:05:00+08:00', '2026-11-24T14:00:00+08:00', '2026-11-25T18:30:00+08:00'].entries()) {
      house.now.set(at)
      await li.recordAreaCall({ id, outcome: 'noAnswer' })
      if (n < 2) await expect(li.recordAreaCall({ id, outcome: 'noAnswer' })).rejects.toMatchObject({ code: 'wrongMoment' })
    }
    expect((await places()).find((one) => one.id === id)?.state).toBe('unreached')
    await expect(li.revealAreaContact({ id, reason: '再看看' })).rejects.toMatchObject({ code: 'wrongMoment' })
    let answered = 0
    for (let n = 0; n < 10; n++) {
      house.now.forward(16 * 60_000)
      const next = (await li.nextAreaCall({ roundId })).call
      if (!next) break
      if (n === 0) await li.recordAreaCall({ id: next.id, outcome: 'wrongNumber' })
      else {
        await li.recordAreaCall({ id: next.id, outcome: 'answered', answers: [{ key: 'safe', chosen: ['4'] }], agreed: false })
        answered++
      }
    }
    expect(answered).toBe(3)
    expect(
      (await places())
        .filter((one) => one.grid === g2)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['answered', 'answered', 'answered', 'reserve', 'unreached', 'wrongNumber'])
  })

  test('shows from five answers on, with response and interval, words without whose they are, and handlers only totals', async () => {
    const results = await house.as('wu').appeals.getAreaResults({ roundId, level: 'grid' })
    expect(results.questions[0]).toMatchObject({ key: 'safe', of: 5, good: { right: 4, of: 5 } })
    expect(results.questions[0]?.good?.low).toBeCloseTo(0.376, 2)
    // Two and three answers in the grids: neither is shown.
    expect(results.rows.flatMap(({ scores }) => scores.map(({ good }) => good))).toEqual([null, null, null, null])
    expect(results.words?.[0]?.said.join()).toContain('〔电话〕')
    expect(JSON.stringify(results.words)).not.toContain('13912345678')
    expect((await house.as('wang').appeals.getAreaResults({ roundId, level: 'grid' })).words).toBeNull()
  })

  test('补差: only who agreed is listed; one tap makes one order, and the list follows it', async () => {
    const { items } = await house.as('li').appeals.listAreaUnhappy({ roundId })
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ complaints: [{ answer: '很不满意' }], words: ['三号楼消防通道天天堵着车'], order: null })
    const id = items[0]?.id ?? ''
    await expect(house.as('zhou').appeals.orderFromArea({ id })).rejects.toMatchObject({ code: 'notAllowed' })
    const made = await house.as('li').appeals.orderFromArea({ id })
    expect(await house.as('li').appeals.orderFromArea({ id })).toEqual({ number: made.number, already: true })
    const [order] = await house.rows<{ id: string; territory: string; status: string; holder_role: string }>('select * from orders where number = $1', [
      made.number,
    ])
    expect(order).toMatchObject({ territory: g1, status: 'dispatched', holder_role: 'gridWorker' })
    expect((await house.as('li').appeals.listAreaUnhappy({ roundId })).items[0]?.order).toMatchObject({ orderId: order?.id, status: '待接收', done: false })
    const detail = await house.as('wang').appeals.getOrder({ orderId: order?.id ?? '' })
    expect(detail.appeals[0]).toMatchObject({ sourceName: '群众安全感调查', text: expect.stringContaining('三号楼消防通道') })
    await house.rows(`update orders set status = 'closed' where id = $1`, [order?.id])
    expect((await house.as('li').appeals.listAreaUnhappy({ roundId })).items[0]?.order).toMatchObject({ status: '已办结', done: true })
    const silent = await house.rows<{ id: string }>('select id from area_answers where contact is null limit 1')
    await expect(house.as('li').appeals.orderFromArea({ id: silent[0]?.id ?? '' })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('reminds once, by day, closes by itself, and begins again after two months with others', async () => {
    house.now.set('2026-12-04T23:00:00+08:00')
    expect(await house.asSystem.appeals.runAreaSurveys({})).toMatchObject({ asked: 0, reminded: 0 })
    house.now.set('2026-12-05T09:30:00+08:00')
    // The reserve that stepped in is asked, and not reminded in the same minute.
    expect(await house.asSystem.appeals.runAreaSurveys({})).toMatchObject({ asked: 1, reminded: 0 })
    house.now.set('2026-12-14T10:00:00+08:00')
    const both = await Promise.all([house.asSystem.appeals.runAreaSurveys({}), house.asSystem.appeals.runAreaSurveys({})])
    expect(both.reduce((all, { closed }) => all + closed, 0)).toBe(1)
    await expect(house.as('li').appeals.nextAreaCall({ roundId })).rejects.toMatchObject({ code: 'wrongMoment' })

    house.now.set('2027-01-23T09:00:00+08:00')
    const again = await Promise.all([house.asSystem.appeals.runAreaSurveys({}), house.asSystem.appeals.runAreaSurveys({})])
    expect(again.reduce((all, { started }) => all + started, 0)).toBe(1)
    const [survey] = await house.as('li').appeals.listAreaSurveys({})
    const second = survey?.rounds.find(({ number }) => number === 2)
    expect(survey?.nextAt).toBe('2027-03-23T01:00:00.000Z')
    const asked = (rows: Place[]) => rows.filter(({ state }) => state !== 'reserve').map(({ who }) => who)
    const before = asked(await places())
    const now = await places(second?.id)
    // In the first grid four of eight were asked before: the four others are there for three places.
    expect(asked(now.filter(({ grid }) => grid === g1)).filter((who) => before.includes(who))).toEqual([])
    const trend = (await house.as('li').appeals.getAreaResults({ roundId: second?.id ?? '', level: 'village' })).trend
    expect(trend).toMatchObject([
      { number: 1, scores: [{ good: { right: 4, of: 5 } }, { good: null }] },
      { number: 2, scores: [{ good: null }, { good: null }] },
    ])
  })

  test('a list that is asked by text message gets a link of its own; the link lies nowhere in the database', async () => {
    await house.as('li').appeals.addAreaPhones({ grid: g1, people: [{ name: '短信居民', phone: '19900061111' }] })
    const sms = await house.as('li').appeals.saveAreaSurvey({ ...areaSurvey(g1, { listWay: 'sms', perGrid: 20 }), id: null, version: 0 })
    const round = await house.as('li').appeals.startAreaRound({ surveyId: sms.id, territory: g1 })
    await house.asSystem.appeals.runAreaSurveys({})
    await house.settle()
    const sent = texts.filter(({ phone }) => phone === '19900061111')
    expect(sent).toHaveLength(1)
    const ref = sent[0]?.values[1]?.split('ref=')[1] ?? ''
    expect(ref).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
    expect((await house.as('whoever').appeals.getAreaForm({ ref })).title).toBe(round.title)
    expect((await everyRow(house)).filter(({ row }) => row.includes(ref))).toEqual([])
  })
})
