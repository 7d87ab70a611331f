import { levelOf } from '@shared/platform/territory'
import fc from 'fast-check'
import pointInPolygon from 'point-in-polygon-hao'
import { bboxOf } from '../../cloudfunctions/grids/rules/outline'
import { makeDistrict } from './make-district'

const district = makeDistrict()
const at = (level: ReturnType<typeof levelOf>) => district.territories.filter(({ path }) => levelOf(path) === level)
const holds = (rings: [number, number][][], point: [number, number]) => pointInPolygon(point, rings)
const unique = (things: readonly unknown[]) => expect(new Set(things).size).toBe(things.length)

test('the district has as many towns, villages, grids and micro-grids as it says', () => {
  expect([at('district'), at('town'), at('village'), at('grid'), at('microGrid')].map(({ length }) => length)).toEqual([1, 3, 12, 48, 204])
})

test('every point inside the outline lies in exactly one territory of each level, every point outside in none', () => {
  const outline = at('district')[0]!.rings
  const [west, south, east, north] = bboxOf(outline)
  const point = fc.tuple(fc.double({ min: west, max: east, noNaN: true }), fc.double({ min: south, max: north, noNaN: true }))
  fc.assert(
    fc.property(point, (thrown) => {
      const inside = holds(outline, thrown)
      fc.pre(inside !== 0)
      for (const level of ['town', 'village', 'grid', 'microGrid'] as const) {
        const answers = at(level).map(({ rings }) => holds(rings, thrown))
        fc.pre(!answers.includes(0))
        expect(answers.filter(Boolean)).toHaveLength(inside ? 1 : 0)
      }
    }),
    { numRuns: 1500 },
  )
})

test('every territory is in one piece and closed', () => {
  for (const { rings } of district.territories) {
    expect(rings).toHaveLength(1)
    expect(rings[0]!.at(-1)).toEqual(rings[0]![0])
  }
})

test('names that must tell things apart are unique', () => {
  unique(district.territories.map(({ path }) => path))
  unique([...at('town'), ...at('village')].map(({ name }) => name))
  unique(district.placeNames.map(({ name }) => name))
  unique(district.people.map(({ name }) => name))
  unique(district.people.map(({ key }) => key))
  unique(district.people.map(({ phone }) => phone))
})

test('every grid has two to four places to search for, each inside its micro-grid', () => {
  const rings = new Map(district.territories.map((territory) => [territory.path, territory.rings]))
  for (const { path, point } of district.placeNames) expect(holds(rings.get(path)!, [point.lng, point.lat])).toBe(true)
  for (const { path } of at('grid')) {
    const count = district.placeNames.filter((place) => place.path.startsWith(`${path}.`)).length
    expect(count).toBeGreaterThanOrEqual(2)
    expect(count).toBeLessThanOrEqual(4)
  }
})

test('every role has people, every grid a worker and a stand-in, every micro-grid a liaison', () => {
  const roles = new Set(district.people.flatMap(({ grants }) => grants.map(({ role }) => role)))
  expect([...roles].sort()).toEqual([
    'admin',
    'auditor',
    'committee',
    'department',
    'districtCentre',
    'gridWorker',
    'groupAdmin',
    'lawyer',
    'liaison',
    'mediator',
    'scout',
    'townCentre',
  ])
  expect(district.people.filter(({ key }) => key.startsWith('resident-'))).toHaveLength(120)
  for (const { path } of at('grid'))
    expect(
      district.duties
        .filter((duty) => duty.path === path)
        .map(({ position }) => position)
        .sort()
        .slice(0, 2),
    ).toEqual([1, 2])
  expect(district.duties.filter(({ role }) => role === 'liaison')).toHaveLength(204)
})

test('every duty belongs to a grant of that person, and every number to the range that belongs to nobody', () => {
  const grants = new Set(district.people.flatMap(({ key, grants: own }) => own.map(({ role, territory }) => `${key} ${role} ${territory}`)))
  for (const { personKey, role, path } of district.duties) expect(grants).toContain(`${personKey} ${role} ${path}`)
  const numbers = [...district.people, ...district.contacts, ...district.bodies]
    .map(({ phone }) => phone)
    .concat(district.duties.flatMap(({ publicPhone }) => publicPhone ?? []))
  for (const number of numbers) expect(number).toMatch(/^1990000\d{4}$/)
})

test('it is the very same every time', () => {
  expect(makeDistrict()).toEqual(district)
})
