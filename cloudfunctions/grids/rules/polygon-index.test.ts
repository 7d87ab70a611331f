import fc from 'fast-check'
import { bboxOf, type Ring } from './outline'
import { indexPolygons, type Polygon } from './polygon-index'

const square = (path: string, west: number, south: number, size: number, holes: Ring[] = []): Polygon => {
  const ring: Ring = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ]
  return { path, rings: [ring, ...holes], bbox: bboxOf([ring]) }
}
/** A board of 10 × 10 squares from (100, 30), each one degree wide. */
const board = Array.from({ length: 100 }, (_, i) => square(`d.t1.v1.g1.m${i}`, 100 + (i % 10), 30 + Math.floor(i / 10), 1))

test('a point is found in the polygon that holds it, wherever it is thrown', () => {
  const index = indexPolygons(board)
  const inside = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99 }), inside, inside, (i, dx, dy) => {
      expect(index.locate({ lng: 100 + (i % 10) + dx, lat: 30 + Math.floor(i / 10) + dy })).toBe(`d.t1.v1.g1.m${i}`)
    }),
  )
})

test('a point outside every polygon is nowhere', () => {
  expect(indexPolygons(board).locate({ lng: 99.9, lat: 35 })).toBeNull()
  expect(indexPolygons([]).locate({ lng: 100, lat: 35 })).toBeNull()
})

test('on a shared border and in a shared corner the smallest path wins, whatever the order of building', () => {
  for (const order of [board, [...board].reverse()]) {
    expect(indexPolygons(order).locate({ lng: 101, lat: 30.5 })).toBe('d.t1.v1.g1.m0')
    expect(indexPolygons(order).locate({ lng: 102, lat: 31 })).toBe('d.t1.v1.g1.m1')
  }
})

test('a hole belongs to whoever fills it, and to nobody when it is empty', () => {
  const around = square('d.a', 100, 30, 4, [square('x', 101, 31, 1).rings[0]!, square('x', 102.5, 31, 1).rings[0]!])
  const index = indexPolygons([around, square('d.b', 101, 31, 1)])
  expect(index.locate({ lng: 101.5, lat: 31.5 })).toBe('d.b')
  expect(index.locate({ lng: 103, lat: 31.5 })).toBeNull()
  expect(index.locate({ lng: 100.5, lat: 30.5 })).toBe('d.a')
})
