import { type DutyPost, type Posts, route } from './route'

const worker: DutyPost = { role: 'gridWorker', territory: 'd.t.v.g', postName: '稻香村第3网格 网格员' }
const committee: DutyPost = { role: 'committee', territory: 'd.t.v', postName: '稻香村委会' }
const pool: DutyPost = { role: 'districtCentre', territory: 'd', postName: '区集成指挥中心' }
const posts: Posts<DutyPost> = { onDuty: worker, committee, pool }
const matter = { bag: 'complaint', urgency: 'ordinary', category: { l1: '城乡建设', l2: null } } as const

describe('route', () => {
  test('a complaint goes to the grid worker of the place', () => {
    expect(route(matter, posts)).toEqual({ post: worker, reasons: ['按地点：稻香村第3网格 网格员'] })
  })

  test.each([
    ['suggestion', '建议类由村（社区）委会议事'],
    ['wish', '心愿类由村（社区）委会审核、认领'],
  ] as const)('a %s goes to the committee of the place', (bag, reason) => {
    expect(route({ ...matter, bag }, posts)).toEqual({ post: committee, reasons: [reason, '按地点：稻香村委会'] })
  })

  test('an emergency dropped into the wish bag still goes to whoever is on duty at the place', () => {
    const { post, reasons } = route({ ...matter, bag: 'wish', urgency: 'emergency' }, posts)
    expect(post).toBe(worker)
    expect(reasons).toContain('紧急事项，直接派给当班人员')
  })

  test('without a place it goes to the pool, whatever the bag', () => {
    const { post, reasons } = route({ ...matter, bag: 'suggestion' }, { onDuty: null, committee: null, pool })
    expect(post).toBe(pool)
    expect(reasons).toEqual(['没有读出地点，由区集成指挥中心派办'])
  })

  test('a charge against officials never goes to those of the place', () => {
    expect(route({ ...matter, category: { l1: '纪检监察', l2: null } }, posts).post).toBe(pool)
  })

  test('a stand-in is named as one', () => {
    const { post, reasons } = route(matter, { ...posts, onDuty: committee })
    expect(post).toBe(committee)
    expect(reasons).toContain('地点不到网格，或网格员不在岗，由村（社区）委会接办')
  })

  test('a suggestion where no committee can be found goes to whoever is on duty', () => {
    expect(route({ ...matter, bag: 'suggestion' }, { ...posts, committee: null }).post).toBe(worker)
  })
})
