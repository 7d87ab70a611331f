import type { PlaceKind } from '@shared/grids/place-kind'
import { levelOf } from '@shared/platform/territory'
import { centreOf } from '../../cloudfunctions/grids/rules/outline'
import type { PlaceName } from '../../cloudfunctions/grids/store/place-names'
import type { DemoTerritory } from './land'
import { districtCode } from './names'

const kinds: readonly [RegExp, PlaceKind][] = [
  [/(小区|花苑)$/, 'estate'],
  [/(路|桥)$/, 'road'],
  [/(小学|幼儿园)$/, 'school'],
  [/市场$/, 'market'],
  [/停车场$/, 'station'],
]

export function kindOf(name: string): PlaceKind {
  return kinds.find(([ending]) => ending.test(name))?.[1] ?? 'other'
}

/** Roads that run through several grids, with the house numbers in each. */
const roads: readonly { name: string; along: readonly string[] }[] = [
  { name: '禾湖大道', along: ['t1.v1.g1', 't1.v2.g1', 't2.v1.g3', 't2.v2.g1'] },
  { name: '稻香大道', along: ['t2.v1.g1', 't2.v1.g2', 't2.v1.g3', 't2.v1.g4'] },
  { name: '芦溪大道', along: ['t3.v1.g1', 't3.v2.g2'] },
]
/** House numbers of a road in one grid. */
const numbersEach = 100

/** Other ways to say what is on the map, the roads, and one estate name that two towns have. */
export function makeSaid(land: readonly DemoTerritory[], places: readonly PlaceName[]): PlaceName[] {
  const byPath = new Map(land.map((territory) => [territory.path, territory]))
  const at = (path: string, name: string, more: Partial<PlaceName>): PlaceName => {
    const [lng, lat] = [centreOf(byPath.get(path)!.rings).lng, centreOf(byPath.get(path)!.rings).lat]
    return { name, path, point: { lng: round(lng), lat: round(lat) }, ...more }
  }
  const parts = roads.flatMap(({ name, along }) =>
    along.map((code, n) => at(`${districtCode}.${code}`, name, { kind: 'road', numberFrom: n * numbersEach + 1, numberTo: (n + 1) * numbersEach })),
  )
  const twins = ['t1.v3.g1', 't3.v4.g2'].map((code) => at(`${districtCode}.${code}`, '幸福新村', { kind: 'estate' }))
  return [...parts, ...twins, ...aliases(places)]
}

/** “老荷塘” for 荷塘小区, and the first market and school of each town by what people call them. */
function aliases(places: readonly PlaceName[]): PlaceName[] {
  const market = places.find(({ name }) => name.endsWith('菜市场'))
  const school = places.find(({ name, path }) => name.endsWith('小学') && levelOf(path) === 'microGrid')
  const estate = places.find(({ name }) => name === '荷塘小区')
  return [
    [estate, '老荷塘新村'],
    [market, '老菜场'],
    [school, '中心小学'],
  ].flatMap(([place, name]) => (place && typeof place !== 'string' ? [{ ...place, name: String(name), aliasOf: place.name }] : []))
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
