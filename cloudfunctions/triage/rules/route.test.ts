import { describe, expect, test } from '@jest/globals'
import { bags } from '@shared/appeals/bag'
import type { RouteRule } from '@shared/triage/route-rule'
import { sentenceOf } from '@shared/triage/rule-sentence'
import fc from 'fast-check'
import { type DutyPost, type Posts, type RoutedMatter, route, type RuleBook } from './route'

const on = { onDuty: true, chosen: null }
const worker: DutyPost = { role: 'gridWorker', territory: 'd.t.v.g', postName: '稻香村第3网格 网格员', ...on }
const committee: DutyPost = { role: 'committee', territory: 'd.t.v', postName: '稻香村委会', ...on }
const town: DutyPost = { role: 'townCentre', territory: 'd.t', postName: '稻香镇综治中心', ...on }
const pool: DutyPost = { role: 'districtCentre', territory: 'd', postName: '区集成指挥中心', ...on }
const water: DutyPost = { role: 'department', territory: 'd', postName: '区水务局 经办人', ...on }
const body = (id: string) => (id === 'water' ? water : null)
const posts: Posts<DutyPost> = { onDuty: worker, committee, town, pool, body }
const matter: RoutedMatter = {
  bag: 'complaint',
  urgency: 'ordinary',
  category: { l1: '城乡建设', l2: null },
  territory: 'd.t.v.g.m',
  text: '路灯坏了',
  moment: { working: true, rest: false, night: false },
  sure: true,
}
const names = { body: (id: string) => (id === 'water' ? '区水务局' : null), territory: (path: string) => (path === 'd.t' ? '稻香镇' : null) }
const aBook = (rules: Partial<RouteRule>[], more: Partial<RuleBook> = {}): RuleBook => ({
  version: 3,
  rules: rules.map((rule, at) => ({ id: String(at), when: {}, then: { body: 'water' }, note: '', on: true, ...rule })),
  useCategoryBody: false,
  sentence: (rule) => sentenceOf(rule, names),
  bodyName: names.body,
  bodyOf: () => null,
  ...more,
})

describe('where no rule says otherwise', () => {
  test('a complaint goes to the grid worker of the place', () => {
    expect(route(matter, posts, null)).toEqual({ post: worker, reasons: ['按地点：稻香村第3网格 网格员'], rule: null })
  })

  test.each([
    ['suggestion', '建议类由村（社区）委会议事'],
    ['wish', '心愿类由村（社区）委会审核、认领'],
  ] as const)('a %s goes to the committee of the place', (bag, reason) => {
    expect(route({ ...matter, bag }, posts, null)).toEqual({ post: committee, reasons: [reason, '按地点：稻香村委会'], rule: null })
  })

  test('an emergency dropped into the wish bag still goes to whoever is on duty at the place', () => {
    const { post, reasons } = route({ ...matter, bag: 'wish', urgency: 'emergency' }, posts, null)
    expect(post).toBe(worker)
    expect(reasons).toContain('紧急事项，直接派给当班人员')
  })

  test('without a place it goes to the pool, whatever the bag and whatever the rules say', () => {
    const nowhere = { ...posts, onDuty: null, committee: null, town: null }
    for (const book of [null, aBook([{ when: { bag: 'suggestion' } }])]) {
      const { post, reasons } = route({ ...matter, bag: 'suggestion' }, nowhere, book)
      expect(post).toBe(pool)
      expect(reasons).toEqual(['没有读出地点，由区集成指挥中心派办'])
    }
  })

  test('a charge against officials never goes to those of the place', () => {
    expect(route({ ...matter, category: { l1: '纪检监察', l2: null } }, posts, null).post).toBe(pool)
  })

  test('a stand-in is named as one', () => {
    const { post, reasons } = route(matter, { ...posts, onDuty: committee }, null)
    expect(post).toBe(committee)
    expect(reasons).toContain('地点不到网格，或网格员不在岗，由村（社区）委会接办')
  })

  test('a suggestion where no committee can be found goes to whoever is on duty', () => {
    expect(route({ ...matter, bag: 'suggestion' }, { ...posts, committee: null }, null).post).toBe(worker)
  })

  test('why this one of several is said', () => {
    const chosen = '当班 2 人中王芳手上件数最少（1 件）'
    expect(route(matter, { ...posts, onDuty: { ...worker, chosen } }, null).reasons).toContain(chosen)
  })
})

describe('rules', () => {
  test('the first that fits decides and is quoted with its version', () => {
    const found = route(
      matter,
      posts,
      aBook([{ when: { bag: 'wish' } }, { when: { l1: '城乡建设', territory: 'd.t' } }, { when: { bag: 'complaint' }, then: { post: 'town' } }]),
    )
    expect(found.post).toBe(water)
    expect(found.rule?.id).toBe('1')
    expect(found.reasons).toEqual(['规则（第 3 版）：城乡建设，在稻香镇 → 区水务局；没人在岗就看下一条'])
  })

  test('one whose body has nobody on duty falls to the next, and that is said', () => {
    const away = { ...posts, body: () => ({ ...water, onDuty: false }) }
    const found = route(matter, away, aBook([{ when: { l1: '城乡建设' } }, { when: { l1: '城乡建设' }, then: { post: 'town' } }]))
    expect(found.post).toBe(town)
    expect(found.reasons[0]).toContain('没有人在岗，看下一条')
  })

  test.each([
    ['off', { working: false, rest: false, night: false }, true],
    ['off', { working: true, rest: false, night: false }, false],
    ['work', { working: true, rest: false, night: false }, true],
    ['night', { working: false, rest: false, night: true }, true],
    ['rest', { working: false, rest: true, night: false }, true],
    ['nightOrRest', { working: false, rest: false, night: true }, true],
    ['nightOrRest', { working: false, rest: false, night: false }, false],
  ] as const)('hours %s at %j: %s', (hours, moment, holds) => {
    expect(route({ ...matter, moment }, posts, aBook([{ when: { hours } }])).rule !== null).toBe(holds)
  })

  test('words, and a rule that is switched off', () => {
    expect(route({ ...matter, text: '自来水发黄' }, posts, aBook([{ when: { words: ['水压', '自来水'] } }])).post).toBe(water)
    expect(route(matter, posts, aBook([{ when: { words: ['自来水'] } }])).post).toBe(worker)
    expect(route(matter, posts, aBook([{ when: { bag: 'complaint' }, on: false }])).post).toBe(worker)
  })

  test('a category that the machine is not sure of sends nothing anywhere', () => {
    expect(route({ ...matter, sure: false }, posts, aBook([{ when: { l1: '城乡建设' } }])).post).toBe(worker)
  })

  test('the body of the category gets it where the book says so and no rule fits', () => {
    const byTree = aBook([], { useCategoryBody: true, bodyOf: () => 'water' })
    expect(route(matter, posts, byTree)).toMatchObject({ post: water, reasons: ['按分类目录：城乡建设由区水务局办理'] })
    expect(route({ ...matter, urgency: 'emergency' }, posts, byTree).post).toBe(worker)
    expect(route({ ...matter, sure: false }, posts, byTree).post).toBe(worker)
    expect(route(matter, posts, { ...byTree, useCategoryBody: false }).post).toBe(worker)
  })

  test('an emergency leaves the place only by a rule that speaks of emergencies', () => {
    const emergency = { ...matter, urgency: 'emergency' } as const
    expect(route(emergency, posts, aBook([{ when: { l1: '城乡建设' } }])).post).toBe(worker)
    expect(route(emergency, posts, aBook([{ when: { urgency: 'emergency' } }])).post).toBe(water)
  })

  test('a charge against officials goes to a body only by a rule that names it, and never to the place', () => {
    const charge = { ...matter, category: { l1: '纪检监察', l2: null } }
    expect(route(charge, posts, aBook([{ when: { bag: 'complaint' }, then: { post: 'committee' } }])).post).toBe(pool)
    expect(route(charge, posts, aBook([{ when: { l1: '纪检监察' }, then: { post: 'committee' } }])).post).toBe(pool)
    expect(route(charge, posts, aBook([{ when: { l1: '纪检监察' } }])).post).toBe(water)
  })
})

const someWhen = fc.record(
  {
    l1: fc.constantFrom('城乡建设', '纪检监察'),
    bag: fc.constantFrom(...bags),
    urgency: fc.constantFrom('ordinary', 'urgent', 'emergency'),
    territory: fc.constantFrom('d', 'd.t', 'd.other'),
    hours: fc.constantFrom('work', 'off', 'night', 'rest', 'nightOrRest'),
    words: fc.array(fc.constantFrom('路灯', '水'), { maxLength: 2 }),
  },
  { requiredKeys: [] },
)
const someThen = fc.oneof(
  fc.record({ body: fc.constantFrom('water', 'gone', 'empty') }),
  fc.record({ post: fc.constantFrom('onDuty', 'committee', 'town', 'district') }),
)
const someRules = fc.array(fc.record({ when: someWhen, then: someThen, on: fc.boolean() }), { maxLength: 8 }) as fc.Arbitrary<Partial<RouteRule>[]>
const some = (post: DutyPost) => fc.option(fc.boolean().map((onDuty) => ({ ...post, onDuty })))
const someMatter = fc.record({
  ...(Object.fromEntries(Object.entries(matter).map(([key, value]) => [key, fc.constant(value)])) as unknown as Record<string, never>),
  bag: fc.constantFrom(...bags),
  urgency: fc.constantFrom('ordinary', 'urgent', 'emergency'),
  category: fc.constantFrom({ l1: '城乡建设', l2: null }, { l1: '纪检监察', l2: null }),
  moment: fc.record({ working: fc.boolean(), rest: fc.boolean(), night: fc.boolean() }),
  sure: fc.boolean(),
}) as unknown as fc.Arbitrary<RoutedMatter>

test('whatever the rules and whoever is there, every matter has an owner, and the guarantees hold', () => {
  fc.assert(
    fc.property(
      someMatter,
      someRules,
      some(worker),
      some(committee),
      some(town),
      some(water),
      fc.boolean(),
      (one, rules, onDuty, group, hall, bureau, tree) => {
        const here = { onDuty, committee: group, town: hall, pool, body: (id: string) => (id === 'water' ? bureau : null) }
        const { post, reasons, rule } = route(one, here, aBook(rules, { useCategoryBody: tree, bodyOf: () => 'water' }))
        expect([onDuty, group, hall, bureau, pool]).toContain(post)
        expect(post).not.toBeNull()
        expect(reasons.length).toBeGreaterThan(0)
        if (!onDuty && !group) expect(post).toBe(pool)
        if (one.category.l1 === '纪检监察') expect(['districtCentre', 'department']).toContain(post.role)
        if (one.urgency === 'emergency' && one.category.l1 !== '纪检监察' && onDuty && rule?.when.urgency !== 'emergency') expect(post).toBe(onDuty)
        if (rule) expect(post.onDuty).toBe(true)
      },
    ),
    { numRuns: 1000 },
  )
})
