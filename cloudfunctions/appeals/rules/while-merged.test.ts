import { describe, expect, test } from '@jest/globals'
import { type MergedEntry, pausesOf, whileMerged } from './while-merged'

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour))
let id = 0n
const entry = (verb: string, hour: number, data: Record<string, unknown> = {}, appealId: string | null = null): MergedEntry => ({
  id: id++,
  name: `appeals.${verb}`,
  at: at(hour),
  appealId,
  actorId: 'staff',
  data,
})
const reply = (hour: number) => entry('reply', hour, { outcome: 'solved' })

describe('what happened to an appeal while it was merged', () => {
  test('the last answer is its answer, and what its own appellant made of it', () => {
    const entries = [reply(1), entry('survey', 2, { score: 5 }, 'other'), entry('survey', 3, { score: 2 }, 'own'), entry('visit', 4, { text: '看过' })]
    expect(whileMerged(entries, 'own', at(0))).toMatchObject({
      answer: { at: at(1), outcome: 'solved', by: 'staff' },
      judged: { score: 2, at: at(3) },
      visitedAt: at(4),
    })
  })

  test('another one’s 还没好 leaves the answer and the judgement standing; one’s own does not', () => {
    const judged = [reply(1), entry('survey', 2, { score: 5 }, 'own')]
    expect(whileMerged([...judged, entry('reopen', 3, {}, 'other')], 'own', at(0))).toMatchObject({
      answer: { at: at(1) },
      judged: { score: 5 },
      reopenedAt: null,
    })
    expect(whileMerged([...judged, entry('reopen', 3, {}, 'own')], 'own', at(0))).toMatchObject({ answer: null, judged: null, reopenedAt: at(3) })
  })

  test('a visit that found it undone takes the answer from those who were unhappy, and from nobody else', () => {
    const judged = [
      reply(1),
      entry('survey', 2, { score: 1 }, 'own'),
      entry('survey', 2, { score: 5 }, 'other'),
      entry('visit', 3, { text: '没好', again: ['own'] }),
    ]
    expect(whileMerged(judged, 'own', at(0))).toMatchObject({ answer: null, judged: null, reopenedAt: at(3) })
    expect(whileMerged(judged, 'other', at(0))).toMatchObject({ answer: { at: at(1) }, judged: { score: 5 }, reopenedAt: null })
  })

  test('a new answer is to be judged anew', () => {
    const entries = [reply(1), entry('survey', 2, { score: 1 }, 'own'), entry('reopen', 3, {}, 'own'), reply(4)]
    expect(whileMerged(entries, 'own', at(0))).toMatchObject({ answer: { at: at(4) }, judged: null, visitedAt: null, reopenedAt: null })
  })

  test('a line that a split left beside an answer is not an answer', () => {
    expect(whileMerged([entry('reply', 1, { line: '另一件已先单独了结' }, 'own')], 'own', at(0)).answer).toBeNull()
  })

  test('the clock stood still from each question to its answer, or since the merge when it was asked before', () => {
    expect(pausesOf([entry('ask', 1), entry('respond', 2, {}, 'other'), entry('ask', 3)], at(0))).toEqual([
      { from: at(1), to: at(2) },
      { from: at(3), to: null },
    ])
    expect(pausesOf([entry('resume', 2)], at(1))).toEqual([{ from: at(1), to: at(2) }])
    expect(pausesOf([entry('ask', 1), entry('resume', 2, { skipped: true })], at(0))).toEqual([{ from: at(1), to: null }])
  })
})
