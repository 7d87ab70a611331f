import { describe, expect, test } from '@jest/globals'
import { holderWords, whereWords } from './where-words'

const now = new Date('2026-11-23T09:00:00+08:00')
const worker = { name: '王芳', post: '稻香村第3网格 网格员', phone: null }

describe('where an appeal is, in words', () => {
  test('a dispatched one says who has it and until when it is taken', () => {
    expect(whereWords({ status: 'dispatched', holder: worker, due: '2026-11-23T17:00:00+08:00' }, now)).toBe('已派给网格员王芳，今天 17:00 前接收')
  })

  test('one in hand says until when the answer comes', () => {
    expect(whereWords({ status: 'handling', holder: worker, due: '2026-11-24T17:00:00+08:00' }, now)).toBe('网格员王芳正在办，明天 17:00 前回复您')
  })

  test('a late one says so instead of promising again', () => {
    expect(whereWords({ status: 'handling', holder: worker, due: '2026-11-23T06:00:00+08:00' }, now)).toContain('已超 3 小时')
  })

  test('a closed one is never called fixed', () => {
    expect(whereWords({ status: 'closed', holder: worker, due: null }, now)).toBe('由网格员王芳办理')
  })

  test('a committee is named with its people, and never twice', () => {
    expect(holderWords({ name: '李建', post: '稻香村村委会 主任', phone: null })).toBe('稻香村村委会李建')
    expect(holderWords({ name: '', post: '区集成指挥中心', phone: null })).toBe('区集成指挥中心')
  })
})
