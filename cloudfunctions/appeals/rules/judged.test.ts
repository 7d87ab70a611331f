import { describe, expect, test } from '@jest/globals'
import { afterScore, type Asked, isJudgedByAll, stillAsked } from './judged'

let people = 0
/** Another person each time, unless said otherwise. */
const someone = (change: Partial<Asked> = {}): Asked => ({
  id: `a${++people}`,
  personId: `p${people}`,
  receiptHash: null,
  withdrawnAt: null,
  score: null,
  ...change,
})
const replied = new Date('2026-11-23T10:00:00+08:00')
const days = (n: number) => new Date(replied.getTime() + n * 86_400_000)

describe('who judges an answer that several people got', () => {
  test('all who can, with their name or with a receipt code; the desk’s and a channel’s cannot and are not waited for', () => {
    expect(isJudgedByAll([someone({ score: 5 }), someone({ personId: null, receiptHash: 'h', score: 4 }), someone({ personId: null })])).toBe(true)
    expect(isJudgedByAll([someone({ score: 5 }), someone({ personId: null, receiptHash: 'h' })])).toBe(false)
  })

  test('whoever has several appeals on an order judges its answer once', () => {
    expect(isJudgedByAll([someone({ personId: 'p', score: 5 }), someone({ personId: 'p' })])).toBe(true)
  })

  test('nobody is waited for who took theirs back', () => {
    expect(isJudgedByAll([someone({ score: 5 }), someone({ withdrawnAt: replied })])).toBe(true)
  })

  test('where nobody can judge nobody has judged: the window decides', () => {
    expect(isJudgedByAll([someone({ personId: null })])).toBe(false)
  })

  test.each([
    ['an unhappy score leads to a visit at once', 'replied', 1, [someone()], 'visiting'],
    ['a happy one waits for the others', 'replied', 5, [someone({ score: 5 }), someone()], 'stay'],
    ['the last happy one ends it', 'replied', 5, [someone({ score: 5 }), someone({ score: 3 })], 'closed'],
    ['a happy one does not call off the visit to another', 'visiting', 5, [someone({ score: 5 }), someone({ score: 1 })], 'stay'],
  ] as const)('%s', (_name, status, score, appeals, end) => {
    expect(afterScore(status, score, appeals)).toBe(end)
  })

  test('after a visit the others can judge as long as their window is open', () => {
    expect(stillAsked([someone({ score: 1 }), someone()], replied, days(6))).toBe(true)
    expect(stillAsked([someone({ score: 1 }), someone()], replied, days(8))).toBe(false)
    expect(stillAsked([someone({ score: 1 }), someone({ personId: null })], replied, days(1))).toBe(false)
  })
})
