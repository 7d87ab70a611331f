import fc from 'fast-check'
import { driftOf } from './drift'
import { type Lesson, learn } from './learn'
import { recall } from './recall'
import { enough, type Judged, retrain } from './retrain'
import type { Answered } from './settle'
import { shareOf } from './wilson'

const sure = 0.6
const machine = (l1: string, confidence = 0.55, l2: string | null = null): Answered => ({
  category: { l1, l2 },
  confidence,
  alternatives: [],
  choices: l2 ? [{ l2, confidence: 0.7 }] : [],
})
const lesson = (text: string, l1: string, l2: string | null): Lesson => ({ text, category: { l1, l2 } })
const dances = Array.from({ length: 8 }, (_, i) => lesson(`${'一二三四五六七八'[i]}号楼下广场舞音响太响`, '教育文体', '文化'))
const lamps = Array.from({ length: 8 }, (_, i) => lesson(`${'一二三四五六七八'[i]}弄口的路灯又不亮`, '城乡建设', '照明'))

describe('what staff confirmed is counted', () => {
  test('words that stood in several orders are kept with the categories of those orders', () => {
    const { orders, words } = learn([...dances, ...lamps], 0.9)
    expect(orders).toEqual({ 城乡建设: 8, '城乡建设/照明': 8, 教育文体: 8, '教育文体/文化': 8 })
    expect(words['音响']).toEqual({ 教育文体: 8, '教育文体/文化': 8 })
    expect(words['一号']).toBeUndefined()
  })

  test('nothing longer than two characters of anybody is kept, and no more than two thousand words', () => {
    const many = Array.from({ length: 3000 }, (_, i) => lesson(String.fromCharCode(0x4e00 + i, 0x5e00 + i), i % 2 ? '民政' : '政法', null))
    const { words } = learn([...many, ...many], 0.9)
    expect(Object.keys(words)).toHaveLength(2000)
    expect(Object.keys(words).every((word) => word.length === 2)).toBe(true)
  })

  test('the order of the orders makes no difference', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...dances, ...lamps], { minLength: 16 }), (shuffled) => {
        expect(JSON.stringify(learn(shuffled, 0.9))).toBe(JSON.stringify(learn([...dances, ...lamps], 0.9)))
      }),
      { numRuns: 30 },
    )
  })
})

describe('what was confirmed weighs in the next answer', () => {
  const confirmed = learn([...dances, ...lamps], 0.9)

  test('words like those of confirmed orders turn an unsure answer to their category, second level included', () => {
    const answer = recall(confirmed, '又是广场舞，音响开得很响', machine('环境保护'), sure)
    expect(answer.category).toEqual({ l1: '教育文体', l2: '文化' })
    expect(answer.confidence).toBeGreaterThan(sure)
    expect(answer.words).toContain('广场')
  })

  test('a category that an administrator added is reached, though no model has ever heard of it', () => {
    const answer = recall(confirmed, '北门路灯不亮', machine('城乡建设', 0.9, '城市建设和市政管理'), sure)
    expect(answer.category).toEqual({ l1: '城乡建设', l2: '照明' })
  })

  test('without a word that staff have met the answer stays exactly as it was', () => {
    const before = machine('民政', 0.83, '社会救助')
    expect(recall(confirmed, '母亲的低保停了', before, sure)).toEqual({ ...before, words: [] })
  })

  test('two confirmed orders do not overrule a sure machine', () => {
    const two = learn([...dances, ...lamps, lesson('校车迟到', '民政', null), lesson('校车迟到', '民政', null)], 0.9)
    expect(recall(two, '校车迟到了', machine('教育文体', 0.97), sure).category.l1).toBe('教育文体')
  })

  test('whatever was learned and said, confidences are shares', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.double({ min: 0, max: 1, noNaN: true }), (text, confidence) => {
        const answer = recall(confirmed, text, machine('民政', confidence), sure)
        expect(answer.confidence).toBeGreaterThanOrEqual(0)
        expect(answer.confidence).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('learning is measured before it is used', () => {
  const wrongOf = (lessons: Lesson[]): Judged[] => lessons.map((one) => ({ ...one, machine: machine('环境保护') }))
  const many = Array.from({ length: 5 }, () => [...dances, ...lamps]).flat()

  test('too few judged orders teach nothing, and it is said how many are missing', () => {
    const { confirmed, report } = retrain(wrongOf(dances), 8, sure)
    expect(confirmed).toBeNull()
    expect(report.why).toBe(`还不够学：核对过 8 件（至少 ${enough.orders} 件），其中纠正 8 件（至少 ${enough.corrections} 件）`)
  })

  test('each part is answered by what the others taught; what was wrong before is right after', () => {
    const { confirmed, report } = retrain(wrongOf(many), many.length, sure)
    expect(confirmed).not.toBeNull()
    expect(report.before).toMatchObject({ right: 0, of: 80 })
    expect(report.after.right).toBe(80)
    expect(report.changed).toContainEqual({ from: '环境保护', to: '教育文体/文化', right: true, count: 40 })
  })

  test('what would make answers worse is not used', () => {
    // Five matters; each was judged one way for a time and another way for a time, and the machine happened to be right each time.
    const matters = ['河边栏杆松动', '校车总是迟到', '药店不收医保', '快递乱堆门口', '村口水塔漏水']
    const contradicting = many.map((_, i): Judged => {
      const l1 = i % 2 === 0 ? '民政' : '政法'
      return { text: matters[Math.floor((i % 10) / 2)] ?? '', category: { l1, l2: null }, machine: machine(l1, 0.3) }
    })
    const { confirmed, report } = retrain(contradicting, 40, sure)
    expect(report.after.right).toBeLessThan(report.before.right)
    expect(confirmed).toBeNull()
    expect(report.why).toBe('学了反而更不准，没有采用')
  })
})

describe('a share is shown with its interval', () => {
  test('the interval of Wilson: 9 of 10 may be 60 % or 98 %', () => {
    const { share, low, high } = shareOf(9, 10)
    expect(share).toBe(0.9)
    expect(low).toBeCloseTo(0.596, 3)
    expect(high).toBeCloseTo(0.982, 3)
  })

  test('of nothing there is no share', () => {
    expect(shareOf(0, 0)).toEqual({ right: 0, of: 0, share: null, low: null, high: null })
  })
})

describe('drift', () => {
  const month = (name: string, counts: Record<string, number>, unread = 0) => ({ month: name, categories: new Map(Object.entries(counts)), unread })
  const usual = { 城乡建设: 60, 环境保护: 30, 民政: 10 }

  test('a month like the three before it gives no warning', () => {
    const [now] = driftOf([month('2026-08', usual), month('2026-09', usual), month('2026-10', usual), month('2026-11', { ...usual, 民政: 14 })])
    expect(now).toMatchObject({ month: '2026-11', warning: null })
    expect(now?.categories).toBeLessThan(0.1)
  })

  test('a month of other matters is named, with what moved most', () => {
    const [now] = driftOf([month('2026-10', usual), month('2026-11', { 城乡建设: 20, 环境保护: 75, 民政: 5 })])
    expect(now?.warning).toContain('“环境保护”多了 45 个百分点')
  })

  test('many words that nobody knows are a warning of their own', () => {
    const [now] = driftOf([month('2026-10', usual, 2), month('2026-11', usual, 25)])
    expect(now?.warning).toContain('读不出词语的诉求变多了')
  })

  test('too few orders say nothing', () => {
    const [now] = driftOf([month('2026-10', { 民政: 3 }), month('2026-11', { 城乡建设: 40 })])
    expect(now).toMatchObject({ categories: null, warning: null })
  })
})
