import { indexPolygons, type PolygonIndex } from '../rules/polygon-index'
import { type Gazetteer, makeGazetteer } from '../rules/gazetteer'
import { makeRoster, type Roster } from '../rules/roster'
import { type SearchablePlace, searchable } from '../rules/search-places'
import { type Node, placeNameOf, type Tree } from '../rules/tree'
import { listHandlers } from './duties'
import { listPlaceNames, type PlaceName } from './place-names'
import { listShifts } from './shifts'
import { type Reader, remember } from '@platform/kernel/remembered'
import { listFinest, listNodes, readVersion } from './territories'

/** Milliseconds after which another process's change is seen here. */
const maxAge = 3000

export interface Names {
  version: number
  tree: Tree
  gazetteer: Gazetteer
  searchables: readonly SearchablePlace[]
}

/** Names of all territories and places. */
export const names = remember<Names>(maxAge, async (reader, last) => {
  const version = await readVersion(reader.db, reader.districtId)
  if (last?.version === version) return last
  const nodes = await listNodes(reader.db, reader.districtId)
  return arrange(version, nodes, await listPlaceNames(reader.db, reader.districtId))
})

/** Outlines of the finest territories, indexed. Kept apart from the names: most processes never need it. */
export const outlines = remember<{ version: number; index: PolygonIndex }>(maxAge, async (reader, last) => {
  const version = await readVersion(reader.db, reader.districtId)
  if (last?.version === version) return last
  return { version, index: indexPolygons(await listFinest(reader.db, reader.districtId)) }
})

/** Who can be given orders, and who is away. */
export const rosters = remember<{ roster: Roster }>(maxAge, async ({ db, districtId, now }) => ({
  roster: makeRoster(await listHandlers(db, districtId, now), await listShifts(db, districtId)),
}))

function arrange(version: number, nodes: readonly Node[], places: readonly PlaceName[]): Names {
  const tree = new Map(nodes.map((node) => [node.path, node]))
  const spoken = nodes.filter((node) => node.level !== 'district')
  const territories = nodes
    .filter((node) => node.level !== 'microGrid')
    .map((node) => searchable({ name: node.name, placeName: placeNameOf(tree, node.path) ?? node.name, territory: node.path, place: node.centre }))
  const known = places.map((place) =>
    searchable({ name: place.name, placeName: placeNameOf(tree, place.path) ?? '', territory: place.path, place: place.point }),
  )
  return { version, tree, gazetteer: makeGazetteer([...places, ...spoken]), searchables: [...known, ...territories] }
}

/** After the tree or its names were changed in this process. */
export function forgetMap(reader: Reader): void {
  names.forget(reader)
  outlines.forget(reader)
}
