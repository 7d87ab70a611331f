import { mergings } from '@shared/triage/category'
import fc from 'fast-check'
import { aliasInText } from './alias-in-text'
import { refuseUnfit } from './edit-category'
import { settle, undecided } from './settle'
import { type Branch, growTree, termsOf } from './tree'

const aBranch = (code: string, l1: string, l2: string | null = null, more: Partial<Branch> = {}): Branch => ({
  code,
  l1,
  l2,
  aliases: [],
  body: null,
  acceptHours: null,
  replyDays: null,
  sensitive: false,
  emergency: false,
  evidence: false,
  merging: 'samePerson',
  retired: false,
  ...more,
})
const branches = [
  aBranch('01', '城乡建设', null, { body: 'zhujian', replyDays: 5 }),
  aBranch('0101', '城乡建设', '安全生产', { replyDays: 2, emergency: true }),
  aBranch('0102', '城乡建设', '园林绿化', { aliases: ['种树', '树木修剪'] }),
  aBranch('0103', '城乡建设', '电梯', { retired: true }),
  aBranch('02', '环境保护', null, { aliases: ['环保'], merging: 'never' }),
  aBranch('0201', '环境保护', '噪音'),
  aBranch('03', '党务政务', null, { retired: true, sensitive: true }),
  aBranch('0301', '党务政务', '民族宗教', { merging: 'sameEvent' }),
]
const tree = growTree(branches)
const answered = (l1: string, l2: string | null, alternatives: [string, number][] = []) => ({
  category: { l1, l2 },
  confidence: 0.8,
  alternatives: alternatives.map(([category, confidence]) => ({ category, confidence })),
  choices: l2 === null ? [] : [{ l2, confidence: 0.9 }],
})

describe('the tree of a district settles what the machine answered', () => {
  test('a category in use stays as it is', () => {
    expect(settle(tree, answered('城乡建设', '安全生产'))).toMatchObject({ category: { l1: '城乡建设', l2: '安全生产' }, confidence: 0.8, reasons: [] })
  })

  test('a retired second level falls to its first level, and it is said', () => {
    const settled = settle(tree, answered('城乡建设', '电梯'))
    expect(settled).toMatchObject({ category: { l1: '城乡建设', l2: null }, confidence: 0.8, choices: [], reasons: ['“电梯”已停用，只判到一级'] })
  })

  test('a retired first level gives way to the likeliest other one in use', () => {
    const settled = settle(
      tree,
      answered('党务政务', '民族宗教', [
        ['没有这一类', 0.1],
        ['环保', 0.07],
      ]),
    )
    expect(settled).toMatchObject({ category: { l1: '环境保护', l2: null }, confidence: 0.07, reasons: ['“党务政务”已停用，改用次选“环境保护”'] })
  })

  test('with no other one in use a person is asked, and the machine is sure of nothing', () => {
    expect(settle(tree, answered('党务政务', null))).toMatchObject({ category: { l1: undecided, l2: null }, confidence: 0 })
  })

  test('a category that was renamed is found by its earlier name', () => {
    const renamed = growTree([aBranch('01', '城市建设', null, { aliases: ['城乡建设'] }), aBranch('0101', '城市建设', '生产安全', { aliases: ['安全生产'] })])
    expect(settle(renamed, answered('城乡建设', '安全生产')).category).toEqual({ l1: '城市建设', l2: '生产安全' })
  })

  test('a district without a tree keeps the answer', () => {
    expect(settle(growTree([]), answered('城乡建设', '电梯')).category).toEqual({ l1: '城乡建设', l2: '电梯' })
  })

  test('whatever is retired, no answer names a retired category', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: branches.length, maxLength: branches.length }), fc.constantFrom(...branches), (gone, said) => {
        const grown = growTree(branches.map((one, i) => ({ ...one, retired: gone[i] ?? false })))
        const { category } = settle(
          grown,
          answered(said.l1, said.l2, [
            ['环境保护', 0.1],
            ['城乡建设', 0.05],
          ]),
        )
        if (category.l1 === undecided) return
        const row = grown.branches.find((one) => one.l1 === category.l1 && one.l2 === category.l2)
        expect(row?.retired).toBe(false)
      }),
    )
  })
})

describe('what a category brings with it', () => {
  test('the second level has the word, the first level where it is silent', () => {
    expect(termsOf(tree, { l1: '城乡建设', l2: '安全生产' })).toMatchObject({ body: 'zhujian', replyDays: 2, acceptHours: null, emergency: true })
    expect(termsOf(tree, { l1: '城乡建设', l2: null })).toMatchObject({ replyDays: 5, emergency: false })
  })

  test('of two levels the more careful rule for merging holds, and sensitive is sensitive', () => {
    expect(termsOf(tree, { l1: '环境保护', l2: '噪音' }).merging).toBe('never')
    expect(termsOf(tree, { l1: '党务政务', l2: '民族宗教' })).toMatchObject({ merging: 'samePerson', sensitive: true })
    expect(mergings[0]).toBe('never')
  })

  test('a category that the tree does not know brings the defaults', () => {
    expect(termsOf(tree, { l1: '天文', l2: '流星' })).toEqual({
      code: null,
      body: null,
      acceptHours: null,
      replyDays: null,
      sensitive: false,
      emergency: false,
      evidence: false,
      merging: 'samePerson',
    })
  })
})

describe('an alias in the words', () => {
  test('names the second level, the longest alias first', () => {
    expect(aliasInText(tree, '路边的树木修剪了没有', { l1: '城乡建设', l2: null })).toEqual({ l2: '园林绿化', word: '树木修剪' })
  })

  test('of another first level or of a retired category counts for nothing', () => {
    expect(aliasInText(tree, '路边的树木修剪了没有', { l1: '环境保护', l2: null })).toBeNull()
  })
})

describe('a change to the tree', () => {
  const wanted = (change: object) => ({
    code: '0104',
    version: 0,
    name: '路灯',
    aliases: [],
    body: null,
    acceptHours: null,
    replyDays: null,
    sensitive: false,
    emergency: false,
    evidence: false,
    merging: 'never' as const,
    ...change,
  })

  test.each([
    [{ name: '安全生产' }, 'name', '已经有“安全生产”这个类别'],
    [{ name: '种树' }, 'name', '“种树”已经是“园林绿化”的别名'],
    [{ aliases: ['安全生产'] }, 'aliases', '已经有“安全生产”这个类别'],
    [{ aliases: ['路灯'] }, 'aliases', '“路灯”写了两遍'],
    [{ name: '电梯' }, 'name', '已经有“电梯”这个类别，它停用了，可以恢复'],
    [{ name: '水/电' }, 'name', '“水/电”里不能有斜线或换行'],
    [{ code: '0901' }, 'code', '没有编码为 09 的一级类别'],
    [{ code: '0302' }, 'code', '一级类别“党务政务”已停用，请先恢复它'],
    [{ code: '0103', name: '升降机' }, 'code', '这个类别已停用，请先恢复再修改'],
  ])('%j is refused at %s', (change, field, sentence) => {
    expect(() => refuseUnfit(branches, wanted(change))).toThrow(expect.objectContaining({ field, sentence }))
  })

  test('the same name under another first level is none of its business', () => {
    expect(() => refuseUnfit(branches, wanted({ code: '0202', name: '安全生产' }))).not.toThrow()
  })
})
