import { describe, expect, test } from '@jest/globals'
import { outcomesAfter, verdicts } from '@shared/appeals/deliberation'
import { outcomes } from '@shared/appeals/outcome'
import { whyNotAnswered } from './deliberated'

const none = { bag: 'suggestion', state: null, verdict: null, why: null }

describe('how a suggestion may be answered', () => {
  test('without a deliberation only with a reason; refused needs none', () => {
    expect(whyNotAnswered('explained', none)).toContain('先议事')
    expect(whyNotAnswered('explained', { ...none, why: '只是问开放时间' })).toBeNull()
    expect(whyNotAnswered('refused', none)).toBeNull()
    expect(whyNotAnswered('solved', { ...none, bag: 'complaint' })).toBeNull()
  })

  test('while one is open not at all, whatever reason is given', () => {
    for (const outcome of outcomes.filter((one) => one !== 'refused'))
      expect(whyNotAnswered(outcome, { ...none, state: 'open', why: '不想议了' })).toContain('正在议事')
  })

  test('decided it says what was decided and nothing else: what was not adopted is never solved', () => {
    for (const verdict of verdicts)
      for (const outcome of outcomes.filter((one) => one !== 'refused'))
        expect([verdict, outcome, whyNotAnswered(outcome, { ...none, state: 'decided', verdict, why: '有理由' }) === null]).toEqual([
          verdict,
          outcome,
          outcomesAfter[verdict].includes(outcome),
        ])
    expect(outcomesAfter.notAdopted).not.toContain('solved')
  })
})
