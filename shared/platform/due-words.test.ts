import { describe, expect, test } from '@jest/globals'
import { byWords, clockWords, lateWords, momentWords, sinceWords } from './due-words'

const monday = '2026-11-23T09:00:00+08:00'
const isWeekday = (noon: Date) => noon.getUTCDay() !== 0 && noon.getUTCDay() !== 6

describe('times as people read them', () => {
  test('a moment is month, day, weekday and hour in Shanghai', () => {
    expect(momentWords('2026-11-23T09:00:00Z', monday)).toBe('11月23日 周一 17:00')
  })

  test('the day is the Shanghai day even when it is still yesterday in UTC', () => {
    expect(momentWords('2026-11-22T16:30:00Z', monday)).toBe('11月23日 周一 00:30')
  })

  test('another year is said', () => {
    expect(momentWords('2027-01-04T17:00:00+08:00', monday)).toBe('2027年1月4日 周一 17:00')
  })

  test.each([
    ['2026-11-23T17:00:00+08:00', '今天 17:00 前'],
    ['2026-11-24T17:00:00+08:00', '明天 17:00 前'],
    ['2026-11-25T17:30:00+08:00', '11月25日 周三 17:30 前'],
  ])('a deadline at %s reads %s', (due, words) => {
    expect(byWords(due, monday)).toBe(words)
  })

  test('a passed deadline says by how much', () => {
    expect(lateWords('2026-11-23T08:59:30+08:00', monday)).toBe('已超 1 分钟')
    expect(lateWords('2026-11-23T06:00:00+08:00', monday)).toBe('已超 3 小时')
    expect(lateWords('2026-11-20T09:00:00+08:00', monday)).toBe('已超 3 天')
    expect(lateWords('2026-11-23T09:00:00+08:00', monday)).toBeNull()
  })

  test('a far deadline counts working days and leaves the weekend out', () => {
    expect(clockWords('2026-11-30T17:00:00+08:00', monday, isWeekday)).toBe('还剩 5 个工作日')
    expect(clockWords('2026-11-24T17:00:00+08:00', monday, isWeekday)).toBe('明天 17:00 前')
  })

  test('what has just happened is said by how long ago', () => {
    expect(sinceWords('2026-11-23T08:59:40+08:00', monday)).toBe('刚刚')
    expect(sinceWords('2026-11-23T08:48:00+08:00', monday)).toBe('12 分钟前')
    expect(sinceWords('2026-11-23T00:10:00+08:00', monday)).toBe('今天 00:10')
    expect(sinceWords('2026-11-22T17:00:00+08:00', monday)).toBe('昨天 17:00')
    expect(sinceWords('2026-11-20T17:00:00+08:00', monday)).toBe('11月20日 周五 17:00')
  })
})
