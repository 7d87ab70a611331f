import { levelOf, parentOf, type TerritoryPath } from '@shared/platform/territory'
import { centreOf } from '../../cloudfunctions/grids/rules/outline'
import type { ContactRow } from '../../cloudfunctions/grids/store/contacts'
import type { PlaceName } from '../../cloudfunctions/grids/store/place-names'
import type { DemoTerritory } from './land'
import { beginnings, districtCode, districtName, endings, givenNames, surnames } from './names'
import { phone } from './people'
import { seeded, shuffled } from './random'
import { kindOf } from './said'

/** Two to four invented places in each grid, each with a name of its own, in the middle of a micro-grid of its own. */
export function makePlaceNames(land: readonly DemoTerritory[]): PlaceName[] {
  const random = seeded(2028)
  const names = uniqueNames(random, new Set(land.map(({ name }) => name)))
  return land
    .filter(({ path }) => levelOf(path) === 'grid')
    .flatMap((grid) => {
      const microGrids = shuffled(
        land.filter(({ path }) => parentOf(path) === grid.path),
        random,
      )
      const count = Math.min(microGrids.length, 2 + Math.floor(random() * 3))
      return microGrids.slice(0, count).map(({ path, rings }) => {
        const { lng, lat } = centreOf(rings)
        const name = names.pop()!
        return { name, path, kind: kindOf(name), point: { lng: round(lng), lat: round(lat) } }
      })
    })
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** Each beginning with at most one of each ending; 荷塘小区 is always among them. */
function uniqueNames(random: () => number, taken: ReadonlySet<string>): string[] {
  const all = beginnings.flatMap((beginning) => [...new Set(endings)].map((ending) => beginning + ending)).filter((name) => !taken.has(name))
  const estates = shuffled(
    all.filter((name) => name.endsWith('小区') && name !== '荷塘小区'),
    random,
  )
  const others = shuffled(
    all.filter((name) => !name.endsWith('小区')),
    random,
  )
  const mixed = shuffled([...estates.slice(0, 50), ...others.slice(0, 180)], random)
  return [...mixed, '荷塘小区']
}

const kinds: readonly [ContactRow['kind'], string, string][] = [
  ['police', '社区民警', '全天'],
  ['doctor', '家庭医生', '8:00–17:00'],
  ['plumber', '水管维修', '7:30–21:00'],
  ['electrician', '电工', '7:30–21:00'],
  ['property', '物业服务', '全天'],
  ['lawyer', '法律顾问', '周三 14:00–17:00'],
  ['committee', '便民服务台', '8:30–17:30'],
]

/** The service contact card of each village, and one line for the whole district. */
export function makeContacts(land: readonly DemoTerritory[]): ContactRow[] {
  const random = seeded(2029)
  const pick = <T>(things: ArrayLike<T>) => things[Math.floor(random() * things.length)]!
  const hotline: ContactRow = {
    path: districtCode,
    kind: 'hotline',
    position: 1,
    name: `${districtName}便民热线`,
    post: '区集成指挥中心',
    phone: phone(7000),
    hours: '全天',
  }
  const villages = land.filter(({ path }) => levelOf(path) === 'village')
  const rows = villages.flatMap(({ path, name }, v) =>
    kinds.map(([kind, post, hours], k) => ({
      path: path as TerritoryPath,
      kind,
      position: 1,
      name: pick(surnames) + pick(givenNames),
      post: `${name}${post}`,
      phone: phone(7001 + v * kinds.length + k),
      hours,
    })),
  )
  return [hotline, ...rows]
}
