import { searchable, searchPlaces } from './search-places'

const at = { lng: 120, lat: 31 }
const places = [
  searchable({ name: '荷塘小区', placeName: '荷塘社区 · 第1网格', territory: 'd.t1.v1.g1.m4', place: at }),
  searchable({ name: '荷塘小区东门', placeName: '荷塘社区 · 第1网格', territory: 'd.t1.v1.g1.m5', place: at }),
  searchable({ name: '新荷塘小区', placeName: '稻香村 · 第3网格', territory: 'd.t2.v1.g3.m1', place: at }),
  searchable({ name: '第3网格', placeName: '稻香村 · 第3网格', territory: 'd.t2.v1.g3', place: at }),
  searchable({ name: '春晓路', placeName: '稻香村 · 第3网格', territory: 'd.t2.v1.g3.m2', place: at }),
]
const names = (words: string) => searchPlaces(places, words).map(({ name }) => name)

test('the whole name comes first, then what begins with it, then what holds it', () => {
  expect(names('荷塘小区')).toEqual(['荷塘小区', '荷塘小区东门', '新荷塘小区'])
})

test('every word must fit, in the name or in where it lies', () => {
  expect(names('稻香村 小区')).toEqual(['新荷塘小区'])
  expect(names('稻香村 三网格')[0]).toBe('第3网格')
})

test('a slip of the finger still finds something like it', () => {
  expect(names('荷塘小取')).toContain('荷塘小区')
})

test('what is nowhere finds nothing', () => {
  expect(names('月球基地')).toEqual([])
  expect(names(' ，')).toEqual([])
})

test('no more than asked for come back', () => {
  expect(searchPlaces(places, '荷塘', 2)).toHaveLength(2)
})
