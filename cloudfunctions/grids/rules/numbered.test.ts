import { plain, readGridNumbers, readNumber } from './numbered'

test.each([
  ['3', 3],
  ['三', 3],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['九十九', 99],
  ['两', 2],
])('%s is read as %d', (written, number) => {
  expect(readNumber(written)).toBe(number)
})

test('what is no number is not read as one', () => {
  expect(readNumber('十十')).toBeNull()
  expect(readNumber('稻')).toBeNull()
})

test('grid and micro-grid are told apart', () => {
  expect(readGridNumbers('第3网格2号微网格')).toEqual({ grid: 3, microGrid: 2 })
  expect(readGridNumbers('2号微网格')).toEqual({ grid: null, microGrid: 2 })
  expect(readGridNumbers('网格员不在')).toEqual({ grid: null, microGrid: null })
})

test('blanks, full-width digits and Chinese numerals are one spelling', () => {
  expect(plain('稻香村 第 ３ 网格')).toBe('稻香村第3网格')
  expect(plain('稻香村第三网格')).toBe('稻香村第3网格')
  expect(plain('荷塘小区十二号楼')).toBe('荷塘小区12号楼')
})
