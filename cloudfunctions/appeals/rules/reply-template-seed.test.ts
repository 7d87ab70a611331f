import { describe, expect, test } from '@jest/globals'
import { fieldsIn, fill } from '@shared/appeals/fill-template'
import { outcomes } from '@shared/appeals/outcome'
import { checkReply } from './reply-check'
import { seedTemplates } from './reply-template-seed'
import { promiseIn } from './template-promises'

const sample = { phone: '0512-65001234', day: '11月23日', number: '3', words: '换了灯头和线' }
const asked = { bag: 'service' as const, said: ['路灯坏了'], openHelps: [], duty: ['0512-65001234'] }

describe('the house’s own templates', () => {
  test('every category that has some has one for each outcome, and so has whatever has none', () => {
    const by = new Map<string, Set<string>>()
    for (const { category, outcome } of seedTemplates) {
      const key = JSON.stringify(category)
      by.set(key, (by.get(key) ?? new Set()).add(outcome))
    }
    expect(by.size).toBe(7)
    for (const found of by.values()) expect([...found].sort()).toEqual([...outcomes].sort())
    expect(new Set(seedTemplates.map(({ id }) => id)).size).toBe(seedTemplates.length)
  })

  test.each(seedTemplates.map((one) => [one.id, one] as const))(
    '%s promises nothing that its outcome does not say, and filled it is no officialese',
    (_, one) => {
      expect(promiseIn(one.outcome, one.body)).toBeNull()
      expect(one.fields.map(({ name }) => name)).toEqual(fieldsIn(one.body))
      expect(one.fields.some(({ kind }) => kind === 'phone')).toBe(one.body.includes('电话}'))
      const text = fill(one.body, Object.fromEntries(one.fields.map(({ name, kind }) => [name, sample[kind]])))
      expect(fieldsIn(text)).toEqual([])
      expect(checkReply({ outcome: one.outcome, text, photos: 1 }, asked).map(({ kind }) => kind)).not.toContain('officialese')
    },
  )
})

describe('what a template must not say', () => {
  test.each([
    ['explained', '您反映的问题已经解决', '已经解决'],
    ['notNow', '我们会尽快处理', '尽快处理'],
    ['notNow', '保证月底完成', '保证月底完成'],
    ['refused', '我们会为您办理', '会为您办理'],
    ['solved', '正在施工，将于月底修复', '正在施工'],
    ['solved', '修好了，当晚看过是亮的', null],
    ['explained', '依据是条例第三条', null],
  ] as const)('%s: “%s”', (outcome, body, words) => {
    expect(promiseIn(outcome, body)).toBe(words)
  })
})
