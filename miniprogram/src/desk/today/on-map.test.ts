import { expect, test } from '@jest/globals'
import { spotAt, spotsOf } from './on-map'

const where = ({ lng, lat }: { lng: number; lat: number }) => ({ x: lng, y: lat })
const at = (id: string, lng: number, lat: number) => ({ id, point: { lng, lat } })

test('each order stands on the map under its number in the list; what has no point keeps its number', () => {
  const spots = spotsOf([at('a', 0.1, 0.1), { id: 'b', point: null }, at('c', 0.8, 0.5)], where)
  expect(spots.map(({ ids, label }) => [ids, label])).toEqual([
    [['a'], '1'],
    [['c'], '3'],
  ])
})

test('those too near to be told apart are one dot, and none is lost', () => {
  const spots = spotsOf([at('a', 0.5, 0.5), at('b', 0.52, 0.5), at('c', 0.5, 0.53), at('d', 0.9, 0.9)], where)
  expect(spots.map(({ ids, label }) => [ids, label])).toEqual([
    [['a', 'b', 'c'], '1+'],
    [['d'], '4'],
  ])
})

test('a finger means the nearest dot within reach', () => {
  const spots = spotsOf([at('a', 0.2, 0.2), at('b', 0.4, 0.2)], where)
  expect(spotAt(spots, 0.28, 0.2)?.ids).toEqual(['a'])
  expect(spotAt(spots, 0.33, 0.2)?.ids).toEqual(['b'])
  expect(spotAt(spots, 0.8, 0.8)).toBeNull()
  expect(spotAt([], 0.5, 0.5)).toBeNull()
})
