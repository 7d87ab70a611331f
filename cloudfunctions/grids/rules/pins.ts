import type { Point } from '@shared/platform/place'
import { type TerritoryPath, upwards } from '@shared/platform/territory'
import { centreOf, type Ring } from './outline'

/**
 * Where each territory is pinned on a map: inside its own outline; without one, inside the nearest outline above it,
 * else inside one below it, else where something above it is pinned already, else inside a neighbour under the same parent
 * or further up. Only where nothing at all has an outline is there no pin.
 */
export function pinsOf(
  territories: readonly { path: TerritoryPath; rings: Ring[] | null }[],
  known: ReadonlyMap<TerritoryPath, Point>,
): Map<TerritoryPath, Point> {
  const own = new Map<TerritoryPath, Point>()
  const below = new Map<TerritoryPath, Point>()
  for (const { path, rings } of territories) {
    if (!rings) continue
    const centre = centreOf(rings)
    own.set(path, centre)
    for (const above of upwards(path)) if (!below.has(above)) below.set(above, centre)
  }
  const first = (places: ReadonlyMap<TerritoryPath, Point>, path: TerritoryPath) => upwards(path).flatMap((above) => places.get(above) ?? [])[0]
  const pins = new Map<TerritoryPath, Point>()
  for (const { path } of territories) {
    const pin = first(own, path) ?? below.get(path) ?? first(known, path) ?? first(below, path)
    if (pin) pins.set(path, pin)
  }
  return pins
}
