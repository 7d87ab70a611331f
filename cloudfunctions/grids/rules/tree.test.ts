import { upwards } from '@shared/platform/territory'
import { byPath, commonAbove, type Node, placeNameOf } from './tree'

const node = (path: string, level: Node['level'], name: string): [string, Node] => [path, { path, level, name, centre: { lng: 120, lat: 31 } }]
const tree = new Map([
  node('d', 'district', '禾湖区'),
  node('d.t1', 'town', '禾丰镇'),
  node('d.t1.v1', 'village', '稻香村'),
  node('d.t1.v1.g3', 'grid', '第3网格'),
  node('d.t1.v1.g3.m1', 'microGrid', '1号微网格'),
])

test.each([
  ['d', '禾湖区'],
  ['d.t1', '禾丰镇'],
  ['d.t1.v1', '稻香村'],
  ['d.t1.v1.g3', '稻香村 · 第3网格'],
  ['d.t1.v1.g3.m1', '稻香村 · 第3网格'],
  ['d.t1.v1.g9', '稻香村'],
])('%s reads %s', (path, name) => {
  expect(placeNameOf(tree, path)).toBe(name)
})

test('a place of another district has no name here', () => {
  expect(placeNameOf(tree, 'e.t1')).toBeNull()
})

test('upwards goes from the place to the district', () => {
  expect(upwards('d.t1.v1')).toEqual(['d.t1.v1', 'd.t1', 'd'])
})

test('what two places have in common is whole steps of the path', () => {
  expect(commonAbove(['d.t1.v1.g1', 'd.t1.v10.g1'])).toBe('d.t1')
  expect(commonAbove(['d.t1.v1'])).toBe('d.t1.v1')
})

test('paths come in the order people count', () => {
  expect(
    ['d.v10', 'd.v2']
      .map((path) => ({ path }))
      .sort(byPath)
      .map(({ path }) => path),
  ).toEqual(['d.v2', 'd.v10'])
})
