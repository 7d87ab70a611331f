import { metres } from './metres'

test('a degree of latitude is about 111.2 km, a degree of longitude at 60° half of that', () => {
  expect(metres({ lng: 120, lat: 31 }, { lng: 120, lat: 32 })).toBeCloseTo(111_195, -1)
  expect(metres({ lng: 120, lat: 60 }, { lng: 121, lat: 60 })).toBeCloseTo(55_597, -2)
})

test('the distance is the same both ways, and none to itself', () => {
  const [a, b] = [
    { lng: 120.6, lat: 31.4 },
    { lng: 120.61, lat: 31.39 },
  ]
  expect(metres(a, b)).toBe(metres(b, a))
  expect(metres(a, a)).toBe(0)
})
