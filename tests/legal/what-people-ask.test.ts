import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { databases } from '../make/databases'
import type { TestHouse } from '../make/house'

let house: TestHouse
let asked = 0
const say = (who: string, text: string) => house.as(who).legal.say({ chat: null, key: randomUUID(), text })
async function ask(home: string, times: number, text: string): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < times; n++) {
    const who = `asker-${asked++}`
    await say(who, '你好')
    await house.as(who).platform.updateMe({ name: '张三丰', home })
    ids.push((await say(who, text)).id)
    if (n === 0 && text.includes('工资')) await house.as(who).legal.sayUnhelped({ chat: ids[0] ?? '', no: 1 })
  }
  return ids
}

describe.each(databases)('what people ask in a month, on $name', ({ open }) => {
  beforeAll(async () => {
    house = await open()
    await house.asSystem.platform.appoint({ openid: 'lv', name: '吕律师', role: 'lawyer', territory: '320999.t1.v1' })
    house.now.set('2026-10-30T10:00:00+08:00')
    await ask('320999.t1.v1.g1.m1', 5, '老板拖欠工资三个月怎么办')
    house.now.set('2026-11-23T10:00:00+08:00')
    await ask('320999.t1.v1.g1.m1', 6, '老板拖欠工资三个月怎么办')
    await ask('320999.t1.v1.g2.m1', 5, '怎么申请专利')
    await ask('320999.t1.v2.g1.m1', 7, '老板拖欠工资三个月怎么办')
    await ask('320999.t2.v1.g1.m1', 2, '朋友借了我五万块不还怎么办')
  })
  afterAll(() => house.close())

  test('by village and matter, answered or not, against the month before, without a name', async () => {
    const report = await house.as('lv').legal.reportAsked({ month: '2026-11' })
    expect(report).toMatchObject({
      territory: '320999.t1.v1',
      all: { name: '稻香村', asked: 11, answered: 5, unanswered: 5, noHelp: 1, before: 5 },
      places: [],
      matters: [
        { key: 'work', name: '打工与工资', asked: 6, answered: 5, unanswered: 0, noHelp: 1, before: 5 },
        { key: '', name: '没有合适的卡片', asked: 5, answered: 0, unanswered: 5, noHelp: 0, before: 0 },
      ],
    })
    expect(JSON.stringify(await house.rows('select * from asked_questions'))).not.toMatch(/张三丰|工资|专利|g1/)
  })

  test('small numbers are hidden, and so is what would give them away', async () => {
    const report = await house.as('feng').legal.reportAsked({ month: '2026-11' })
    // 柳湾镇 has two questions: with 稻香镇 shown, the sum of both would tell.
    expect(report.places).toMatchObject([
      { key: '320999.t1', asked: 18, before: 5 },
      { key: '320999.t2', asked: null, answered: null, noHelp: null },
    ])
    expect(report.all).toMatchObject({ asked: null, answered: null })
    expect(await house.as('wu').legal.reportAsked({ month: '2026-11' })).toMatchObject({ all: { asked: 18 }, places: [{ asked: 11 }, { asked: 7 }] })
    expect(await house.as('zheng').legal.reportAsked({ month: '2026-11' })).toMatchObject({ all: { asked: null, before: 0 } })
  })

  test('where the questions without a card are hidden, the whole is not split, since the split would tell them', async () => {
    const put = (area: string | null, outcome: string, times: number) =>
      house.rows(
        `insert into asked_questions (district_id, id, month, territory, area, outcome) select '320999', gen_random_uuid(), '2026-08', '320999.t1.v1', $1, $2 from generate_series(1, ${times})`,
        [area, outcome],
      )
    await put('work', 'answered', 20)
    await put(null, 'unanswered', 6)
    await put('marriage', 'answered', 1)
    const { all, matters } = await house.as('li').legal.reportAsked({ month: '2026-08' })
    expect(all).toMatchObject({ asked: 27, answered: null, unanswered: null, noHelp: null })
    expect(matters).toMatchObject([{ key: 'work', asked: 20 }, { asked: null }, { asked: null }])
  })

  test('a month with nothing is nothing; another’s place and a month that is none are refused', async () => {
    expect(await house.as('feng').legal.reportAsked({ month: '2026-01' })).toMatchObject({ all: { asked: 0, before: 0 }, places: [], matters: [] })
    await expect(house.as('zhou').legal.reportAsked({ month: '2026-11', territory: '320999.t1' })).rejects.toMatchObject({
      code: 'notAllowed',
      field: 'territory',
    })
    await expect(house.as('zhou').legal.reportAsked({ month: '2026-13' })).rejects.toMatchObject({ code: 'badInput', field: 'month' })
  })

  test('saying twice that it was of no help counts once, and an answer that goes on is no question of its own', async () => {
    const [before] = await house.rows<{ n: string }>('select count(*) as n from asked_questions')
    const [id] = await ask('320999.t2.v1.g1.m1', 1, '朋友借了我五万块不还怎么办')
    for (let n = 0; n < 2; n++) await house.as(`asker-${asked - 1}`).legal.sayUnhelped({ chat: id ?? '', no: 1 })
    await house.as(`asker-${asked - 1}`).legal.say({ chat: id ?? '', key: randomUUID(), text: '那要什么材料' })
    const [after] = await house.rows<{ n: string }>('select count(*) as n from asked_questions')
    expect(Number(after?.n) - Number(before?.n)).toBe(1)
    expect(await house.rows("select outcome from asked_questions where territory = '320999.t2.v1' order by outcome")).toEqual([
      { outcome: 'answered' },
      { outcome: 'answered' },
      { outcome: 'noHelp' },
    ])
  })
})
