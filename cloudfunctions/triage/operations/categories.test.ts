import type { Refusal } from '@shared/platform/refusal'
import type { Category, SaveCategory } from '@shared/triage/category'
import { aHouse, type TestHouse } from '../../../tests/make/house'

let house: TestHouse

beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

const admin = () => house.as('wei').triage
const one = async (code: string) => (await admin().listCategories({ retired: true })).find((row) => row.code === code) as Category
const asIs = ({ code, version, l1, l2, aliases, body, acceptHours, replyDays, sensitive, emergency, evidence, merging }: Category): SaveCategory => ({
  code,
  version,
  name: l2 ?? l1,
  aliases,
  body,
  acceptHours,
  replyDays,
  sensitive,
  emergency,
  evidence,
  merging,
})
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    ({ code, field, sentence }: Refusal) => ({ code, field, sentence }),
  )
const ledger = (name: string) => house.rows<{ data: object; internal: boolean }>('select data, internal from events where name = $1 order by id', [name])

describe('the category tree', () => {
  test('begins with bodies, deadlines and rules for merging, and quarrels are never merged by a machine', async () => {
    const rows = await admin().listCategories({})
    const of = (l1: string, l2: string | null = null) => rows.find((row) => row.l1 === l1 && row.l2 === l2)
    expect(of('纪检监察')).toMatchObject({ sensitive: true, merging: 'never', bodyName: '区纪委监委' })
    expect(of('政法')).toMatchObject({ merging: 'never' })
    expect(of('民政', '社会服务')).toMatchObject({ merging: 'never' })
    expect(of('城乡建设', '城市建设和市政管理')).toMatchObject({ body: 'chengguan', merging: 'samePerson' })
    const bodies = new Set((await admin().listBodies({})).map(({ id }) => id))
    for (const { body } of rows) if (body !== null) expect(bodies).toContain(body)
  })

  test('an administrator changes a category; the version before it stays in the history, and the ledger says so', async () => {
    const before = await one('0402')
    const saved = await admin().saveCategory({ ...asIs(before), replyDays: 4, aliases: ['油烟', '噪声'] })
    expect(saved).toMatchObject({ code: '0402', version: before.version + 1, replyDays: 4, aliases: ['油烟', '噪声'] })
    const [now, then] = await admin().listCategoryHistory({ code: '0402' })
    expect(now).toMatchObject({ category: { replyDays: 4 }, by: expect.stringContaining('卫管理') })
    expect(then).toMatchObject({ category: { replyDays: before.replyDays, aliases: [] }, at: null, by: null })
    expect(await ledger('triage.saveCategory')).toEqual([{ data: { code: '0402', l1: '环境保护', l2: '环境污染', version: 2 }, internal: true }])
  })

  test('of two editors at once one is told that the other was faster, and nothing of theirs is half there', async () => {
    const seen = asIs(await one('0401'))
    const [first, second] = await Promise.allSettled([
      admin().saveCategory({ ...seen, replyDays: 6 }),
      house.as('feng').triage.saveCategory({ ...seen, replyDays: 8 }),
    ])
    const refused = [first, second].filter((one) => one.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect((refused[0] as PromiseRejectedResult).reason).toMatchObject({ code: 'changedMeanwhile', field: 'version' })
    expect(await admin().listCategoryHistory({ code: '0401' })).toHaveLength(2)
  })

  test.each([
    [{ name: '   ' }, 'name', '类别名称不能为空'],
    [{ name: '长'.repeat(21) }, 'name', '类别名称最多 20 个字'],
    [{ code: '4' }, 'code', '类别编码是两位或四位数字'],
    [{ body: 'nobody' }, 'body', '没有这个部门，请从列表里选'],
    [{ acceptHours: 0 }, 'acceptHours', '接收时限至少 1 个工作小时'],
    [{ replyDays: 61 }, 'replyDays', '答复时限最多 60 个工作日'],
    [{ replyDays: 1.5 }, 'replyDays', '答复时限应为整数'],
    [{ aliases: ['长'.repeat(21)] }, 'aliases.0', '别名最多 20 个字'],
    [{ code: '0401', version: 0 }, 'code', '编码 0401 已经有了（环保管理）'],
  ])('%j is refused at %s', async (change, field, sentence) => {
    const wanted = { ...asIs(await one('0402')), code: '0499', version: 0, name: '扬尘', aliases: [], ...change }
    expect(await refusal(admin().saveCategory(wanted))).toEqual({ code: 'badInput', field, sentence })
  })

  test('two new categories of one name at once are one category', async () => {
    const like = asIs(await one('0402'))
    const wanted = (code: string) => ({ ...like, code, version: 0, name: '扬尘', aliases: [] })
    const done = await Promise.allSettled([admin().saveCategory(wanted('0405')), house.as('feng').triage.saveCategory(wanted('0406'))])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await admin().listCategories({})).filter(({ l2 }) => l2 === '扬尘')).toHaveLength(1)
  })

  test('a first level that is renamed takes its second levels along and is still found by its old name', async () => {
    await admin().saveCategory({ ...asIs(await one('06')), name: '交通出行' })
    expect((await admin().listCategories({})).filter(({ code }) => code.startsWith('06')).every(({ l1 }) => l1 === '交通出行')).toBe(true)
    expect((await one('06')).aliases).toEqual(['交通运输'])
    const said = await house.as('anybody').triage.suggest({ bag: 'complaint', text: '驿站把我的快递弄丢了，快递员说不归他管' })
    expect(said.category).toEqual({ l1: '交通出行', l2: '邮政管理' })
  })
})

describe('a retired category', () => {
  test('is given to nothing new: what would be of it falls to its first level, and says so', async () => {
    await admin().retireCategory({ code: '0102', version: 1 })
    const said = await house.as('anybody').triage.suggest({ bag: 'complaint', text: '巷子口两盏路灯不亮，夜里走路要打手电' })
    expect(said.category).toEqual({ l1: '城乡建设', l2: null })
    expect(said.reasons).toContain('“城市建设和市政管理”已停用，只判到一级')
    expect((await admin().listCategories({})).map(({ code }) => code)).not.toContain('0102')
  })

  test('is not retired twice, and comes back as it was', async () => {
    expect(await refusal(admin().retireCategory({ code: '0102', version: 2 }))).toMatchObject({
      code: 'wrongMoment',
      sentence: '“城市建设和市政管理”已经停用了',
    })
    expect(await admin().restoreCategory({ code: '0102', version: 2 })).toMatchObject({ retired: false, version: 3, body: 'chengguan' })
    expect((await admin().listCategoryHistory({ code: '0102' })).map(({ category }) => category.retired)).toEqual([false, true, false])
    expect(await ledger('triage.retireCategory')).toHaveLength(1)
    expect(await ledger('triage.restoreCategory')).toHaveLength(1)
  })

  test('of the first level takes what is under it along, and brings it back', async () => {
    const { version } = await one('13')
    await admin().retireCategory({ code: '13', version })
    expect((await admin().listCategories({})).some(({ code }) => code.startsWith('13'))).toBe(false)
    await admin().restoreCategory({ code: '13', version: version + 1 })
    expect((await admin().listCategories({})).filter(({ code }) => code.startsWith('13'))).toHaveLength(13)
  })

  test('stays retired when the district adopts its tree again, and edits stay too', async () => {
    await admin().retireCategory({ code: '1501', version: 1 })
    expect(await house.asSystem.triage.adoptCategories({})).toEqual({ written: 0 })
    expect(await one('1501')).toMatchObject({ retired: true, version: 2 })
    expect(await one('0402')).toMatchObject({ replyDays: 4 })
  })

  test('the last first level in use cannot be retired', async () => {
    await house.rows("update categories set retired_at = now() where l2 is null and code <> '01'")
    expect(await refusal(admin().retireCategory({ code: '01', version: 1 }))).toMatchObject({ code: 'wrongMoment', sentence: '至少要留一个在用的一级类别' })
  })
})
