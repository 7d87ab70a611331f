import { makeGazetteer } from './gazetteer'
import { readPlace } from './place-in-text'

const gazetteer = makeGazetteer([
  { name: '望湖街道', path: 'd.t1' },
  { name: '荷塘社区', path: 'd.t1.v1' },
  { name: '第1网格', path: 'd.t1.v1.g1' },
  { name: '第3网格', path: 'd.t1.v1.g3' },
  { name: '2号微网格', path: 'd.t1.v1.g3.m2' },
  { name: '荷塘小区', path: 'd.t1.v1.g1.m4' },
  { name: '荷塘小区3号楼', path: 'd.t1.v1.g1.m5' },
  { name: '稻香村', path: 'd.t2.v1' },
  { name: '第3网格', path: 'd.t2.v1.g3' },
  { name: '稻香', path: 'd.t2.v2' },
  { name: '和平小区', path: 'd.t1.v1.g3.m1' },
  { name: '和平小区', path: 'd.t2.v1.g3.m1' },
  { name: '春晓路', path: 'd.t1.v1.g1.m1' },
  { name: '春晓路', path: 'd.t1.v1.g3.m2' },
])
const read = (text: string, home: string | null = null) => readPlace(gazetteer, text, home)

test('a village is read out of a sentence, the longest name winning', () => {
  expect(read('我们稻香村门口的路灯坏了三天')).toMatchObject({ name: '稻香村', path: 'd.t2.v1' })
})

test('a number after the village narrows it to the grid and micro-grid, however it is written', () => {
  expect(read('稻香村第3网格垃圾没人收')?.path).toBe('d.t2.v1.g3')
  expect(read('稻香村 第三网格 垃圾没人收')?.path).toBe('d.t2.v1.g3')
  expect(read('荷塘社区3网格二号微网格')?.path).toBe('d.t1.v1.g3.m2')
})

test('a grid number that the village does not have leaves it at the village', () => {
  expect(read('稻香村第9网格')?.path).toBe('d.t2.v1')
})

test('a grid number alone is no place: every village has one', () => {
  expect(read('第3网格的网格员态度很好')).toBeNull()
})

test('a building that is known is its own place, an unknown one stays in the name', () => {
  expect(read('荷塘小区3号楼漏水')).toMatchObject({ name: '荷塘小区3号楼', path: 'd.t1.v1.g1.m5' })
  expect(read('荷塘小区 7 号楼漏水')).toMatchObject({ name: '荷塘小区7号楼', path: 'd.t1.v1.g1.m4' })
})

test('the finer name that the others confirm beats the earlier one', () => {
  expect(read('望湖街道荷塘社区荷塘小区没水')?.path).toBe('d.t1.v1.g1.m4')
})

test('a name of two places is told by the village beside it', () => {
  expect(read('稻香村和平小区停电')?.path).toBe('d.t2.v1.g3.m1')
  expect(read('荷塘社区的和平小区停电')?.path).toBe('d.t1.v1.g3.m1')
})

test('a name of two places counts only as far as they have something in common', () => {
  expect(read('春晓路积水')?.path).toBe('d.t1.v1')
  expect(read('和平小区停电')).toMatchObject({ path: 'd', candidates: ['d.t1.v1.g3.m1', 'd.t2.v1.g3.m1'] })
  expect(read('和平小区停电')!.confidence).toBeLessThan(0.5)
})

test('a text without a place has none', () => {
  expect(read('路灯坏了')).toBeNull()
  expect(read('')).toBeNull()
})
