import { describe, expect, test } from '@jest/globals'
import type { RouteRule } from '@shared/triage/route-rule'
import fc from 'fast-check'
import { checkRules, type District } from './check-rules'
import { covers, fits } from './rule-fits'

const district: District = {
  body: (id) => ({ water: '区水务局', empty: '区新设局' })[id] ?? null,
  territory: (path) => ({ d: '禾湖区', 'd.t1': '稻香镇' })[path] ?? null,
  manned: new Set(['water']),
  category: (l1, l2) =>
    l2 === '旧类' ? 'retired' : (l1 === '城乡建设' && (l2 === null || l2 === '供水')) || (l1 === '纪检监察' && l2 === null) ? 'inUse' : null,
}
const rule = (when: RouteRule['when'], then: RouteRule['then'] = { body: 'water' }, id = JSON.stringify([when, then])): RouteRule => ({
  id,
  when,
  then,
  note: '',
  on: true,
})
const kinds = (...rules: RouteRule[]) => checkRules(rules, district).map(({ kind }) => kind)

describe('what is wrong with rules', () => {
  test('sound rules have no problems', () => {
    expect(kinds(rule({ l1: '城乡建设', l2: '供水' }), rule({ l1: '城乡建设' }, { post: 'town' }), rule({ territory: 'd.t1', hours: 'night' }))).toEqual([])
  })

  test.each([
    ['a body that does not exist', rule({ bag: 'wish' }, { body: 'gone' }), 'unknownBody'],
    ['a body in which nobody works', rule({ bag: 'wish' }, { body: 'empty' }), 'emptyBody'],
    ['a category that does not exist', rule({ l1: '城乡建设', l2: '飞船' }), 'unknownCategory'],
    ['a second level without its first', rule({ l2: '供水' }), 'unknownCategory'],
    ['a retired category', rule({ l1: '城乡建设', l2: '旧类' }), 'retiredCategory'],
    ['a territory that does not exist', rule({ territory: 'd.t9' }), 'unknownTerritory'],
    ['no condition at all', rule({}), 'empty'],
    ['charges against officials for the committee', rule({ l1: '纪检监察' }, { post: 'committee' }), 'protected'],
  ])('%s', (_what, bad, kind) => {
    expect(kinds(bad)).toEqual([kind])
  })

  test('a rule that an earlier one always takes is named with the number of that one', () => {
    const [problem] = checkRules([rule({ l1: '城乡建设' }), rule({ l1: '城乡建设', l2: '供水' }, { post: 'town' })], district)
    expect(problem).toMatchObject({ kind: 'neverReached', sentence: '轮不到这一条：前面的第 1 条（城乡建设）已经管到了' })
  })

  test('the same conditions for another post are a second choice for when nobody of the body is on duty', () => {
    expect(kinds(rule({ bag: 'wish' }), rule({ bag: 'wish' }, { post: 'town' }))).toEqual([])
    expect(kinds(rule({ bag: 'wish' }, { post: 'town' }), rule({ bag: 'wish' }))).toEqual(['neverReached'])
  })

  test('a general rule leaves emergencies and charges against officials to rules of their own', () => {
    expect(kinds(rule({ bag: 'complaint' }), rule({ bag: 'complaint', urgency: 'emergency' }, { post: 'town' }))).toEqual([])
    expect(kinds(rule({ bag: 'complaint' }), rule({ bag: 'complaint', l1: '纪检监察' }, { post: 'district' }))).toEqual([])
  })

  test('rules that are switched off neither count nor stand in the way', () => {
    expect(kinds({ ...rule({}), on: false }, rule({ bag: 'wish' }))).toEqual([])
  })

  test('the same id twice is named', () => {
    expect(kinds(rule({ bag: 'wish' }, { body: 'water' }, 'a'), rule({ bag: 'service' }, { body: 'water' }, 'a'))).toEqual(['twice'])
  })
})

const someWhen = fc.record(
  {
    l1: fc.constantFrom('城乡建设', '环境保护'),
    bag: fc.constantFrom('wish' as const, 'complaint' as const),
    territory: fc.constantFrom('d', 'd.t1', 'd.t1.v1'),
    hours: fc.constantFrom('work' as const, 'off' as const, 'night' as const, 'rest' as const, 'nightOrRest' as const),
    words: fc.array(fc.constantFrom('水', '水管', '路灯'), { maxLength: 2 }),
  },
  { requiredKeys: [] },
)
const someMatter = fc.record({
  bag: fc.constantFrom('wish' as const, 'complaint' as const),
  urgency: fc.constant('ordinary' as const),
  category: fc.constantFrom({ l1: '城乡建设', l2: null }, { l1: '环境保护', l2: null }),
  territory: fc.constantFrom('d', 'd.t1', 'd.t1.v1.g1', 'd.t2'),
  text: fc.constantFrom('水管漏水', '路灯', '别的'),
  moment: fc.constantFrom(
    { working: true, rest: false, night: false },
    { working: false, rest: false, night: true },
    { working: false, rest: true, night: false },
    { working: false, rest: false, night: false },
  ),
  sure: fc.boolean(),
})

test('when one condition is said to cover another, nothing fits the second that does not fit the first', () => {
  const kept = fc.subarray(['l1', 'bag', 'territory', 'hours', 'words'] as const)
  fc.assert(
    fc.property(someWhen, kept, someWhen, fc.boolean(), someMatter, (narrow, keys, other, wider, matter) => {
      const wide: RouteRule['when'] = { ...Object.fromEntries(keys.map((key) => [key, narrow[key]])), ...(wider ? other : {}) }
      if (!wider) expect(covers(wide, narrow)).toBe(true)
      if (!covers(wide, narrow) || !fits({ ...rule({}), when: narrow }, matter)) return
      expect(fits({ ...rule({}), when: wide }, matter)).toBe(true)
    }),
    { numRuns: 3000 },
  )
})
