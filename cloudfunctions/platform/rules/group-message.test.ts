import fc from 'fast-check'
import { groupMessage, keyOf } from './group-message'

test('a group is told what there is and where', () => {
  expect(groupMessage({ title: '紧急诉求', body: '稻香村 · 第3网格', urgent: true })).toBe('【特急】紧急诉求\n稻香村 · 第3网格\n请打开五色袋查看处理')
})

test('whatever the words are, WeCom takes it: at most 2,048 bytes, cut at a whole character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), fc.string({ unit: fc.constantFrom('字', '👨‍👩‍👧', 'a'), maxLength: 2000 }), (title, body) => {
      const text = groupMessage({ title, body, urgent: false })
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2048)
      expect(text).not.toMatch(/\uFFFD…$/)
    }),
  )
})

test('the key is read from a whole address too', () => {
  expect(keyOf('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx')).toBe('693a91f6-7xxx')
  expect(keyOf('693a91f6-7xxx')).toBe('693a91f6-7xxx')
})
