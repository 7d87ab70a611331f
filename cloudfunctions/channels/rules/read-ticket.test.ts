import { readTicket } from './read-ticket'

const now = new Date('2026-11-24T02:00:00Z')
const ticket = { id: 'T-1', title: null, text: '楼道灯不亮', saidAt: '2026-11-23T09:00:00+08:00', user: null, phone: null, placeText: null }
const why = (change: object) => {
  const read = readTicket({ ...ticket, ...change }, now)
  return 'why' in read ? read.why : null
}

describe('A ticket', () => {
  test('is taken whole, spaces and right-to-left marks included', () => {
    const text = '  第一行\n\u202e倒着写😀 '
    expect(readTicket({ ...ticket, text }, now)).toEqual({ ticket: { ...ticket, text } })
  })

  test('counts an emoji as one character, up to 20,000', () => {
    expect(why({ text: '😀'.repeat(20_000) })).toBeNull()
    expect(why({ text: '😀'.repeat(20_001) })).toBe('内容最多 20000 个字')
  })

  test('is refused with the name of the field that is wrong', () => {
    expect(why({ id: '  ' })).toBe('缺少编号')
    expect(why({ id: 'x'.repeat(101) })).toBe('编号最多 100 个字')
    expect(why({ text: ' \n ' })).toBe('内容不能为空')
    expect(why({ text: 12 })).toBe('内容应为文字')
    expect(why({ title: '长'.repeat(501) })).toBe('标题最多 500 个字')
    expect(why({ saidAt: 'yesterday' })).toBe('时间不正确')
    expect(why({ text: 'a\u0000b' })).toBe('内容含有无法保存的字符（U+0000）')
    expect(readTicket('words', now)).toHaveProperty('why')
    expect(readTicket(null, now)).toHaveProperty('why')
  })

  test('may be five minutes ahead of our clock, not more', () => {
    expect(why({ saidAt: '2026-11-24T02:05:00Z' })).toBeNull()
    expect(why({ saidAt: '2026-11-24T02:05:01Z' })).toContain('时间比现在还晚')
  })

  test('keeps a broken-off emoji as the replacement sign instead of failing to be stored', () => {
    const read = readTicket({ ...ticket, text: '好\ud83d' }, now)
    expect(read).toMatchObject({ ticket: { text: '好\ufffd' } })
  })
})
