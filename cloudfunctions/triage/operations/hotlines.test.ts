import type { Refusal } from '@shared/platform/refusal'
import { aHouse, anActor, type TestHouse } from '../../../tests/make/house'

let house: TestHouse
beforeAll(async () => {
  house = await aHouse()
})
afterEach(() => house.rows('delete from hotlines'))
afterAll(() => house.close())

const row = { number: '0519-88990011', name: '禾湖燃气', kinds: ['gas' as const], source: '本区公布', hours: '24 小时', position: 40 }
const suggest = (text: string, bag: 'complaint' | 'publicity' = 'complaint') => house.as('anybody').triage.suggest({ bag, text })
const refused = (call: Promise<unknown>) =>
  call.then(
    () => null,
    ({ code, field, sentence }: Refusal) => ({ code, field, sentence }),
  )

describe('numbers to call', () => {
  test('somebody in danger is told whom to call first, with the words that made it so', async () => {
    expect((await suggest('厨房全是煤气味，开关关不上')).danger).toEqual({
      kind: 'gas',
      grade: 'emergency',
      words: ['煤气味'],
      hotlines: [
        { number: '119', name: '消防救援', hours: '24 小时' },
        { number: '110', name: '报警', hours: '24 小时' },
        { number: '12345', name: '政务服务便民热线', hours: '24 小时' },
      ],
    })
    expect((await suggest('我不想活了')).danger?.hotlines.map(({ number }) => number)).toEqual(['12356', '110', '120'])
    expect((await suggest('我老公又打我了')).danger?.hotlines.map(({ number }) => number)).toEqual(['110', '12338', '12348'])
    expect((await suggest('对方自称公安让我转账到安全账户')).danger?.hotlines.map(({ number }) => number)).toEqual(['110', '96110'])
  })

  test('nobody is shown a number for a lamp or a lesson', async () => {
    expect((await suggest('路灯坏了')).danger).toBeNull()
    expect((await suggest('想请消防员讲讲着火怎么逃生', 'publicity')).danger).toBeNull()
  })

  test('a number of the district’s own comes second, and a retired one is not offered', async () => {
    await house.as('wei').triage.saveHotline(row)
    await house.as('feng').triage.retireHotline({ number: '12345' })
    expect((await suggest('闻到煤气味')).danger?.hotlines.map(({ number }) => number)).toEqual(['119', row.number, '110'])
  })

  test('everybody may read them, with where each comes from', async () => {
    const all = await house.as('anybody').triage.listHotlines({})
    for (const number of ['110', '119', '120', '122', '12345', '12356', '96110', '12338', '12355', '12348', '12315', '12333', '12328', '95598'])
      expect(all.find((one) => one.number === number)?.source).toBeTruthy()
  })

  test('every change is in the ledger with what it was before', async () => {
    const changed = { ...row, number: '0519-88990022' }
    await house.as('wei').triage.saveHotline(changed)
    await house.as('wei').triage.saveHotline({ ...changed, hours: '白天' })
    await house.as('feng').triage.retireHotline({ number: changed.number })
    const ledger = await house.rows<{ name: string; data: { before: { hours: string } | null; after: { hours: string; retired: boolean } } }>(
      `select name, data from events where subject = $1 order by id`,
      [`hotline:${changed.number}`],
    )
    expect(ledger.map(({ name, data }) => [name, data.before?.hours ?? null, data.after.hours, data.after.retired])).toEqual([
      ['triage.saveHotline', null, '24 小时', false],
      ['triage.saveHotline', '24 小时', '白天', false],
      ['triage.retireHotline', '白天', '白天', true],
    ])
    await house.as('wei').triage.saveHotline(changed)
    expect((await house.as('anybody').triage.listHotlines({})).find(({ number }) => number === changed.number)?.retired).toBe(false)
  })

  test.each(['', '1', 'abc', '119; drop', '12', '00000', '1391234567', '+8613912345678', '一一九'])(
    'the malformed number “%s” is refused by name',
    async (number) => {
      expect(await refused(house.as('wei').triage.saveHotline({ ...row, number }))).toMatchObject({
        code: 'badInput',
        field: 'number',
        sentence: expect.stringContaining('号码不正确'),
      })
      expect(await house.rows('select 1 from hotlines')).toEqual([])
    },
  )

  test('a number that is none cannot be retired, and who is over a part of the district changes none', async () => {
    expect(await refused(house.as('wei').triage.retireHotline({ number: '99999' }))).toMatchObject({ code: 'notFound', field: 'number' })
    expect(await refused(house.asActor(anActor('admin', '320999.t1')).triage.saveHotline(row))).toMatchObject({ code: 'notAllowed' })
  })
})
