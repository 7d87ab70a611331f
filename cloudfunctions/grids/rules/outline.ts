import type { Point } from '@shared/platform/place'

/** A ring of `[lng, lat]` pairs, degrees GCJ-02, closed (the last pair repeats the first). */
export type Ring = [number, number][]
/** `[west, south, east, north]`. */
export type Bbox = [number, number, number, number]

/** The smallest box around all rings. */
export function bboxOf(rings: Ring[]): Bbox {
  const box: Bbox = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lng, lat] of rings.flat()) {
    box[0] = Math.min(box[0], lng)
    box[1] = Math.min(box[1], lat)
    box[2] = Math.max(box[2], lng)
    box[3] = Math.max(box[3], lat)
  }
  return box
}

/** Twice the signed area of a ring in square degrees: positive when it runs counter-clockwise, 0 when it encloses nothing. */
export function signedArea(ring: Ring): number {
  let sum = 0
  for (let i = 0; i < ring.length; i++) {
    const [x1, y1] = ring[i]!
    const [x2, y2] = ring[(i + 1) % ring.length]!
    sum += x1 * y2 - x2 * y1
  }
  return sum
}

/**
 * A point that lies inside the rings, for a name or a pin: the middle of the widest stretch
 * along the line through half height. A centroid would fall outside a crescent-shaped village.
 */
export function centreOf(rings: Ring[]): Point {
  const [, south, , north] = bboxOf(rings)
  let best: { lng: number; lat: number; width: number } | null = null
  for (const share of [0.5, 0.37, 0.63]) {
    const lat = south + (north - south) * share
    const stretch = widestStretch(rings, lat)
    if (stretch && (!best || stretch.width > best.width * 1.3)) best = { ...stretch, lat }
  }
  if (best) return { lng: best.lng, lat: best.lat }
  const [lng, lat] = rings[0]?.[0] ?? [0, 0]
  return { lng, lat }
}

/** The widest part of the line `lat` that lies inside, by the even-odd rule. */
function widestStretch(rings: Ring[], lat: number): { lng: number; width: number } | null {
  const crossings = rings.flatMap((ring) => crossingsOf(ring, lat)).sort((a, b) => a - b)
  let best: { lng: number; width: number } | null = null
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const width = crossings[i + 1]! - crossings[i]!
    if (!best || width > best.width) best = { lng: (crossings[i]! + crossings[i + 1]!) / 2, width }
  }
  return best
}

function crossingsOf(ring: Ring, lat: number): number[] {
  const found: number[] = []
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1, y1] = ring[i]!
    const [x2, y2] = ring[i + 1]!
    if (y1 > lat !== y2 > lat) found.push(x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1))
  }
  return found
}
