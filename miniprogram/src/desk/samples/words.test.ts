import { goodWords } from './words'

test('a share is never without how many it rests on and its interval', () => {
  expect(goodWords({ size: 20, judged: 0, good: { right: 0, of: 0, share: null, low: null, high: null } })).toBe('还没看（共 20 件）')
  expect(goodWords({ size: 20, judged: 10, good: { right: 9, of: 10, share: 0.9, low: 0.596, high: 0.982 } })).toBe(
    '看了 10/20 件，没问题 9 件，占 90%（95% 区间 60%–98%）',
  )
})
