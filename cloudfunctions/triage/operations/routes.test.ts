import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { RouteRule } from '@shared/triage/route-rule'
import { Refusal } from '@shared/platform/refusal'
import { anAppeal } from '../../../tests/make/appeal'
import { aHouse, type TestHouse } from '../../../tests/make/house'
import { pointIn } from '../../../tests/make/small-district'

let house: TestHouse
beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.rows('delete from route_sets')
})

const lamp = anAppeal({ text: '3号楼北边的路灯坏了三天，晚上看不见路' }).text
const place = pointIn('320999.t1.v1.g1.m1')
const aRule = (when: RouteRule['when'], then: RouteRule['then'] = { body: 'cityManagement' }, id = 'a'): RouteRule => ({ id, when, then, note: '', on: true })
const refused = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? { code: error.code, field: error.field, sentence: error.sentence } : Promise.reject(error)),
  )
const admin = () => house.as('wei').triage
async function draft(rules: RouteRule[], seen: { version: number | null; revision: number } = { version: null, revision: 0 }) {
  return admin().saveRouteDraft({ version: seen.version, revision: seen.revision, useCategoryBody: false, rules, note: '' })
}
async function publish(rules: RouteRule[]) {
  const { version, revision } = await draft(rules)
  return admin().publishRoutes({ version, revision })
}
const events = (name: string) =>
  house.rows<{ data: Record<string, unknown>; actor_name: string }>('select data, actor_name from events where name = $1 order by id', [name])

describe('routing rules', () => {
  test('a draft says itself in sentences and holds nothing until it is published; then the next appeal goes by it', async () => {
    const made = await draft([aRule({ bag: 'complaint', territory: '320999.t1', words: ['路灯'] })])
    expect(made).toMatchObject({
      version: 1,
      state: 'draft',
      revision: 1,
      problems: [],
      sentences: ['吐槽，在稻香镇，提到“路灯” → 区城管局；没人在岗就看下一条'],
    })
    expect((await house.as('r1').appeals.submit(anAppeal({ place, text: lamp }))).holder.name).toBe('王芳')
    const live = await admin().publishRoutes({ version: 1, revision: 1 })
    expect(live).toMatchObject({ version: 1, state: 'live', by: '禾湖区 卫管理' })
    const receipt = await house.as('r1').appeals.submit(anAppeal({ place, text: lamp }))
    expect(receipt.holder.name).toBe('陈工')
    const [order] = await house.rows<{ reasons: { route: string[] } }>('select reasons from orders where number = $1', [receipt.number])
    expect(order?.reasons.route).toEqual(['按地图位置', '规则（第 1 版）：吐槽，在稻香镇，提到“路灯” → 区城管局；没人在岗就看下一条'])
    expect((await events('triage.publishRoutes')).at(-1)).toMatchObject({ data: { version: 1, before: null }, actor_name: '禾湖区 卫管理' })
    expect((await events('triage.saveRouteDraft')).at(-1)?.data).toEqual({ version: 1, rules: 1, useCategoryBody: false })
  })

  test('when nobody of the body is on duty the order goes where it always went', async () => {
    await publish([aRule({ bag: 'complaint' })])
    await house.rows(`update grants set ended_at = since where role = 'department'`)
    await house.as('wang').grids.setAway({ until: null })
    expect((await house.as('r2').appeals.submit(anAppeal({ place }))).holder.name).toBe('王芳')
    await house.rows(`update grants set ended_at = null where role = 'department'`)
    await house.as('wang').grids.setAway({ until: null })
  })

  test('a draft that is wrong is kept with what is wrong, and is not published', async () => {
    const made = await draft([aRule({ bag: 'wish' }, { body: 'gone' }), aRule({ l1: '城乡建设', l2: '飞船' }, { post: 'town' }, 'b')])
    expect(made.problems.map(({ rule, kind }) => [rule, kind])).toEqual([
      ['a', 'unknownBody'],
      ['b', 'unknownCategory'],
    ])
    expect(await refused(admin().publishRoutes({ version: made.version, revision: made.revision }))).toEqual({
      code: 'badInput',
      field: 'rules.0',
      sentence: '还不能发布：第 1 条没有“gone”这个部门，请重新选择（另有 1 处）',
    })
    expect((await admin().listRouteSets({})).sets.map(({ state }) => state)).toEqual(['draft'])
  })

  test('two people on one draft: the second to save is told, and loses nothing that was saved', async () => {
    const first = await draft([aRule({ bag: 'wish' })])
    await draft([aRule({ bag: 'service' })], first)
    expect(await refused(draft([aRule({ bag: 'publicity' })], first))).toMatchObject({ code: 'changedMeanwhile' })
    expect(await refused(draft([aRule({ bag: 'publicity' })]))).toMatchObject({ code: 'changedMeanwhile' })
    expect((await admin().listRouteSets({})).sets[0]).toMatchObject({ revision: 2, sentences: ['服务 → 区城管局；没人在岗就看下一条'] })
    expect(await refused(admin().publishRoutes({ version: first.version, revision: 1 }))).toMatchObject({ code: 'changedMeanwhile' })
  })

  test('published twice at once it is live once', async () => {
    const { version, revision } = await draft([aRule({ bag: 'wish' })])
    const both = await Promise.all([1, 2].map(() => refused(admin().publishRoutes({ version, revision }))))
    expect(both.filter((one) => one === null)).toHaveLength(1)
    expect(both.find((one) => one !== null)).toMatchObject({ code: 'wrongMoment' })
  })

  test('an earlier version comes back under a new number; what was live stays to be read', async () => {
    await publish([aRule({ bag: 'wish' })])
    await publish([aRule({ bag: 'service' })])
    const back = await admin().publishRoutes({ version: 1, revision: 1 })
    expect(back).toMatchObject({ version: 3, state: 'live', note: '恢复第 1 版', rules: [{ when: { bag: 'wish' } }] })
    expect((await admin().listRouteSets({})).sets.map(({ version, state }) => [version, state])).toEqual([
      [3, 'live'],
      [2, 'retired'],
      [1, 'retired'],
    ])
    expect((await events('triage.publishRoutes')).at(-1)?.data).toEqual({ version: 3, before: 2, restored: 1 })
    expect(await refused(admin().publishRoutes({ version: 3, revision: 1 }))).toMatchObject({ code: 'wrongMoment' })
    expect(await refused(admin().publishRoutes({ version: 9, revision: 1 }))).toMatchObject({ code: 'notFound', field: 'version' })
  })

  test('a rule for a category that was retired meanwhile cannot be brought back', async () => {
    await publish([aRule({ l1: '城乡建设' })])
    await publish([aRule({ bag: 'wish' })])
    const [building] = (await admin().listCategories({})).filter(({ l1, l2 }) => l1 === '城乡建设' && l2 === null)
    const retired = await admin().retireCategory({ code: building!.code, version: building!.version })
    expect(await refused(admin().publishRoutes({ version: 1, revision: 1 }))).toMatchObject({ code: 'badInput', field: 'rules.0' })
    await admin().restoreCategory({ code: retired.code, version: retired.version })
  })

  test('the words of a rule that is too long or has no such hours are refused with the field', async () => {
    expect(await refused(draft([aRule({ words: ['很'.repeat(21)] })]))).toMatchObject({
      code: 'badInput',
      field: 'rules.0.when.words.0',
      sentence: '词语最多 20 个字',
    })
    expect(await refused(draft([aRule({ hours: 'sometimes' as never })]))).toMatchObject({ code: 'badInput', field: 'rules.0.when.hours' })
  })
})
