import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { databases } from '../make/databases'
import type { TestHouse } from '../make/house'

let house: TestHouse
const key = () => randomUUID()
const say = (who: string, text: string) => house.as(who).legal.say({ chat: null, key: key(), text })

describe.each(databases)('what was asked and not answered, on $name', ({ open }) => {
  beforeAll(async () => {
    house = await open()
    await house.asSystem.platform.appoint({ openid: 'lv', name: '吕律师', role: 'lawyer', territory: '320999.t1.v1' })
    await house.asSystem.platform.appoint({ openid: 'far', name: '远律师', role: 'lawyer', territory: '320999.t2' })
    await house.asSystem.platform.appoint({ openid: 'all', name: '全律师', role: 'lawyer', territory: '320999' })
    for (const [who, home] of [
      ['resident-1', '320999.t1.v1.g1.m1'],
      ['resident-2', '320999.t1.v1.g1.m2'],
    ] as const) {
      await say(who, '你好')
      await house.as(who).platform.updateMe({ name: '张三丰', home })
    }
  })
  afterAll(() => house.close())

  test('a question that no card fits lies with the lawyers of the place, once, masked and without a name', async () => {
    const asked = { chat: null, key: key(), text: '张三丰想问专利被人抄了，我电话13912345678' }
    await house.as('resident-1').legal.say(asked)
    await house.as('resident-1').legal.say(asked)
    await say('resident-2', '想问专利被人抄了怎么办')
    const [group, ...more] = await house.as('lv').legal.listUnanswered({})
    expect(more).toEqual([])
    expect(group).toMatchObject({ words: expect.stringContaining('专利被人抄了'), card: null, noHelp: 0 })
    expect(group?.ids).toHaveLength(2)
    expect(JSON.stringify(group)).not.toMatch(/张三丰|139/)
    expect(JSON.stringify(await house.rows('select * from unanswered'))).not.toMatch(/张三丰|139|g1/)
    expect(await house.as('far').legal.listUnanswered({})).toEqual([])
    expect(await house.as('all').legal.listUnanswered({})).toHaveLength(1)
  })

  test('what was answered is on the list only when the resident says that it did not help, with its card, once', async () => {
    const chat = await say('resident-1', '朋友借了我五万块不还怎么办')
    expect(await house.as('lv').legal.listUnanswered({})).toHaveLength(1)
    await house.as('resident-1').legal.sayUnhelped({ chat: chat.id, no: 1 })
    await house.as('resident-1').legal.sayUnhelped({ chat: chat.id, no: 1 })
    const found = (await house.as('lv').legal.listUnanswered({})).find(({ card }) => card === 'loan-not-repaid')
    expect(found).toMatchObject({ words: '朋友借了我五万块不还怎么办', noHelp: 1 })
    await expect(house.as('resident-1').legal.sayUnhelped({ chat: chat.id, no: 0 })).rejects.toMatchObject({ code: 'notFound', field: 'no' })
    await expect(house.as('resident-2').legal.sayUnhelped({ chat: chat.id, no: 1 })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('what a lawyer has dealt with is off the list, and the ledger says who; nobody settles those of another place', async () => {
    const ids = (await house.as('lv').legal.listUnanswered({})).flatMap((group) => group.ids)
    await expect(house.as('far').legal.settleUnanswered({ ids })).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(house.as('lv').legal.settleUnanswered({ ids: [randomUUID()] })).rejects.toMatchObject({ code: 'notFound' })
    expect(await house.as('lv').legal.settleUnanswered({ ids })).toEqual({ settled: 3 })
    expect(await house.as('all').legal.listUnanswered({})).toEqual([])
    const events = await house.rows<{ subject: string }>("select subject from events where name = 'legal.settleUnanswered'")
    expect(events.map(({ subject }) => subject).sort()).toEqual([...ids].sort())
    expect(JSON.stringify(await house.rows("select data from events where name like 'legal.%'"))).not.toContain('专利')
  })

  test('greetings, what is refused and danger are nobody’s homework', async () => {
    await say('resident-2', '谢谢')
    await say('resident-2', '我老公正在打我')
    expect(await house.as('all').legal.listUnanswered({})).toEqual([])
  })
})
