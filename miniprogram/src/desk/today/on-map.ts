import type { Point } from '@shared/platform/place'

/** Orders that stand at one place of the picture, and which numbers they have in the list. */
export interface Spot {
  ids: string[]
  /** The first number, and `+` where others stand there too. */
  label: string
  point: Point
  x: number
  y: number
}

/** Closer than this, in shares of the picture's width, two dots would cover each other. */
const near = 0.06
/** So far beside a dot a finger still means it. */
const reach = 0.1

type Row = { id: string; point: Point | null }

/** Puts the rows of a list onto a map; `where` = the place of a point in the picture. What has no point is left out. */
export function spotsOf(rows: readonly Row[], where: (point: Point) => { x: number; y: number }): Spot[] {
  const spots: Spot[] = []
  for (const [n, { id, point }] of rows.entries()) {
    if (!point) continue
    const { x, y } = where(point)
    const there = spots.find((spot) => Math.hypot(spot.x - x, spot.y - y) < near)
    if (there) Object.assign(there, { ids: [...there.ids, id], label: there.label.endsWith('+') ? there.label : `${there.label}+` })
    else spots.push({ ids: [id], label: String(n + 1), point, x, y })
  }
  return spots
}

/** The spot that a finger means, the nearest within reach; null = none. */
export function spotAt(spots: readonly Spot[], x: number, y: number): Spot | null {
  const [nearest] = spots.map((spot) => ({ spot, far: Math.hypot(spot.x - x, spot.y - y) })).sort((one, other) => one.far - other.far)
  return nearest && nearest.far <= reach ? nearest.spot : null
}
