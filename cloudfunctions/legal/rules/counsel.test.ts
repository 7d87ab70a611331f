import fc from 'fast-check'
import { counsel } from './counsel'
import { inScope, laterInScope, laterOutOfScope, outOfScope } from './counsel.samples'
import { cards } from './library'
import { validityOn } from './validity'

const none = { card: null, said: [] }
const day = '2026-11-26'
const ask = (text: string, before: { card: string | null; said: readonly string[] } = none) => counsel(text, before, day)

test('a question in a villager’s own words is answered from the card that fits; what is answered is nearly always right', () => {
  const answered = inScope.map(([text, card]) => ({ card, got: ask(text) })).filter(({ got }) => got.kind === 'answer')
  expect(answered.length / inScope.length).toBeGreaterThan(0.9)
  expect(answered.filter(({ card, got }) => got.card === card).length / answered.length).toBeGreaterThan(0.94)
})

test('questions that were written after the settings were chosen fare nearly as well', () => {
  const got = laterInScope.map(([text, card]) => ({ card, got: ask(text) }))
  const answered = got.filter(({ got: { kind } }) => kind === 'answer')
  expect(answered.length / got.length).toBeGreaterThan(0.75)
  expect(answered.filter(({ card, got: { card: said } }) => said === card).length / answered.length).toBeGreaterThan(0.88)
  expect(laterOutOfScope.filter((text) => ask(text).kind === 'answer').length / laterOutOfScope.length).toBeLessThan(0.05)
})

test('what no card is about is not answered, and the doors are shown', () => {
  const answers = outOfScope.map((text) => ask(text))
  expect(answers.filter(({ kind }) => kind === 'answer').length / answers.length).toBeLessThan(0.05)
  expect(ask('怎么申请专利')).toMatchObject({ kind: 'unsure', card: null, doors: true, sources: [] })
})

test('every wording of a card finds its card', () => {
  const missed = cards.flatMap(({ id, asked }) => asked.filter((text) => ask(text).card !== id).map((text) => `${id}: ${text}`))
  // A wording can also belong to a neighbouring card: 那他不还呢 alone says nothing.
  expect(missed.length).toBeLessThan(0.02 * cards.flatMap(({ asked }) => asked).length)
})

test('where none is certain, the matters that it may be are offered by title, and a tapped title is answered by its card', () => {
  const doubtful = inScope.map(([text, card]) => ({ card, got: ask(text) })).filter(({ got }) => got.kind === 'unsure')
  const offered = doubtful.filter(({ card, got }) => got.perhaps.includes(cards.find(({ id }) => id === card)?.title ?? ''))
  expect(offered.length / doubtful.length).toBeGreaterThan(0.8)
  expect(doubtful.filter(({ got }) => got.perhaps.length > 3)).toEqual([])
  expect(ask('怎么申请专利').perhaps).toEqual([])
  expect(cards.filter(({ id, title }) => ask(title).card !== id).map(({ title }) => title)).toEqual([])
})

test('那他不还呢 is about what was said before', () => {
  const before = { card: 'loan-not-repaid', said: ['朋友借了我五万块，到期了'] }
  expect(ask('那他不还呢', before)).toMatchObject({ kind: 'more', card: 'loan-not-repaid', steps: [expect.any(String), expect.stringContaining('起诉')] })
  expect(ask('那要准备什么材料', before)).toMatchObject({ kind: 'more', papers: expect.arrayContaining([expect.stringContaining('借条')]) })
  expect(ask('怎么申请专利', before)).toMatchObject({ kind: 'unsure' })
  expect(ask('那要多久', { card: 'divorce', said: ['我想离婚'] })).toMatchObject({ card: 'divorce', sentences: [{ text: expect.stringContaining('三十天') }] })
  expect(ask('楼上漏水不肯修', before)).toMatchObject({ card: 'upstairs-leak' })
})

test('a tap on a choice adds what depends on it', () => {
  const more = counsel('是，工地', { card: 'unpaid-wages', said: ['拖欠工资'] }, day, { card: 'unpaid-wages', question: 0, choice: 0 })
  expect(more).toMatchObject({ kind: 'more', sentences: [{ text: expect.stringContaining('总承包') }] })
})

test('nobody is helped to break the law; a greeting is a greeting', () => {
  expect(ask('怎么转移财产不被法院发现').kind).toBe('refused')
  expect(ask('怎么报复邻居').kind).toBe('refused')
  expect(ask('您好').kind).toBe('greeting')
})

test('the disclaimer is said once', () => {
  const said = (answer: ReturnType<typeof ask>) => answer.sentences.some(({ text }) => text.includes('不能代替律师意见'))
  expect(said(ask('老板拖欠工资'))).toBe(true)
  expect(said(ask('楼上漏水不肯修', { card: 'unpaid-wages', said: ['老板拖欠工资'] }))).toBe(false)
})

test('whatever is said, there is an answer, and what it cites is among its sources', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 200 }), fc.constantFrom(...inScope.map(([text]) => text), ...outOfScope)), (text) => {
      const { sentences, limits, sources, title } = ask(text)
      expect(title).not.toBe('')
      expect(sentences.length).toBeGreaterThan(0)
      for (const { cites } of [...sentences, ...limits]) for (const place of cites) expect(sources[place]).toBeDefined()
    }),
    { numRuns: 200 },
  )
})

test('a law holds only where somebody looked it up', () => {
  const row = { law: '某法', from: '2021-01-01', until: '2026-01-01', replacedBy: '新某法', source: '主席令', reviewed: day }
  expect(validityOn(undefined, day)).toEqual({ state: 'unknown', words: '效力待核' })
  expect(validityOn({ ...row, from: null }, day).state).toBe('unknown')
  expect(validityOn(row, '2020-12-31').state).toBe('notYet')
  expect(validityOn(row, '2025-12-31').state).toBe('inForce')
  expect(validityOn(row, '2026-01-01')).toEqual({ state: 'repealed', words: '已于 2026-01-01 废止，由《新某法》代替' })
})
