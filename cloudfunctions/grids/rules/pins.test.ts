import type { Ring } from './outline'
import { pinsOf } from './pins'

const square = (west: number): Ring[] => [
  [
    [west, 30],
    [west + 2, 30],
    [west + 2, 32],
    [west, 32],
    [west, 30],
  ],
]
const pinOf = (path: string, others: { path: string; rings: Ring[] | null }[], known: [string, { lng: number; lat: number }][] = []) =>
  pinsOf([{ path, rings: null }, ...others], new Map(known)).get(path)?.lng

test('what has an outline is pinned inside it', () => {
  expect(pinsOf([{ path: 'd', rings: square(120) }], new Map()).get('d')).toEqual({ lng: 121, lat: 31 })
})

test('what has none is pinned in the nearest outline above, else in one below, else where something above is known', () => {
  const above = { path: 'd', rings: square(120) }
  const below = { path: 'd.t1.v1.g1', rings: square(110) }
  expect(pinOf('d.t1.v1', [above, below])).toBe(121)
  expect(pinOf('d.t1.v1', [below])).toBe(111)
  expect(pinOf('d.t1.v1', [], [['d', { lng: 100, lat: 31 }]])).toBe(100)
  expect(pinOf('d.t1.v1', [{ path: 'd.t2.v1', rings: square(130) }])).toBe(131)
})

test('where nothing has an outline nothing is pinned', () => {
  expect(pinOf('d.t1', [{ path: 'd', rings: null }])).toBeUndefined()
})
