import { findOrphans, readTerritories } from './geojson'
import { metres } from './metres'

const ring = [
  [120, 31],
  [120.1, 31],
  [120.1, 31.1],
  [120, 31],
]
const feature = (properties: object | null, geometry: object | null = { type: 'Polygon', coordinates: [ring] }) => ({ type: 'Feature', properties, geometry })
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })
const read = (...features: unknown[]) => readTerritories(collection(...features), 'gcj02', 'd')

test('good features become territories as they are', () => {
  const { territories, rejected } = read(feature({ path: 'd', name: '禾湖区' }), feature({ path: 'd.t1', name: ' 禾丰镇 ' }, null))
  expect(rejected).toEqual([])
  expect(territories).toEqual([
    { index: 0, path: 'd', name: '禾湖区', rings: [ring] },
    { index: 1, path: 'd.t1', name: '禾丰镇', rings: null },
  ])
})

test('WGS-84 is moved to GCJ-02, some hundred metres away', () => {
  const { territories } = readTerritories(collection(feature({ path: 'd', name: '区' })), 'wgs84', 'd')
  const [lng, lat] = territories[0]!.rings![0]![0]!
  const moved = metres({ lng, lat }, { lng: 120, lat: 31 })
  expect(moved).toBeGreaterThan(200)
  expect(moved).toBeLessThan(900)
})

test('parts of a MultiPolygon and heights are taken', () => {
  const high = ring.map(([lng, lat]) => [lng, lat, 12])
  expect(read(feature({ path: 'd', name: '区' }, { type: 'MultiPolygon', coordinates: [[ring], [high]] })).territories[0]!.rings).toEqual([ring, ring])
})

test.each([
  ['no feature', 7, '不是 Feature'],
  ['no path', feature({ name: '区' }), '缺少辖区编码'],
  ['a path of signs', feature({ path: '../d', name: '区' }), '缺少辖区编码'],
  ['another district', feature({ path: 'e.t1', name: '镇' }), '不属于本区'],
  ['no name', feature({ path: 'd.t1', name: '  ' }), '名称'],
  ['no properties', feature(null), '缺少辖区编码'],
  ['a point', feature({ path: 'd', name: '区' }, { type: 'Point', coordinates: [120, 31] }), '不支持的几何类型 Point'],
  ['an empty polygon', feature({ path: 'd', name: '区' }, { type: 'Polygon', coordinates: [] }), '没有边界'],
  ['three corners', feature({ path: 'd', name: '区' }, { type: 'Polygon', coordinates: [ring.slice(0, 3)] }), '至少要有 4 个点'],
  ['an open ring', feature({ path: 'd', name: '区' }, { type: 'Polygon', coordinates: [[...ring.slice(0, 3), [120, 31.2]]] }), '没有闭合'],
  [
    'a flat ring',
    feature(
      { path: 'd', name: '区' },
      {
        type: 'Polygon',
        coordinates: [
          [
            [120, 31],
            [121, 32],
            [120.5, 31.5],
            [120, 31],
          ],
        ],
      },
    ),
    '没有围出面积',
  ],
  ['swapped degrees', feature({ path: 'd', name: '区' }, { type: 'Polygon', coordinates: [ring.map(([lng, lat]) => [lat, lng])] }), '超出范围'],
  ['words for degrees', feature({ path: 'd', name: '区' }, { type: 'Polygon', coordinates: [[['a', 'b'], ...ring]] }), '两个数字'],
])('%s is left out with its index and the reason', (_, bad, reason) => {
  const { territories, rejected } = read(feature({ path: 'd.t9', name: '好的镇' }), bad)
  expect(territories.map(({ path }) => path)).toEqual(['d.t9'])
  expect(rejected).toEqual([{ index: 1, reason: expect.stringContaining(reason) }])
})

test('the same path twice in a file keeps the first', () => {
  const { territories, rejected } = read(feature({ path: 'd.t1', name: '甲镇' }), feature({ path: 'd.t1', name: '乙镇' }))
  expect(territories.map(({ name }) => name)).toEqual(['甲镇'])
  expect(rejected).toEqual([{ index: 1, reason: '辖区编码 d.t1 重复' }])
})

test('a file that is no collection is refused whole', () => {
  expect(() => readTerritories({ type: 'Feature' }, 'gcj02', 'd')).toThrow('FeatureCollection')
  expect(() => readTerritories(null, 'gcj02', 'd')).toThrow(TypeError)
})

test('who has no parent in the file or in the house is an orphan, and so are its children', () => {
  const rows = ['d.t1.v1', 'd.t1.v1.g1', 'd.t2', 'd'].map((path, index) => ({ index, path, name: path, rings: null }))
  expect(findOrphans(rows, new Set()).map(({ path }) => path)).toEqual(['d.t1.v1', 'd.t1.v1.g1'])
  expect(findOrphans(rows, new Set(['d.t1']))).toEqual([])
})
