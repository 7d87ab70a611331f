import type { ContactRow } from '../../cloudfunctions/grids/store/contacts'
import type { PlaceName } from '../../cloudfunctions/grids/store/place-names'
import type { DemoDuty, DemoPerson } from './demo-person'
import { type DemoTerritory, makeLand } from './land'
import { bodies, districtCode, districtName } from './names'
import { makePeople, phone } from './people'
import { makeContacts, makePlaceNames } from './places'
import { makeSaid } from './said'

export interface DemoDistrict {
  id: string
  name: string
  territories: DemoTerritory[]
  placeNames: PlaceName[]
  /** Aliases, roads through several grids, a name that two places bear. */
  said: PlaceName[]
  contacts: ContactRow[]
  people: DemoPerson[]
  duties: DemoDuty[]
  bodies: { id: string; name: string; phone: string }[]
}

/**
 * The invented district 禾湖区: 3 towns, 12 villages, 48 grids, 204 micro-grids, people for every role and 120 residents.
 * Always the very same. Nothing in it is real: no outline, no name, no number.
 */
export function makeDistrict(): DemoDistrict {
  const territories = makeLand()
  const placeNames = makePlaceNames(territories)
  return {
    id: districtCode,
    name: districtName,
    territories,
    placeNames,
    said: makeSaid(territories, placeNames),
    contacts: makeContacts(territories),
    ...makePeople(territories),
    bodies: bodies.map(({ id, name }, i) => ({ id, name, phone: phone(8001 + i) })),
  }
}
