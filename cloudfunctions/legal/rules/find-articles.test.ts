import fc from 'fast-check'
import { learn } from '../train/learn'
import { learnAsked } from '../train/learn-asked'
import { findArticles, openFinder } from './find-articles'
import type { Learned } from './learned'
import { buildIndex } from './statute-index'
import { termsOf } from './terms'

const nothing: Learned = { laws: {}, other: 0, articles: {}, lawsOf: {}, saidAs: {}, answered: [], asked: {} }
// Invented laws of an invented country.
const articles = [
  { doc: 'A1', name: '中华人民共和国雇佣试拟法第一条', law: '中华人民共和国雇佣试拟法', text: '雇主应当按月足额支付劳动报酬，不得克扣。' },
  { doc: 'A2', name: '中华人民共和国雇佣试拟法第二条', law: '中华人民共和国雇佣试拟法', text: '雇员有权休息休假。' },
  { doc: 'B1', name: '邻里试拟条例第一条', law: '邻里试拟条例', text: '相邻各方应当团结互助，渗漏造成损害的，应当赔偿。' },
  { doc: 'B2', name: '邻里试拟条例第二条', law: '邻里试拟条例', text: '夜间不得制造噪声。' },
]
const index = buildIndex(articles)
const ask = (learned: Learned, question: string, most = 10) => findArticles(openFinder(index, learned), question, most).map(({ doc }) => doc)

test('terms are characters and pairs of Chinese, whole words of the rest', () => {
  expect(termsOf('欠薪APP，3天')).toEqual(['欠', '欠薪', '薪', 'app', '3', '天'])
})

test('the article that shares the words of the question comes first', () => {
  expect(ask(nothing, '夜间噪声很大')[0]).toBe('B2')
  expect(ask(nothing, '克扣报酬')[0]).toBe('A1')
})

test.each(['', '？？？', 'hello', '龘'])('a question without a known word finds nothing: %p', (question) => {
  expect(ask(nothing, question)).toEqual([])
})

test('what was learned finds what shares no word with the question, by what people call it', () => {
  const examples = ['老板欠薪', '老板欠薪怎么办', '厂里欠薪半年'].map((question) => ({ question, gold: [0], answer: null }))
  const others = ['楼上漏水', '楼上漏水不修', '邻居家漏水'].map((question) => ({ question, gold: [2], answer: null }))
  const learned = learn(
    index,
    articles.map(({ text }) => text),
    [...examples, ...others],
  )
  expect(learned.laws).toHaveProperty('雇佣试拟法')
  expect(ask(learned, '单位老板欠薪')[0]).toBe('A1')
  expect(ask(learned, '单位楼上漏水')[0]).toBe('B1')
})

test('an article is found again by what it was asked for, and its neighbour after it', () => {
  const learned = { ...nothing, ...learnAsked(index, [{ question: '噪声夜间劳动', gold: [2], answer: null }]) }
  expect(learned.answered).toEqual(['邻里试拟条例第一条'])
  expect(ask(learned, '劳动').slice(0, 3)).toEqual(['B1', 'B2', 'A1'])
})

test('best first, no document twice, never more than asked for, the same each time', () => {
  const word = fc.constantFrom('雇主', '报酬', '噪声', '渗漏', '赔偿', '应当', '不得', '天气')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), fc.integer({ min: 1, max: 5 }), (words, most) => {
      const finder = openFinder(index, nothing)
      const hits = findArticles(finder, words.join(''), most)
      expect(hits).toEqual(findArticles(finder, words.join(''), most))
      expect(hits.length).toBeLessThanOrEqual(most)
      expect(new Set(hits.map(({ doc }) => doc)).size).toBe(hits.length)
      expect([...hits].sort((a, b) => b.score - a.score).map(({ score }) => score)).toEqual(hits.map(({ score }) => score))
    }),
  )
})
