import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { Refusal } from '@shared/platform/refusal'
import { anAppeal } from '../../../tests/make/appeal'
import { aHouse, type TestHouse } from '../../../tests/make/house'
import { pointIn } from '../../../tests/make/small-district'

let house: TestHouse
beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

const refused = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? { code: error.code, field: error.field } : Promise.reject(error)),
  )
const counts = () => house.rows(`select (select count(*) from orders) as o, (select count(*) from appeals) as a, (select count(*) from events) as e`)
const foresee = (input: Parameters<ReturnType<TestHouse['as']>['appeals']['foreseeRoute']>[0], openid = 'li') => house.as(openid).appeals.foreseeRoute(input)
async function aDraft(rules: object[]): Promise<number> {
  await house.rows(`delete from route_sets where state = 'draft'`)
  const [row] = await house.rows<{ version: number }>(
    `insert into route_sets (district_id, version, state, rules, note, at)
     select '320999', coalesce(max(version), 0) + 1, 'draft', $1, '', now() from route_sets returning version`,
    [JSON.stringify(rules)],
  )
  return row!.version
}
const night = (then: object, id = 'n') => ({ id, when: { hours: 'nightOrRest', bag: 'complaint' }, then, note: '', on: true })

describe('what would happen to this appeal', () => {
  test('it says place, category, post and deadlines with reasons, and writes nothing', async () => {
    const before = await counts()
    const seen = await foresee({ text: '稻香小区3号楼北边的路灯坏了三天，晚上看不见路' })
    expect(seen).toMatchObject({
      place: { territory: '320999.t1.v1.g1.m1', placeName: '稻香村 · 第1网格', confidence: 0.95, reason: '按文中地名“稻香小区3号楼”' },
      category: { l1: '城乡建设' },
      urgency: 'ordinary',
      rule: null,
      post: { key: 'gridWorker@320999.t1.v1.g1', person: '王芳', onDuty: true },
      routeReasons: ['按文中地名“稻香小区3号楼”', '按地点：第1网格'],
    })
    expect(seen.acceptDue).toBe('2026-11-23T07:30:00.000Z')
    expect(await counts()).toEqual(before)
  })

  test('a misspelt estate is read all the same, and says so', async () => {
    const { place } = await foresee({ text: '道香小区门口的垃圾没人收' })
    expect(place).toMatchObject({ territory: '320999.t1.v1.g1.m1', reason: '“道香小区”当作“稻香小区”（把握 0.75）' })
  })

  test('a draft is tried at another hour without holding', async () => {
    const version = await aDraft([night({ post: 'town' })])
    const text = '稻香小区的垃圾没人收'
    const late = await foresee({ text, version, at: '2026-11-23T23:00:00+08:00' })
    expect(late).toMatchObject({
      rule: { id: 'n', version, sentence: '吐槽，夜间和休息日 → 当地镇（街道）综治中心；没人在岗就看下一条' },
      post: { person: '吴科长' },
    })
    expect((await foresee({ text, version, at: '2026-11-23T11:00:00+08:00' })).rule).toBeNull()
    expect((await foresee({ text, at: '2026-11-23T23:00:00+08:00' })).rule).toBeNull()
  })

  test('without a place it would wait in the district’s pool', async () => {
    expect(await foresee({ text: '路灯坏了' })).toMatchObject({
      place: { territory: '320999', confidence: 0 },
      post: { role: 'districtCentre', person: '冯处长' },
    })
  })

  test('what is wrong is named: a point outside, a grid and a version that do not exist', async () => {
    expect(await refused(foresee({ text: '路灯坏了', place: { lng: 100, lat: 30 } }))).toEqual({ code: 'badInput', field: 'place' })
    expect(await refused(foresee({ text: '路灯坏了', territory: '320999.t9' }))).toEqual({ code: 'badInput', field: 'territory' })
    expect(await refused(foresee({ text: '路灯坏了', version: 99 }))).toEqual({ code: 'notFound', field: 'version' })
    expect(await refused(foresee({ text: '路灯坏了', at: '昨天' }))).toEqual({ code: 'badInput', field: 'at' })
  })
})

describe('where the sender lives', () => {
  const territoryOf = async (number: string) =>
    (await house.rows<{ territory: string; reasons: { route: string[] } }>('select territory, reasons from orders where number = $1', [number]))[0]!

  test('it stands in only where nothing else says where, and never for somebody without a name', async () => {
    const me = house.as('a-resident')
    await me.platform.updateMe({ home: '320999.t2.v1.g1' })
    const said = await me.appeals.submit(anAppeal({ text: '门口的路灯坏了' }))
    expect(await territoryOf(said.number)).toMatchObject({
      territory: '320999.t2.v1.g1',
      reasons: { route: ['没有读出地点，按提交人所在的网格', expect.anything()] },
    })
    const elsewhere = await me.appeals.submit(anAppeal({ text: '稻香小区的路灯坏了' }))
    expect((await territoryOf(elsewhere.number)).territory).toBe('320999.t1.v1.g1.m1')
    const nameless = await me.appeals.submit(anAppeal({ text: '门口的路灯坏了', anonymous: true }))
    expect((await territoryOf(nameless.number)).territory).toBe('320999')
  })
})

describe('a dry run over past orders', () => {
  test('it counts what would go elsewhere, by rule and from whom to whom, and loses none; page by page it is the same', async () => {
    await house.rows('delete from orders')
    house.now.set('2026-11-23T23:00:00+08:00')
    for (let n = 0; n < 3; n++) await house.as(`d${n}`).appeals.submit(anAppeal({ place: pointIn('320999.t1.v1.g1.m1'), text: '楼下垃圾没人收' }))
    house.now.set('2026-11-24T10:00:00+08:00')
    for (let n = 0; n < 2; n++) await house.as(`e${n}`).appeals.submit(anAppeal({ place: pointIn('320999.t1.v1.g1.m1'), text: '楼下垃圾没人收' }))
    const version = await aDraft([night({ body: 'cityManagement' })])
    const whole = await house.as('feng').appeals.dryRunRoutes({ version })
    expect(whole).toMatchObject({
      read: 5,
      moved: 3,
      unowned: 0,
      rules: [{ rule: 'n', count: 3 }],
      moves: [{ from: '专职网格员', to: '区城管局', count: 3 }],
      next: null,
    })
    expect(whole.moves[0]?.samples[0]?.orderId).toMatch(/^[0-9a-f-]{36}$/)
    const first = await house.as('feng').appeals.dryRunRoutes({ version, most: 2 })
    expect(first).toMatchObject({ read: 2, next: null })
    expect((await house.as('feng').appeals.dryRunRoutes({ version, since: '2026-11-24' })).read).toBe(2)
  })

  test('an administrator sees numbers and cannot open them', async () => {
    const version = await aDraft([night({ body: 'cityManagement' })])
    const page = await house.as('wei').appeals.dryRunRoutes({ version })
    expect(page.moves[0]?.samples[0]).toEqual({ number: expect.stringMatching(/^2026/), orderId: null })
  })

  test('more than 5,000 are refused', async () => {
    expect(await refused(house.as('feng').appeals.dryRunRoutes({ version: 1, most: 5001 }))).toEqual({ code: 'badInput', field: 'most' })
    expect(await refused(house.as('feng').appeals.dryRunRoutes({ version: 999 }))).toEqual({ code: 'notFound', field: 'version' })
  })

  test('a long one comes in pages that follow each other without gaps', async () => {
    await house.rows(
      `insert into orders (district_id, id, number, bag, title, status, territory, place_name, category_l1, confidence, reasons, urgency, source_name, holder_role, holder_territory, holder_name, holder_post, received_at, updated_at)
       select '320999', gen_random_uuid(), '20250101-' || lpad(n::text, 6, '0'), 'complaint', 'x', 'closed', '320999.t1.v1.g1.m1', 'x', '城乡建设', 0.9, '{}', 'ordinary', 'x', 'gridWorker', '320999.t1.v1.g1', 'x', 'x', now(), now() from generate_series(1, 1100) n`,
    )
    const version = await aDraft([night({ post: 'town' }, randomUUID().slice(0, 8))])
    let [read, next] = [0, null as { after: string; most: number } | null]
    do {
      const page = await house.as('feng').appeals.dryRunRoutes({ version, ...(next ?? { most: 1050 }) })
      read += page.read
      next = page.next
    } while (next)
    expect(read).toBe(1050)
  })
})
