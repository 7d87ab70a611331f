import type { Point } from '@shared/platform/place'

/** Mean radius of the earth in metres (IUGG, R1). */
const radius = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** The distance between two points in metres along the sphere (haversine), good to about 0.5 %. */
export function metres(a: Point, b: Point): number {
  const dLat = radians(b.lat - a.lat)
  const dLng = radians(b.lng - a.lng)
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLng / 2) ** 2
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(h)))
}
