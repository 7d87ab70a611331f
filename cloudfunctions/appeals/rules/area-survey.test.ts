import { describe, expect, test } from '@jest/globals'
import { areaFaultIn } from '@shared/appeals/area-fault'
import type { AreaQuestion } from '@shared/appeals/area-survey'
import fc from 'fast-check'
import { nextAreaRound } from './area-next-round'
import { nextAreaTry } from './area-next-try'
import { isAreaFault, readAreaAnswers } from './area-questions'
import { type AreaCell, areaRows, areaShare, hiddenAmong } from './area-results'
import { drawArea } from './area-sample'

const people = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 60 }).map((all) => all.map((who) => ({ who })))
const quota = fc.integer({ min: 1, max: 20 })

describe('a sample', () => {
  test('has exactly its quota where there are enough people, and everybody where there are not; nobody is in it twice', () => {
    fc.assert(
      fc.property(fc.string(), quota, people, (seed, most, all) => {
        const { chosen, reserves } = drawArea(seed, most, [...all, ...all], new Set())
        expect(chosen).toHaveLength(Math.min(most, all.length))
        const drawn = [...chosen, ...reserves].map(({ who }) => who)
        expect([...drawn].sort()).toEqual(all.map(({ who }) => who).sort())
      }),
    )
  })

  test('is the same for the same seed in whatever order people come', () => {
    fc.assert(
      fc.property(fc.string(), quota, people, (seed, most, all) => {
        expect(drawArea(seed, most, [...all].reverse(), new Set())).toEqual(drawArea(seed, most, all, new Set()))
      }),
    )
  })

  test('has nobody of the last round while others are there', () => {
    fc.assert(
      fc.property(fc.string(), quota, people, fc.integer({ min: 0, max: 60 }), (seed, most, all, asked) => {
        const last = new Set(all.slice(0, asked).map(({ who }) => who))
        const again = drawArea(seed, most, all, last).chosen.filter(({ who }) => last.has(who)).length
        expect(again).toBe(Math.max(0, Math.min(most, all.length) - (all.length - last.size)))
      }),
    )
  })

  test('draws everybody about equally often', () => {
    const all = Array.from({ length: 20 }, (_, n) => ({ who: `p${n}` }))
    const times = new Map<string, number>()
    for (let seed = 0; seed < 2000; seed++) for (const { who } of drawArea(String(seed), 5, all, new Set()).chosen) times.set(who, (times.get(who) ?? 0) + 1)
    // 2,000 draws at 1/4: mean 500, standard deviation 19; five of them.
    for (const { who } of all) expect(Math.abs((times.get(who) ?? 0) - 500)).toBeLessThan(100)
  })
})

describe('an interval', () => {
  test('is Wilson’s: 8 of 10 lies between 49.0 % and 94.3 %', () => {
    const share = areaShare(8, 10)
    expect(share?.low).toBeCloseTo(0.4902, 3)
    expect(share?.high).toBeCloseTo(0.9433, 3)
  })

  test('holds the share, lies between 0 and 1, and is narrower with more answers; below five there is none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (a, b) => {
        const [right, of] = [Math.min(a, b), Math.max(a, b)]
        const share = areaShare(right, of)
        if (of < 5) return expect(share).toBeNull()
        const [low, high] = [share?.low ?? -1, share?.high ?? 2]
        expect(low >= 0 && low <= right / of + 1e-9 && right / of <= high + 1e-9 && high <= 1).toBe(true)
        const more = areaShare(right * 4, of * 4)
        expect((more?.high ?? 2) - (more?.low ?? 0)).toBeLessThan(high - low)
      }),
    )
  })
})

const question: AreaQuestion = { key: 'safe', kind: 'scale', text: '安全吗', required: true, options: [] }

describe('results', () => {
  test('of fewer than five are hidden, and no hidden number is what its neighbours leave of the sum', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 8 }), (counts) => {
        const rows = counts.map((of, n) => ({ territory: `d.t1.v1.g${n}`, of }))
        const hidden = hiddenAmong(rows)
        for (const { territory, of } of rows) if (of < 5) expect(hidden.has(territory)).toBe(true)
        const left = rows.filter(({ territory, of }) => hidden.has(territory) && of > 0)
        if (left.length === 1) expect(rows.filter(({ of }) => of >= 5)).toEqual([])
      }),
    )
  })

  test('say how many answered of those asked beside every score', () => {
    const cells: AreaCell[] = [
      { grid: 'd.t1.v1.g1', key: 'safe', option: null, count: 8 },
      { grid: 'd.t1.v1.g1', key: 'safe', option: '5', count: 4 },
      { grid: 'd.t1.v1.g1', key: 'safe', option: '4', count: 2 },
      { grid: 'd.t1.v1.g1', key: 'safe', option: '1', count: 2 },
    ]
    const [row] = areaRows([question], cells, [{ grid: 'd.t1.v1.g1', asked: 10, answered: 8 }], 'village')
    expect(row).toMatchObject({ territory: 'd.t1.v1', response: { right: 8, of: 10 }, scores: [{ key: 'safe', good: { right: 6, of: 8 } }] })
  })
})

describe('questions and answers', () => {
  const worry: AreaQuestion = {
    key: 'worry',
    kind: 'severalOf',
    text: '担心什么',
    required: true,
    options: [
      { key: 'theft', label: '小偷' },
      { key: 'fire', label: '消防' },
    ],
    askIf: { key: 'safe', among: ['1', '2'] },
  }
  test.each([
    [[question, question], '用过了'],
    [[{ ...worry, askIf: undefined, options: [] }], '两个选项'],
    [[worry], '前面的一题'],
    [[question, { ...worry, askIf: { key: 'safe', among: ['9'] } }], '不在那一题'],
    [[{ ...question, options: worry.options }], '没有选项'],
    [[question, { ...worry, options: [worry.options[0], worry.options[0]] }], '代号一样'],
  ] as [AreaQuestion[], string][])('a survey that cannot be asked is refused with the reason (%#)', (questions, why) => {
    expect(areaFaultIn(questions)?.sentence).toContain(why)
  })

  test('a branch that is not asked is not kept, one that is asked is required', () => {
    const both = [question, worry]
    const stray = { key: 'worry', chosen: ['fire'], words: '' }
    expect(readAreaAnswers(both, [{ key: 'safe', chosen: ['5'], words: '' }, stray])).toEqual({ chosen: { safe: ['5'] }, words: {}, unhappy: false })
    expect(readAreaAnswers(both, [{ key: 'safe', chosen: ['1'], words: '' }])).toMatchObject({ field: 'answers.worry' })
    expect(readAreaAnswers(both, [{ key: 'safe', chosen: ['1'], words: '' }, stray])).toMatchObject({ unhappy: true, chosen: { worry: ['fire'] } })
    expect(isAreaFault(readAreaAnswers(both, [{ key: 'safe', chosen: ['1', '2'], words: '' }]))).toBe(true)
    expect(isAreaFault(readAreaAnswers(both, [{ key: 'safe', chosen: ['6'], words: '' }]))).toBe(true)
  })
})

describe('when', () => {
  test('who did not pick up in the morning is called the next afternoon, then in the evening, then in the morning', () => {
    const first = nextAreaTry(new Date('2026-11-23T10:00:00+08:00'))
    expect(first.toISOString()).toBe('2026-11-24T06:00:00.000Z')
    const second = nextAreaTry(first)
    expect(second.toISOString()).toBe('2026-11-25T10:30:00.000Z')
    expect(nextAreaTry(second).toISOString()).toBe('2026-11-26T01:30:00.000Z')
  })

  test('two months after the last day of December is the last day of February, at nine', () => {
    expect(nextAreaRound(new Date('2026-12-31T15:00:00+08:00'), 2).toISOString()).toBe('2027-02-28T01:00:00.000Z')
    expect(nextAreaRound(new Date('2026-11-23T10:00:00+08:00'), 2).toISOString()).toBe('2027-01-23T01:00:00.000Z')
  })
})
