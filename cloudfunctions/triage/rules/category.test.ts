import { committedModel } from './committed'
import { explain } from './judge'
import { categoryTree } from './lexicon'

const about = (text: string) => explain({ title: null, text })

describe('a category is explained', () => {
  test('by whole words that spoke for it', () => {
    const { category, words, rule } = about('楼下饭店的油烟直往屋里灌，夜里噪音也大')
    expect(category.l1).toBe('环境保护')
    expect(words.for).toEqual(expect.arrayContaining(['油烟', '噪音']))
    expect(rule).toBeNull()
  })

  test('by words that spoke against it', () => {
    const { category, words } = about('隔壁诊所的医生没有执照，学生家长投诉')
    expect(category.l1).toBe('卫生计生')
    expect(words.against).toEqual(expect.arrayContaining(['学生', '家长']))
  })

  test('by the rule that set the model aside', () => {
    const { category, rule, alternatives } = about('母亲的低保停了，想问困难补助怎么申请')
    expect(category.l1).toBe('民政')
    expect(rule).toContain('民政')
    expect(alternatives.map(({ l1 }) => l1)).toContain('劳动和社会保障')
  })

  test('the alternatives are the other learned categories and those that words reach, likeliest first', () => {
    const { category, confidence, alternatives } = about('小区门口的路灯不亮，派出所也不管')
    const names = [category.l1, ...alternatives.map(({ l1 }) => l1)]
    expect(new Set(names).size).toBe(names.length)
    for (const name of committedModel().classes) expect(names).toContain(name)
    expect(names).toContain('政法')
    const sure = alternatives.map((one) => one.confidence)
    expect(sure).toEqual([...sure].sort((a, b) => b - a))
    expect(confidence).toBeGreaterThan(sure[0] as number)
  })
})

describe('the second level', () => {
  test('is named when the words agree, with its own confidence', () => {
    const { category, l2Confidence, l2Choices } = about('巷子口两盏路灯不亮，夜里走路要打手电')
    expect(category.l2).toBe('城市建设和市政管理')
    expect(l2Confidence).toBeGreaterThanOrEqual(0.5)
    expect(l2Choices).toEqual([])
  })

  test('is three choices when they do not', () => {
    const { category, l2Choices } = about('小区物业不管，电梯漏水，楼上违建，路灯不亮，停车位也没有，开发商延期交房，墙体开裂')
    expect(category.l1).toBe('城乡建设')
    expect(l2Choices).toHaveLength(3)
    const branch = categoryTree.find(({ l1 }) => l1 === category.l1)
    for (const l2 of l2Choices) expect(branch?.l2s).toContain(l2)
  })
})

describe('whatever is written gets an answer', () => {
  test.each([
    ['nothing', ''],
    ['one character', '水'],
    ['emoji', '😀😡🔥'],
    ['another language', 'The street lamp in front of my house is broken.'],
    ['a hundred thousand characters', '路灯不亮，没人修。'.repeat(11_200)],
    ['HTML', '<p>路灯<b>不亮</b></p><script>alert(1)</script>'],
    ['half a character', '\ud83d路灯'],
  ])('%s', (_, text) => {
    const { category, confidence } = about(text)
    expect(categoryTree.map(({ l1 }) => l1)).toContain(category.l1)
    expect(confidence).toBeGreaterThanOrEqual(0)
    expect(confidence).toBeLessThanOrEqual(1)
  })

  test('what cannot be read has no confidence at all', () => {
    expect(about('😀 123').confidence).toBe(0)
    expect(about('').reasons).toEqual(['没有读出可以判断的词语，请人工核对'])
  })

  test('marks of HTML change nothing', () => {
    expect(about('<p>路灯不亮</p>').category).toEqual(about('路灯不亮').category)
  })
})
