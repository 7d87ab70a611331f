import fc from 'fast-check'
import { likeEnough, type Matter, similarity } from './similarity'

const lamp: Matter = {
  title: null,
  text: '三号楼北面的路灯坏了好几天，晚上一片漆黑',
  point: { lng: 120.6, lat: 31.4 },
  territory: '320999.t1.v2.g3.m4',
  category: { l1: '城乡建设', l2: '城市建设和市政管理' },
  saidAt: new Date('2026-03-02T02:00:00Z'),
}
const sameLamp: Matter = {
  ...lamp,
  text: '北面路灯不亮，三号楼门口晚上漆黑，老人不敢出门',
  point: { lng: 120.6005, lat: 31.4003 },
  saidAt: new Date('2026-03-04T02:00:00Z'),
}
const bins: Matter = { ...lamp, text: '垃圾桶满了没有清运，夏天味道难闻', saidAt: new Date('2026-03-02T05:00:00Z') }

describe('similarity', () => {
  test('finds the same matter told in other words, and says why', () => {
    const { score, reasons } = similarity(lamp, sameLamp)
    expect(score).toBeGreaterThan(likeEnough)
    expect(reasons).toEqual([expect.stringMatching(/^相距 \d+ 米$/), '同一类别', '3 天内', expect.stringMatching(/^文字相似 0\.\d\d$/)])
  })

  test('puts another matter of the same place, category and day below what is worth showing', () => {
    expect(similarity(lamp, bins).score).toBeLessThan(likeEnough)
    expect(similarity(lamp, bins).score).toBeLessThan(similarity(lamp, sameLamp).score)
  })

  test('the same words ten kilometres away are less alike than next door', () => {
    const far = { ...sameLamp, point: { lng: 120.7, lat: 31.45 }, territory: '320999.t2.v1.g1.m1' }
    expect(similarity(lamp, far).score).toBeLessThan(similarity(lamp, sameLamp).score)
  })

  test('without a point the territory speaks', () => {
    const nowhere = { ...lamp, point: null }
    expect(similarity(nowhere, { ...sameLamp, point: null }).reasons).toContain('同一微网格')
    expect(similarity(nowhere, { ...sameLamp, point: null, territory: '320999.t1.v2.g3.m9' }).reasons).toContain('同一网格')
    expect(similarity(nowhere, { ...sameLamp, point: null, territory: '320999.t1.v9.g1.m1' }).reasons.join()).not.toContain('同一网格')
  })

  test('an estate named in both is a reason', () => {
    const at = (text: string) => ({ ...lamp, point: null, territory: null, text })
    expect(similarity(at('荷塘花园的电梯又停了'), at('荷塘花园电梯停运第二天')).reasons).toContain('同一小区')
  })

  test('one and the same matter is wholly alike', () => {
    expect(similarity(lamp, { ...lamp }).score).toBeCloseTo(1, 5)
  })

  test('a later day makes it less alike', () => {
    const later = { ...sameLamp, saidAt: new Date('2026-09-04T02:00:00Z') }
    expect(similarity(lamp, later).score).toBeLessThan(similarity(lamp, sameLamp).score)
  })

  const matter: fc.Arbitrary<Matter> = fc.record({
    text: fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom('路灯', '坏了', '噪音', '三号楼', '荷塘花园', '，'), { maxLength: 30 }).map((parts) => parts.join('')),
    ),
    title: fc.option(fc.constantFrom('路灯', '求助'), { nil: null }),
    point: fc.option(fc.record({ lng: fc.double({ min: 73, max: 136, noNaN: true }), lat: fc.double({ min: 3, max: 54, noNaN: true }) }), { nil: null }),
    territory: fc.option(fc.constantFrom('320999', '320999.t1.v2', '320999.t1.v2.g3', '320999.t1.v2.g3.m4', '320999.t2.v1.g1.m1'), { nil: null }),
    category: fc.record({ l1: fc.constantFrom('城乡建设', '政法'), l2: fc.constantFrom(null, '社会治安') }),
    saidAt: fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
  })

  test('is the same either way round and always a share', () => {
    fc.assert(
      fc.property(matter, matter, (a, b) => {
        const one = similarity(a, b)
        const other = similarity(b, a)
        expect(other.score).toBeCloseTo(one.score, 12)
        expect(other.reasons).toEqual(one.reasons)
        expect(one.score).toBeGreaterThanOrEqual(0)
        expect(one.score).toBeLessThanOrEqual(1)
      }),
    )
  })
})
