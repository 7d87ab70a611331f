import { randomUUID } from 'node:crypto'
import type { Context } from '@platform/kernel/context'
import { databases } from '../../../tests/make/databases'
import { aContext, type TestHouse } from '../../../tests/make/house'
import { findAlike, type Matter, rememberLikeness } from '..'

const lamp = '稻香小区3号楼北边的路灯坏了三天，晚上老人出门看不见路，前天有位大妈在花坛边摔了一跤。物业说归路灯管理所管，路灯管理所又说归物业管，请尽快修好'
const lampAgain = '稻香小区3号楼北面路灯坏了好几天，晚上看不见路，老人不敢出门，有位大妈在花坛边摔了一跤，物业和路灯管理所互相推，没有人来修'
const drain = '荷塘菜场门口的下水道堵了，污水流到马路上，又脏又臭没有人管'

function aMatter(change: Partial<Matter> = {}): Matter {
  return {
    title: null,
    text: lamp,
    sender: null,
    point: null,
    territory: '320999.t1.v1.g1.m1',
    category: { l1: '城乡建设', l2: null },
    saidAt: new Date('2026-11-20T10:00:00+08:00'),
    ...change,
  }
}

describe.each(databases)('the index of likeness on $name', ({ open }) => {
  let house: TestHouse
  let ctx: Context

  beforeAll(async () => {
    house = await open()
    ctx = await aContext(house, 'triage.findAlike')
  })
  beforeEach(() => house.rows('truncate likenesses, likeness_keys, likeness_terms, likeness_walks'))
  afterAll(() => house.close())

  async function filed(change: Partial<Matter> = {}, districtId = '320999'): Promise<string> {
    const appealId = randomUUID()
    await rememberLikeness(ctx, { ...ctx, districtId }, { ...aMatter(change), appealId })
    return appealId
  }
  const alike = async (about: Matter | { appealId: string }, more = {}) => (await findAlike(ctx, about, { limit: 20, ...more })).map(({ appealId }) => appealId)

  const filings = async () =>
    (
      await house.rows<{ of: number; keys: number }>('select (select count(*)::int from likenesses) as of, (select count(*)::int from likeness_keys) as keys')
    )[0]

  test('finds what says the same in other words, not what says something else, nor itself', async () => {
    const [one, two] = [await filed(), await filed({ text: lampAgain })]
    await filed({ text: drain })
    expect(await alike({ appealId: one })).toEqual([two])
    expect(await alike({ appealId: two })).toEqual([one])
    expect(await alike(aMatter())).toEqual([one, two])
  })

  test('the likest comes first, sure of the same words, each with its reasons', async () => {
    const [same, near] = [await filed(), await filed({ text: lampAgain })]
    const found = await findAlike(ctx, aMatter(), { limit: 20 })
    expect(found.map(({ appealId }) => appealId)).toEqual([same, near])
    expect(found[0]?.reasons).toContain('文字相同')
    expect(found.every(({ reasons }) => reasons.length > 0)).toBe(true)
    expect(await alike(aMatter(), { limit: 1 })).toEqual([same])
  })

  test('of another district nothing is found, whatever it says', async () => {
    await filed({}, '320888')
    expect(await alike(aMatter())).toEqual([])
  })

  test('only what was said in time is found, however many years the district has been at it', async () => {
    // a shelf of the index ends between the second and the third
    const on = (day: string) => new Date(`${day}T10:00:00+08:00`)
    const [, before, after, later] = await Promise.all(['2019-05-01', '2026-10-18', '2026-10-25', '2026-11-02'].map((day) => filed({ saidAt: on(day) })))
    const mine = aMatter({ saidAt: on('2026-10-27') })
    expect(new Set(await alike(mine))).toEqual(new Set([before, after, later]))
    expect(new Set(await alike(mine, { since: on('2026-10-22') }))).toEqual(new Set([after, later]))
    expect(await alike(mine, { since: on('2026-10-22'), at: on('2026-10-28') })).toEqual([after])
  })

  test('further appeals of one sender are known as such; without a sender nobody is anybody’s', async () => {
    const again = await filed({ sender: 'one' })
    const [theirs] = await findAlike(ctx, aMatter({ sender: 'one' }), { limit: 20 })
    expect(theirs).toMatchObject({ appealId: again, automatic: true, reasons: expect.arrayContaining(['同一人']) })
    const [others] = await findAlike(ctx, aMatter({ sender: null }), { limit: 20 })
    expect(others?.reasons).not.toContain('同一人')
    await house.rows('truncate likenesses, likeness_keys')
    await filed()
    const [unnamed] = await findAlike(ctx, aMatter(), { limit: 20 })
    expect(unnamed?.reasons).not.toContain('同一人')
  })

  test('an act that fails leaves nothing of it', async () => {
    const failing = house.database.transaction(async ({ db }) => {
      await rememberLikeness({ db }, ctx, { ...aMatter(), appealId: randomUUID() })
      throw new Error('after all')
    })
    await expect(failing).rejects.toThrow('after all')
    expect(await filings()).toEqual({ of: 0, keys: 0 })
  })

  test('filed a second time it stays as it is', async () => {
    const what = { ...aMatter(), appealId: randomUUID() }
    await rememberLikeness(ctx, ctx, what)
    const before = await house.rows('select * from likenesses, likeness_keys order by key')
    await rememberLikeness(ctx, ctx, { ...what, sender: 'another' })
    expect(await house.rows('select * from likenesses, likeness_keys order by key')).toEqual(before)
  })

  test.each([
    ['nothing', ''],
    ['one character', '灯'],
    ['signs only', '？？？！！！'],
    ['pictures only', '😡😡😡'],
    ['a book', '路灯不亮了'.repeat(20_000)],
    ['another script', 'The street lamp in front of building three has been broken for days'],
    ['tags', '<p>路灯</p><script>alert(1)</script>'.repeat(50)],
  ])('%s is filed and looked for like anything else', async (_what, text) => {
    await filed({ text })
    await filed()
    expect(await alike(aMatter({ text }))).toEqual(expect.any(Array))
    expect(await alike(aMatter())).toHaveLength(1)
  })

  test('one text sent over and over crowds nothing out, and what is filed and read for it stays small', async () => {
    const before = await filed({ text: lampAgain })
    for (let copy = 0; copy < 60; copy++) await filed({ sender: `sender ${copy}` })
    const of = Number((await filings())?.keys)
    // of eight copies all keys, of the other 52 only the text's own and the sender's
    expect(of).toBeLessThanOrEqual(9 * 28 + 52 * 2)
    const found = await alike(aMatter({ sender: 'sender 30' }), { limit: 100 })
    expect(found).toContain(before)
    expect(found.length).toBeLessThanOrEqual(46)
    const [latest] = await house.rows<{ appeal_id: string }>('select appeal_id from likenesses order by no desc limit 1')
    expect(found).toContain(latest?.appeal_id)
  })

  test('many at once are all found afterwards, each once', async () => {
    const texts = Array.from(
      { length: 40 },
      (_, i) =>
        `${'甲乙丙丁戊己庚辛'[i % 8]}${'子丑寅卯辰'[Math.floor(i / 8)]}花园${i + 1}号楼电梯经常停运，老人上下楼困难，前天还困住一个孩子半个多小时，打物业电话没有人接，维保公司也没有来看过`,
    )
    const ids = await Promise.all(texts.map((text) => house.database.transaction(({ db }) => filedWith(db, text))))
    for (const [i, id] of ids.entries()) expect(await alike(aMatter({ text: texts[i]! }), { limit: 50 })).toContain(id)
    expect(new Set(await house.rows('select no from likenesses')).size).toBe(40)
  })

  async function filedWith(db: Context['db'], text: string): Promise<string> {
    const appealId = randomUUID()
    await rememberLikeness({ db }, ctx, { ...aMatter({ text }), appealId })
    return appealId
  }

  test('what is common in the district is counted by the clock, and looking goes on as before', async () => {
    expect(await house.asSystem.triage.countTerms({})).toEqual({ documents: 0 })
    const one = await filed()
    for (let i = 0; i < 60; i++) await filed({ text: `${drain}，第${i}次反映，门牌${i * 17}号` })
    expect(await house.asSystem.triage.countTerms({})).toEqual({ documents: 61 })
    expect(await house.asSystem.triage.countTerms({})).toEqual({ documents: 61 })
    expect(await house.rows("select data from events where name = 'triage.countTerms'")).toEqual([{ data: { documents: 61 } }])
    const two = await filed({ text: lampAgain })
    expect(await alike({ appealId: two })).toEqual([one])
  })
})
