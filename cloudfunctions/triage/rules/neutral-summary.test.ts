import { bags } from '@shared/appeals/bag'
import fc from 'fast-check'
import { judge } from './judge'
import { categoryTree } from './lexicon'
import { neutralSummary } from './neutral-summary'

const publicNames = ['稻香村', ...categoryTree.flatMap(({ l1, l2s }) => [l1, ...l2s])]

describe('the neutral summary', () => {
  test('names place, category and kind', () => {
    const category = { l1: '环境保护', l2: '环境污染' }
    expect(neutralSummary({ category, placeName: '稻香村', bag: 'complaint' })).toBe('稻香村 · 环境保护 · 环境污染问题')
    expect(neutralSummary({ category: { l1: '环境保护', l2: null }, placeName: null, bag: 'suggestion' })).toBe('环境保护方面的建议')
    expect(neutralSummary({ category: { l1: '民政', l2: '其他' }, placeName: null, bag: 'wish' })).toBe('民政方面的心愿')
  })

  test('is made of public names alone, whatever was said', () => {
    const secret = fc.array(fc.constantFrom('张老三', '13800000000', '302 室', '偷水', '路灯', '低保', '我家'), { minLength: 1 })
    fc.assert(
      fc.property(secret, fc.constantFrom(...bags), (parts, bag) => {
        const { category } = judge({ bag, title: null, text: parts.join('，') })
        const summary = neutralSummary({ category, placeName: '稻香村', bag })
        const left = summary.split(' · ').filter((part) => !publicNames.includes(part.replace(/(方面的.{2}|问题)$/, '')))
        expect(left).toEqual([])
        for (const part of parts) expect(summary).not.toContain(part)
      }),
    )
  })
})
