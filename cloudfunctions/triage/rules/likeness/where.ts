import type { Point } from '@shared/platform/place'
import { cutAt, type TerritoryPath } from '@shared/platform/territory'

/** Where a matter is, as far as anybody knows. */
export interface Where {
  /** GCJ-02. */
  point: Point | null
  territory: TerritoryPath | null
}

export interface Nearness {
  /**
   * Log odds against one event as they are, for one event as far as the words agree: at one place people have many troubles, and the
   * messages that likeness was learned from have no points. Set by hand.
   */
  odds: number
  reason: string | null
}

/** From these odds on both are at the very same spot. */
export const sameSpot = 6.5

/** What two places say for or against one event; nothing when either is unknown. */
export function nearness(a: Where, b: Where): Nearness {
  if (a.point && b.point) return byDistance(metresBetween(a.point, b.point))
  if (a.territory && b.territory) return byTerritory(a.territory, b.territory)
  return { odds: 0, reason: null }
}

function byDistance(metres: number): Nearness {
  const reason = metres <= 2000 ? `相距 ${metres < 1000 ? `${Math.max(10, Math.round(metres / 10) * 10)} 米` : `${(metres / 1000).toFixed(1)} 公里`}` : null
  if (metres <= 150) return { odds: sameSpot, reason }
  if (metres <= 500) return { odds: 3, reason }
  if (metres <= 2000) return { odds: 0.5, reason }
  return { odds: metres <= 6000 ? -0.8 : -2, reason }
}

function byTerritory(a: TerritoryPath, b: TerritoryPath): Nearness {
  const depth = Math.min(a.split('.').length, b.split('.').length)
  if (depth >= 5 && a === b) return { odds: sameSpot, reason: '同一微网格' }
  if (depth >= 4 && cutAt(a, 'grid') === cutAt(b, 'grid')) return { odds: 3, reason: '同一网格' }
  if (depth >= 3 && cutAt(a, 'village') === cutAt(b, 'village')) return { odds: 1, reason: '同一村社区' }
  if (depth >= 2 && cutAt(a, 'town') !== cutAt(b, 'town')) return { odds: -0.8, reason: null }
  return { odds: 0, reason: null }
}

/** Metres on a sphere, good to a fraction of a per cent over a district. */
function metresBetween(a: Point, b: Point): number {
  const radians = Math.PI / 180
  const north = (b.lat - a.lat) * radians
  const east = (b.lng - a.lng) * radians * Math.cos(((a.lat + b.lat) / 2) * radians)
  return 6_371_000 * Math.hypot(north, east)
}
