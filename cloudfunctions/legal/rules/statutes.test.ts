import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Validity } from '@shared/legal/card'
import { askedArticle, inWords, numberOf, ordinalOf } from './article-number'
import { changedArticles } from './changed-articles'
import { addedWords } from './added-words'
import { findArticles, openFinder } from './find-articles'
import { outlineOf, readyFrom } from './index-outline'
import type { Learned } from './learned'
import { validities } from './library'
import { bucketOf, packedBuckets, wordsIn } from './packed-index'
import { buildIndex } from './statute-index'
import { countsOf } from './terms'
import { articleValidity, type Dated, reviewOf, versionAt, versionValidity } from './version-validity'

const small = fc.integer({ min: 1, max: 9999 })

test('a number is written and read back, and articles stand in the order of their numbers', () => {
  fc.assert(fc.property(small, (number) => numberOf(inWords(number)) === number))
  fc.assert(
    fc.property(small, small, fc.integer({ min: 1, max: 99 }), (one, other, beside) => {
      const at = (number: number, more = '') => ordinalOf(`第${inWords(number)}条${more}`) ?? -1
      expect(Math.sign(at(one) - at(other))).toBe(Math.sign(one - other))
      expect(at(one)).toBeLessThan(at(one, `之${inWords(beside)}`))
      if (one < 9999) expect(at(one, `之${inWords(beside)}`)).toBeLessThan(at(one + 1))
    }),
  )
  expect([ordinalOf('第三项'), ordinalOf('附则'), ordinalOf('第条')]).toEqual([null, null, null])
})

test('an article is asked for as people write it', () => {
  expect(askedArticle('民法典188条')).toEqual({ law: '民法典', article: '第一百八十八条' })
  expect(askedArticle('《刑法》第一百三十三条之一')).toEqual({ law: '刑法', article: '第一百三十三条之一' })
  expect(askedArticle('民法典 第1079条')).toEqual({ law: '民法典', article: '第一千零七十九条' })
  expect(askedArticle('欠条怎么写')).toBeNull()
})

const aVersion = (version: string, more: Partial<Dated> = {}): Dated => ({
  law: '试拟法',
  version,
  inForce: null,
  until: null,
  replacedBy: null,
  source: null,
  reviewed: null,
  ...more,
})
const aReview = (source: string, more: Partial<Validity> = {}): Validity => ({
  law: '试拟法',
  from: '2008-01-01',
  until: null,
  replacedBy: null,
  source,
  reviewed: '2026-11-26',
  ...more,
})
const day = '2026-11-26'
const of = (one: Dated, all: Dated[], reviewed?: Validity) => versionValidity(one, all, reviewed, day)

test('nothing is in force that nobody checked, whatever a file says', () => {
  const date = fc.constantFrom('', '1999-01-01', '2012-12-28', '2024-05-01')
  fc.assert(
    fc.property(date, fc.option(fc.constantFrom('1999-03-01', '2030-01-01'), { nil: null }), (version, inForce) => {
      const one = aVersion(version, { inForce, source: '主席令' })
      expect(of(one, [one]).state).toBe('unknown')
      expect(of(one, [one]).words).toContain('效力待核')
    }),
  )
})

test('the reviewed table speaks of the text of the last amendment, not of an older one', () => {
  const reviewed = aReview('主席令第六十五号（2007年），2012年修正自2013年7月1日起施行')
  const [young, old, none] = [aVersion('2012-12-28'), aVersion('2007-06-29'), aVersion('')]
  expect(of(young, [young, old], reviewed).state).toBe('inForce')
  expect(of(old, [young, old], reviewed)).toEqual({ state: 'repealed', words: '旧版本，已由 2012-12-28 的版本代替' })
  expect(of(old, [old], reviewed)).toEqual({ state: 'unknown', words: '效力待核（这是 2007-06-29 的文本，之后可能改过）' })
  expect(of(none, [none], reviewed).state).toBe('unknown')
  expect(of(none, [none], aReview('主席令第四十五号（2020年）')).state).toBe('inForce')
  expect(of(old, [old], aReview('废止令（2021年）', { until: '2021-01-01', replacedBy: '民法典' })).state).toBe('repealed')
  expect(versionAt([old, young], reviewed, day)).toBe(young)
})

test('a newer version that is not yet in force leaves the older one shown', () => {
  const old = aVersion('2012-12-28', { inForce: '2013-01-01', reviewed: '2026-11-01', source: '甲' })
  const young = aVersion('2026-10-01', { inForce: '2027-01-01', reviewed: '2026-11-01', source: '乙' })
  expect(of(young, [old, young]).state).toBe('notYet')
  expect(of(old, [old, young]).state).toBe('inForce')
  expect(versionAt([old, young], undefined, day)).toBe(old)
  expect(versionValidity(old, [old, young], undefined, '2027-01-01').state).toBe('repealed')
})

test('words that are not those that were checked are not known to hold; those that were hold also in a text without a date', () => {
  const reviewed = aReview('主席令第六十五号（2007年），2012年修正')
  const [young, none] = [aVersion('2012-12-28'), aVersion('')]
  const state = (text: string, checked: string | undefined, one: Dated, all: Dated[] = [one]) =>
    articleValidity({ text, checked }, one, all, reviewed, day).state
  expect(state('三 年。', '三年。', young)).toBe('inForce')
  expect(state('两年。', undefined, young)).toBe('inForce')
  expect(state('两年。', '三年。', young)).toBe('unknown')
  expect(state('三年。', '三年。', none)).toBe('inForce')
  expect(state('三年。', undefined, none)).toBe('unknown')
  expect(state('三年。', '三年。', none, [none, aVersion('2010-01-01')])).toBe('unknown')
})

test('no text that is older than the one reviewed is shown as in force, for any law of the table, and a review is told only of its own text', () => {
  for (const row of validities.values()) {
    if (!row.from || row.until) continue
    const last = Math.max(...[...row.source.replace(/自\d{4}年.*$/, '').matchAll(/\d{4}/g)].map(Number))
    const [old, own] = [aVersion(`${last - 1}-12-31`), aVersion(`${last}-12-31`)]
    expect([row.law, versionValidity(old, [old], row, day).state, reviewOf(old, [old], row)]).toEqual([row.law, 'unknown', null])
    expect([row.law, versionValidity(own, [own, old], row, '2026-11-28').state, reviewOf(own, [own, old], row)]).toEqual([row.law, 'inForce', row])
    expect(versionValidity(old, [own, old], row, '2026-11-28').state).toBe('repealed')
  }
  expect(versionValidity(aVersion(''), [aVersion('')], validities.get('刑法'), day).state).toBe('unknown')
})

test('a version differs from itself in nothing, and to and fro tell the same articles', () => {
  const article = fc.record({ number: fc.constantFrom('一', '二', '三', '四'), ordinal: fc.integer(), text: fc.string() })
  const version = fc.uniqueArray(article, { selector: ({ number }) => number })
  fc.assert(
    fc.property(version, version, (one, other) => {
      expect(changedArticles(one, one)).toEqual([])
      const names = (changes: { article: string }[]) => changes.map((change) => change.article).sort()
      expect(names(changedArticles(one, other))).toEqual(names(changedArticles(other, one)))
    }),
  )
})

const articles = ['雇主应当按月支付劳动报酬。', '渗漏造成损害的，应当赔偿。', '遛狗应当牵绳。', '拖欠劳动报酬的，应当加付赔偿金。'].map((text, at) => ({
  doc: String(at),
  name: `试拟法第${inWords(at + 1)}条`,
  law: at < 2 ? '试拟法' : '犬只法',
  text,
}))
const learned: Learned = {
  laws: { 试拟法: -1 },
  other: -3,
  articles: { 试拟法第一条: 1 },
  lawsOf: { 工资: { 试拟法: 0.5 } },
  saidAs: { 工资: { 报酬: 4000 }, 老板: { 雇主: 3000 } },
  answered: ['试拟法第一条'],
  asked: { 劳动: [0, 700], 赔偿: [0, 200] },
}

test('the index in buckets finds what the whole index finds, with the same scores', () => {
  const index = buildIndex(articles)
  const whole = openFinder(index, learned)
  const buckets = new Map([...packedBuckets(index, learned)].map(({ bucket, terms }) => [bucket, terms]))
  const places = articles.map(({ law }, ordinal) => ({ law, version: '', ordinal }))
  const ready = readyFrom('one', JSON.parse(JSON.stringify(outlineOf(whole, places))))
  const read = (words: Iterable<string>) =>
    new Map([...words].flatMap((word) => [...wordsIn(buckets.get(bucketOf(word)) ?? Buffer.alloc(0), new Set([word]), index.docs.length)]))
  const signs = fc.array(fc.constantFrom(...'老板工资拖欠劳动报酬赔偿狗绳渗漏的x'), { minLength: 1, maxLength: 12 }).map((all) => all.join(''))
  fc.assert(
    fc.property(signs, (question) => {
      const asked = read(countsOf(question).keys())
      const words = new Map([...asked, ...read(addedWords(asked.values(), 4).map(({ word }) => word))])
      expect(findArticles({ ...ready.base, know: (word) => words.get(word) }, question, 4)).toEqual(findArticles(whole, question, 4))
    }),
  )
  expect(ready.placeOf(3)).toEqual({ law: '犬只法', version: '', ordinal: 3 })
})
