import type { OrderRow } from '@shared/appeals/order'
import type { Point } from '@shared/platform/place'

type Row = Pick<OrderRow, 'id' | 'point' | 'clock' | 'urgency'>

const metresOfADegree = 111_320

/** Metres between two points that lie a walk apart. */
export function metres(one: Point, other: Point): number {
  const east = (one.lng - other.lng) * Math.cos((one.lat * Math.PI) / 180)
  return Math.hypot(east, one.lat - other.lat) * metresOfADegree
}

const dueOf = ({ clock }: Row) => (clock.due ? Date.parse(clock.due) : Number.POSITIVE_INFINITY)

/** 特急 before everything; then the nearest first, and where nobody knows how far it is, the nearest deadline. */
export function nearestFirst<T extends Row>(rows: readonly T[], here: Point | null): T[] {
  const far = (row: T) => (here && row.point ? metres(here, row.point) : Number.POSITIVE_INFINITY)
  const by = (measure: (row: T) => number) => (one: T, other: T) => {
    const [a, b] = [measure(one), measure(other)]
    return a === b ? 0 : a - b
  }
  const orders = [by(({ urgency }) => (urgency === 'emergency' ? 0 : 1)), by(far), by(dueOf)]
  return [...rows].sort((one, other) => orders.map((order) => order(one, other)).find((n) => n !== 0) ?? one.id.localeCompare(other.id))
}

/** 约 320 米 · 约 1.2 公里 */
export function farWords(distance: number): string {
  return distance < 995 ? `约 ${Math.max(10, Math.round(distance / 10) * 10)} 米` : `约 ${(distance / 1000).toFixed(1)} 公里`
}
