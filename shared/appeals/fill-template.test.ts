import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fieldsIn, fill, kindOf, whyNotValue, wrongField } from './fill-template'

const name = fc.constantFrom('措施', '联系电话', '处理时间', '数量', 'constructor', '__proto__')
const value = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '' && !/[{}]/.test(text))

describe('a template is filled', () => {
  test('with every value nothing stays open; with some, exactly the others do', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1 }), fc.array(value, { minLength: 6, maxLength: 6 }), fc.nat(6), (names, values, known) => {
        const body = names.map((one) => `前{${one}}后`).join('，')
        const given = Object.fromEntries(names.slice(0, known).map((one, n) => [one, values[n] ?? '甲']))
        expect(fieldsIn(fill(body, given))).toEqual(names.filter((one) => !Object.hasOwn(given, one)))
        expect(fill(body, {})).toBe(body)
      }),
    )
  })

  test('a value is taken as it is, whatever signs are in it', () => {
    expect(fill('请打 {联系电话}，{措施}', { 联系电话: '0512-1', 措施: '$& $1 换灯' })).toBe('请打 0512-1，$& $1 换灯')
  })

  test.each([
    ['phone', '0512-65001234', true],
    ['phone', '12345', true],
    ['phone', '打办公室', false],
    ['number', '1200.50', true],
    ['number', '三', false],
    ['number', '-1', false],
    ['day', '11月23日', true],
    ['day', '2026-11-23 14:30', true],
    ['day', '11月23日下午3点半', true],
    ['day', '2月30日', false],
    ['day', '13月1日', false],
    ['day', '11月23日 25:00', false],
    ['day', '过几天', false],
    ['words', '换了灯头', true],
    ['words', '   ', false],
    ['words', '{还没填}', false],
    ['words', '字'.repeat(201), false],
  ] as const)('%s takes “%s”: %s', (kind, said, fits) => {
    expect(whyNotValue(kind, said) === null).toBe(fits)
  })

  test('the first wrong field is named, also when its name is one that objects have', () => {
    const fields = [
      { name: '措施', kind: 'words' },
      { name: 'constructor', kind: 'words' },
    ] as const
    expect(wrongField(fields, { 措施: '换灯' })).toEqual({ name: 'constructor', why: '还没填' })
    expect(wrongField(fields, { 措施: '换灯', constructor: '甲' })).toBeNull()
  })

  test('what a field holds is guessed by its name', () => {
    expect(['联系电话', '处理时间', '车数', '措施'].map(kindOf)).toEqual(['phone', 'day', 'number', 'words'])
  })
})
