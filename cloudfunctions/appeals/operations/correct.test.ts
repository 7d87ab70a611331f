import { randomUUID } from 'node:crypto'
import type { Refusal } from '@shared/platform/refusal'
import { anAppeal } from '../../../tests/make/appeal'
import { aHouse, type TestHouse } from '../../../tests/make/house'
import { pointIn } from '../../../tests/make/small-district'

const here = '320999.t1.v1.g1.m1'
let house: TestHouse

/** A house for a group of tests: making one for each takes longer than all they do. */
function withAHouse(): void {
  beforeAll(async () => {
    house = await aHouse()
  })
  afterEach(() => house.now.set('2026-11-23T10:00:00+08:00'))
  afterAll(() => house.close())
}

const wang = () => house.as('wang').appeals
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    ({ code, field, sentence }: Refusal) => ({ code, field, sentence }),
  )

/** An order in 王芳's grid, as she sees it. */
async function anOrder(text = '3号楼北边的路灯坏了三天，晚上看不见路', bag: 'complaint' | 'suggestion' = 'complaint') {
  const { number } = await house.as('resident-1').appeals.submit(anAppeal({ bag, text, place: pointIn(here) }))
  const [row] = await house.rows<{ id: string }>('select id from orders where number = $1', [number])
  return house.as('feng').appeals.getOrder({ orderId: row?.id ?? '' })
}
const held = ({ id, version }: { id: string; version: number }) => ({ orderId: id, version })
interface Judgement {
  about: string
  from: object
  to: object
  by: string | null
}
const judgements = (order: { id: string }) => house.rows<Judgement>('select * from corrections where order_id = $1 order by at, id', [order.id])

describe('an order keeps why it was filed so', () => {
  withAHouse()

  test('category, confidence, words and versions, and nobody has looked yet', async () => {
    const order = await anOrder()
    expect(order).toMatchObject({ categoryL1: '城乡建设', categoryL2: '城市建设和市政管理', categoryState: 'unseen' })
    expect(order.explanation?.category).toEqual({ l1: '城乡建设', l2: '城市建设和市政管理' })
    expect(order.explanation?.confidence).toBeCloseTo(order.categoryConfidence, 5)
    expect(order.explanation?.wordsFor).toContain('路灯')
    expect(order.explanation?.modelVersion).not.toBe('')
    expect(order.explanation?.rulesVersion).not.toBe('')
  })

  test('the times of its category run, where the category has its own', async () => {
    const triage = house.as('wei').triage
    const row = (await triage.listCategories({})).find(({ code }) => code === '0102')
    if (!row) throw new Error('no 0102')
    const { l1: _1, l2, bodyName: _2, retired: _3, ...terms } = row
    await triage.saveCategory({ ...terms, name: l2 ?? '', acceptHours: 2, replyDays: 3 })
    const order = await anOrder()
    expect(order.acceptDue).toBe('2026-11-23T04:00:00.000Z') // two working hours from 10:00
    expect(order.replyDue).toBe('2026-11-26T09:30:00.000Z') // Thursday 17:30
  })
})

describe('what staff set right', () => {
  withAHouse()

  test('the order has it, staff read it on the timeline, the resident does not, and the machine has a lesson', async () => {
    const order = await anOrder()
    const done = await wang().setCategory({ ...held(order), l1: '环境保护', l2: '环境污染', note: '说的是灯光扰民' })
    expect(done).toMatchObject({ version: order.version + 1, status: 'dispatched', suggestedPost: null })
    const after = await wang().getOrder({ orderId: order.id })
    expect(after).toMatchObject({
      categoryL1: '环境保护',
      categoryL2: '环境污染',
      category: '环境污染',
      categoryState: 'corrected',
      replyDue: '2026-11-26T09:30:00.000Z',
    })
    expect(after.timeline.at(-1)).toMatchObject({
      line: '类别由“城乡建设 · 城市建设和市政管理”改为“环境保护 · 环境污染”',
      text: '说的是灯光扰民',
      internal: true,
    })
    expect(after.explanation).toEqual(order.explanation)
    const [lesson] = await judgements(order)
    expect(lesson).toMatchObject({ about: 'category', to: { l1: '环境保护', l2: '环境污染' }, from: { l1: '城乡建设', l2: '城市建设和市政管理' } })
    expect(lesson?.by).not.toBeNull()
    const [mine] = (await house.as('resident-1').appeals.listMine({})).items
    const shown = await house.as('resident-1').appeals.getMine({ ref: mine?.ref ?? '' })
    expect(JSON.stringify(shown.timeline)).not.toContain('灯光扰民')
  })

  test('where the rules would send it now is offered and not done', async () => {
    const order = await anOrder()
    const { suggestedPost } = await wang().setCategory({ ...held(order), l1: '纪检监察', l2: null })
    expect(suggestedPost).toMatchObject({ role: 'districtCentre', territory: '320999' })
    expect(suggestedPost?.reasons.join()).toContain('不交当地经办')
    expect((await wang().getOrder({ orderId: order.id })).mine).toBe(true)
  })

  test('to what there is not, is retired, or it is already, is refused by name', async () => {
    await house.as('wei').triage.retireCategory({ code: '0403', version: 1 })
    const order = await anOrder()
    const set = (l1: string, l2: string | null) => refusal(wang().setCategory({ ...held(order), l1, l2 }))
    expect(await set('天文', null)).toEqual({ code: 'badInput', field: 'l1', sentence: '没有“天文”这个类别' })
    expect(await set('环境保护', '流星')).toEqual({ code: 'badInput', field: 'l2', sentence: '没有“流星”这个类别' })
    expect(await set('环境保护', '建设项目审批')).toEqual({ code: 'badInput', field: 'l2', sentence: '“建设项目审批”这个类别已停用，请选别的' })
    expect(await set('城乡建设', '城市建设和市政管理')).toMatchObject({ field: 'l1', sentence: '现在就是这一类；没错的话请点“类别正确”' })
    expect(await judgements(order)).toEqual([])
  })

  test('with a version that is not the newest it changes nothing', async () => {
    const order = await anOrder()
    await wang().note({ ...held(order), note: '看过了' })
    expect(await refusal(wang().setCategory({ ...held(order), l1: '民政', l2: null }))).toMatchObject({ code: 'changedMeanwhile' })
    expect(await judgements(order)).toEqual([])
  })

  test('not by the worker of another grid', async () => {
    const order = await anOrder()
    expect(await refusal(house.as('zhao').appeals.setCategory({ ...held(order), l1: '民政', l2: null }))).toMatchObject({ code: 'notAllowed' })
  })

  test('also after it was closed, where no deadline moves any more', async () => {
    const order = await anOrder()
    await house.rows("update orders set status = 'closed', due = null where id = $1", [order.id])
    await house.as('li').appeals.setCategory({ ...held(order), l1: '民政', l2: '社会救助' })
    expect(await house.as('li').appeals.getOrder({ orderId: order.id })).toMatchObject({ status: 'closed', replyDue: order.replyDue, categoryL1: '民政' })
  })

  test('a category found right is confirmed once, and that is a lesson too', async () => {
    const order = await anOrder()
    const { version } = await wang().confirmCategory(held(order))
    expect(await wang().getOrder({ orderId: order.id })).toMatchObject({ categoryState: 'confirmed' })
    const [lesson] = await judgements(order)
    expect(lesson?.from).toEqual(lesson?.to)
    expect(await refusal(wang().confirmCategory({ orderId: order.id, version }))).toMatchObject({ code: 'wrongMoment', sentence: '这件的类别已经核对过了' })
  })

  test('more urgent: the time runs from now, the holder hears of it, and the reason is kept', async () => {
    const order = await anOrder()
    house.now.set('2026-11-23T14:00:00+08:00')
    await house.as('li').appeals.setUrgency({ ...held(order), urgency: 'emergency', note: '电线垂下来了' })
    const after = await wang().getOrder({ orderId: order.id })
    expect(after).toMatchObject({ urgency: 'emergency', acceptDue: '2026-11-23T06:15:00.000Z', replyDue: '2026-11-24T06:00:00.000Z' })
    expect(after.timeline.at(-1)).toMatchObject({ line: '紧急程度由“一般”改为“特急”', text: '电线垂下来了', internal: true })
    expect((await house.as('wang').platform.listMessages({})).items[0]?.title).toBe('特急：请看一下')
    expect(await judgements(order)).toMatchObject([{ about: 'urgency', from: { urgency: 'ordinary' }, to: { urgency: 'emergency' } }])
  })

  test('called urgent and ordinary again, nobody has won time', async () => {
    const order = await anOrder()
    const { version } = await wang().setUrgency({ ...held(order), urgency: 'urgent', note: '看着急' })
    await wang().setUrgency({ orderId: order.id, version, urgency: 'ordinary', note: '看错了' })
    expect(await wang().getOrder({ orderId: order.id })).toMatchObject({ acceptDue: order.acceptDue, replyDue: order.replyDue })
  })

  test('without a reason, or to what it is, it is refused', async () => {
    const order = await anOrder()
    expect(await refusal(wang().setUrgency({ ...held(order), urgency: 'urgent', note: ' ' }))).toMatchObject({ field: 'note', sentence: '内容不能为空' })
    expect(await refusal(wang().setUrgency({ ...held(order), urgency: 'ordinary', note: '看看' }))).toMatchObject({
      field: 'urgency',
      sentence: '现在就是“一般”',
    })
  })
})

describe('old orders', () => {
  withAHouse()

  test('show what they showed, whatever becomes of their category', async () => {
    const order = await anOrder()
    const shown = async () => {
      const { category, categoryL1, categoryL2, categoryReasons, explanation, acceptDue, replyDue, timeline } = await wang().getOrder({ orderId: order.id })
      return { category, categoryL1, categoryL2, categoryReasons, explanation, acceptDue, replyDue, timeline }
    }
    const before = await shown()
    const triage = house.as('wei').triage
    const [, row] = (await triage.listCategories({})).filter(({ code }) => ['01', '0102'].includes(code))
    const terms = { aliases: [], body: null, acceptHours: 1, replyDays: 1, sensitive: true, emergency: true, merging: 'never' as const }
    await triage.saveCategory({ ...terms, code: '0102', version: row?.version ?? 0, name: '市政' })
    expect(await shown()).toEqual(before)
    await triage.retireCategory({ code: '0102', version: (row?.version ?? 0) + 1 })
    expect(await shown()).toEqual(before)
    expect(await triage.saveCategory({ ...terms, code: '01', version: 1, name: '城建' })).toMatchObject({ l1: '城建' })
    expect(await shown()).toEqual(before)
    expect(await house.as('wei').appeals.countInCategory({ code: '0102' })).toEqual({ open: 1, all: 1 })
    expect(await house.as('wei').appeals.countInCategory({ code: '01' })).toEqual({ open: 1, all: 1 })
    expect(await house.as('wei').appeals.countInCategory({ code: '09' })).toEqual({ open: 0, all: 0 })
  })
})

describe('how good the triage is', () => {
  withAHouse()

  test('agreement counts only what staff looked at, with its interval; what was mixed up is named; only under one’s own territory', async () => {
    const [one, two, three] = [await anOrder(), await anOrder('小区门口的路灯全灭了'), await anOrder('巷口路灯忽明忽暗')]
    await wang().confirmCategory(held(one))
    await wang().confirmCategory(held(two))
    await wang().setCategory({ ...held(three), l1: '环境保护', l2: null })
    await anOrder('广场边的路灯杆歪了')
    const report = await house.as('feng').appeals.reportTriage({ months: 3 })
    expect(report.all).toMatchObject({ judged: 4, corrected: 1, confirmed: 2, agreement: { right: 2, of: 3 }, exact: { right: 2, of: 3 } })
    expect(report.all.agreement.low).toBeCloseTo(0.208, 2)
    expect(report.months.map(({ month, all }) => [month, all.judged])).toEqual([
      ['2026-11', 4],
      ['2026-10', 0],
      ['2026-09', 0],
    ])
    expect(report.categories.map(({ l1, all }) => [l1, all.judged])).toEqual([['城乡建设', 4]])
    expect(report.confusions).toEqual([{ from: '城乡建设', to: '环境保护', count: 1 }])
    expect(report.versions).toHaveLength(1)
    expect((await house.as('zheng').appeals.reportTriage({ months: 3 })).all.judged).toBe(0)
    expect(JSON.stringify(report)).not.toContain('路灯')
  })
})

describe('triage learns from staff', () => {
  withAHouse()

  const noise = (n: number) => `${n}号楼下晚上跳广场舞，音响声太大，睡不着`

  /** Orders and judgements as rows: a hundred submits would take a minute. */
  async function judged(count: number, to: { l1: string; l2: string | null }) {
    const order = await anOrder(noise(0))
    for (let n = 0; n < count; n++) {
      const ids = [randomUUID(), randomUUID(), randomUUID()]
      const [orderId, appealId, id] = ids
      await house.rows(
        `insert into appeals (district_id, id, order_id, home_order_id, source, external_id, bag, text, said_at, received_at, anonymous)
         select district_id, $1, $2, $2, source, $3, bag, $4, said_at, received_at, false from appeals where order_id = $5`,
        [appealId, orderId, id, noise(n + 1), order.id],
      )
      await house.rows(
        `insert into corrections (district_id, id, order_id, appeal_id, about, at, "from", "to", confidence, model_version, rules_version)
         values ('320999', $1, $2, $3, 'category', now(), $4, $5, 0.8, '', '')`,
        [id, orderId, appealId, JSON.stringify(order.explanation?.category), JSON.stringify(to)],
      )
    }
    return order
  }

  test('too little is said to be too little, and nothing is written', async () => {
    await judged(5, { l1: '教育文体', l2: '文化' })
    const answer = await house.asSystem.appeals.retrain({})
    expect(answer).toMatchObject({ version: null, orders: 5, corrections: 5 })
    expect(answer.why).toContain('还不够学')
    expect(await house.rows('select 1 from learned')).toEqual([])
  })

  test('what staff said again and again is the answer to the next one, with no new release and no words kept', async () => {
    const before = await judged(40, { l1: '教育文体', l2: '文化' })
    expect(before.categoryL1).not.toBe('教育文体')
    expect(await house.asSystem.appeals.retrain({ dry: true })).toMatchObject({
      version: null,
      why: '只是试算，没有写入',
      before: { right: 0 },
      after: { right: 45, of: 45 },
    })
    expect(await house.rows('select 1 from learned')).toEqual([])
    expect(await house.asSystem.appeals.retrain({})).toMatchObject({ version: 1, orders: 45, corrections: 45 })
    const after = await anOrder('又在跳广场舞，音响太大')
    expect(after).toMatchObject({ categoryL1: '教育文体', categoryL2: '文化' })
    expect(after.categoryReasons.join()).toContain('同类已由工作人员确认')
    expect(after.explanation?.rulesVersion).toMatch(/\+1$/)
    const [row] = await house.rows<{ confirmed: { words: Record<string, unknown> } }>('select confirmed from learned')
    expect(Object.keys(row?.confirmed.words ?? {}).every((word) => word.length === 2)).toBe(true)
    expect(await house.rows("select data from events where name = 'appeals.retrain'")).toEqual([
      { data: { version: 1, before: 0, after: 45, orders: 45, corrections: 45 } },
    ])
  })
})
