import type { Explanation } from './explanation'
import { confidenceWords, percentWords } from './confidence'
import { offeredOf } from './offered'

const thought = (change: Partial<Explanation>): Explanation => ({
  category: { l1: '城乡建设', l2: '安全生产' },
  confidence: 0.9,
  alternatives: [
    { category: '环境保护', confidence: 0.2 },
    { category: '民政', confidence: 0.1 },
    { category: '政法', confidence: 0.05 },
  ],
  choices: [{ l2: '安全生产', confidence: 0.8 }],
  wordsFor: [],
  wordsAgainst: [],
  rule: null,
  modelVersion: 'm',
  rulesVersion: 'r',
  ...change,
})

describe('what staff can set with one tap', () => {
  test('a sure answer is one answer', () => {
    expect(offeredOf(thought({}))).toEqual([{ l1: '城乡建设', l2: '安全生产' }])
  })

  test('unsure of the first level, the three likeliest are offered, the answer first', () => {
    const offered = offeredOf(thought({ category: { l1: '城乡建设', l2: null }, confidence: 0.5 }))
    expect(offered.map(({ l1 }) => l1)).toEqual(['城乡建设', '环境保护', '民政'])
  })

  test('unsure only of the second, three second levels are offered', () => {
    const choices = ['安全生产', '工程质量', '建筑市场'].map((l2, i) => ({ l2, confidence: i === 0 ? 0.4 : null }))
    expect(offeredOf(thought({ choices })).map(({ l2 }) => l2)).toEqual(['安全生产', '工程质量', '建筑市场'])
  })

  test('with nothing to choose from nothing is asked', () => {
    expect(offeredOf(thought({ category: { l1: '城乡建设', l2: null }, choices: [] }))).toHaveLength(1)
  })
})

test.each([
  [0.97, '很有把握', '97%'],
  [0.8, '比较有把握', '80%'],
  [0.6, '有些把握', '60%'],
  [0.31, '拿不准', '31%'],
  [0.999, '很有把握', '99%'],
])('%d reads %s, %s', (confidence, words, percent) => {
  expect([confidenceWords(confidence), percentWords(confidence)]).toEqual([words, percent])
})
