import type { Point } from '@shared/platform/place'
import type { TerritoryPath } from '@shared/platform/territory'
import Flatbush from 'flatbush'
import pointInPolygon from 'point-in-polygon-hao'
import type { Bbox, Ring } from './outline'

export interface Polygon {
  path: TerritoryPath
  rings: Ring[]
  bbox: Bbox
}

/** Where a point lies. Built once, asked very often. */
export interface PolygonIndex {
  /** The polygon that holds the point, or null when none does. On a shared border the smallest path wins, whatever the order of building. */
  locate(point: Point): TerritoryPath | null
}

/**
 * An index over outlines (usually of micro-grids), GCJ-02. A box tree narrows to a few candidates, an exact
 * point-in-polygon test with robust predicates decides (Hao et al. 2018, even-odd over all rings, so holes and exclaves work).
 */
export function indexPolygons(polygons: readonly Polygon[]): PolygonIndex {
  if (polygons.length === 0) return { locate: () => null }
  const tree = new Flatbush(polygons.length)
  for (const { bbox } of polygons) tree.add(...bbox)
  tree.finish()
  return { locate: (point) => pick(tree.search(point.lng, point.lat, point.lng, point.lat), polygons, point) }
}

/** A polygon that holds the point inside beats one that only touches it; then the smaller path. */
function pick(candidates: number[], polygons: readonly Polygon[], point: Point): TerritoryPath | null {
  let inside: TerritoryPath | null = null
  let touching: TerritoryPath | null = null
  for (const at of candidates) {
    const { path, rings } = polygons[at]!
    const answer = pointInPolygon([point.lng, point.lat], rings)
    if (answer === true && (inside === null || path < inside)) inside = path
    if (answer === 0 && (touching === null || path < touching)) touching = path
  }
  return inside ?? touching
}
