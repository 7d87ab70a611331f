import type { Refusal } from '@shared/platform/refusal'
import { aHouse, anActor, type TestHouse } from '../../../tests/make/house'
import { seedCategories } from '..'

let house: TestHouse

beforeAll(async () => {
  house = await aHouse()
})
afterAll(() => house.close())

const committee = () => house.asActor(anActor('committee', '320999.t1.v1'))

describe('triage', () => {
  test('a resident is told what the words look like before sending', async () => {
    const said = await house.as('anybody').triage.suggest({ bag: 'wish', text: '楼道灯不亮，路灯也坏了没人管' })
    expect(said).toMatchObject({ category: { l1: '城乡建设' }, bagHint: 'complaint', urgency: 'ordinary' })
  })

  test('words longer than any channel brings are refused by name', async () => {
    const refusal = await house
      .as('anybody')
      .triage.suggest({ bag: 'wish', text: '灯'.repeat(20_001) })
      .then(
        () => null,
        ({ code, field }: Refusal) => ({ code, field }),
      )
    expect(refusal).toEqual({ code: 'badInput', field: 'text' })
  })

  test('staff read the categories of their district, in order', async () => {
    const rows = await committee().triage.listCategories({})
    expect(rows).toHaveLength(133)
    expect(rows.slice(0, 2)).toMatchObject([
      { code: '01', l1: '城乡建设', l2: null, bodyName: '区住房和城乡建设局', replyDays: null },
      { code: '0101', l1: '城乡建设', l2: '安全生产', emergency: true, replyDays: 2 },
    ])
  })

  test('seeding again brings nothing twice and wakes no retired category', async () => {
    await house.rows("update categories set retired_at = now() where code = '0101'")
    await seedCategories(house.database.db, '320999')
    const rows = await committee().triage.listCategories({})
    expect(rows.map(({ code }) => code)).not.toContain('0101')
    expect(rows).toHaveLength(132)
  })

  test('the categories of another district are not among them', async () => {
    await seedCategories(house.database.db, '320888')
    expect(await house.rows('select 1 from categories')).toHaveLength(266)
    expect(await committee().triage.listCategories({})).toHaveLength(132)
  })
})
