import type { Outline } from '@shared/grids/contract'
import type { Point } from '@shared/platform/place'
import { colour } from '@/ui/tokens'

/** Something at a point of the map: a dot, with what is written in it. */
export interface Pin {
  point: Point
  tone: string
  label?: string
}

/** How the map was drawn: enough to find the point under a finger again, and where a point lies. */
export interface Drawn {
  uri: string
  /** Height over width. */
  shape: number
  at(fx: number, fy: number): Point
  /** In shares of the width from the left and from the top. */
  where(point: Point): { x: number; y: number }
}

type Ring = readonly (readonly [number, number])[]

const width = 360
const margin = 12

/** Our own picture of a territory and its parts: no tiles, no foreign script, the same on both targets. */
export function drawMap(self: Outline, children: readonly Outline[], pins: readonly Pin[] = []): Drawn {
  const shapes = children.length > 0 ? children : [self]
  const points = [...shapes, self].flatMap((one) => (one.rings ?? []).flat())
  const lngs = points.map(([lng]) => lng)
  const lats = points.map(([, lat]) => lat)
  const west = Math.min(...lngs)
  const north = Math.max(...lats)
  const squeeze = Math.cos((north * Math.PI) / 180)
  const scale = (width - 2 * margin) / Math.max((Math.max(...lngs) - west) * squeeze, (north - Math.min(...lats)) * 0.8, 1e-9)
  const height = (north - Math.min(...lats)) * scale + 2 * margin
  const x = (lng: number) => margin + (lng - west) * squeeze * scale
  const y = (lat: number) => margin + (north - lat) * scale
  const path = (rings: readonly Ring[]) => rings.map((ring) => `M${ring.map(([lng, lat]) => `${x(lng).toFixed(1)} ${y(lat).toFixed(1)}`).join('L')}Z`).join('')
  const areas = shapes
    .map((one, n) => `<path d="${path(one.rings ?? [])}" fill="${n % 2 ? '#DCE5EF' : '#E9EEF3'}" stroke="#FFFFFF" stroke-width="2"/>`)
    .join('')
  // A name gives way to a dot that stands on it.
  const isCovered = ({ centre }: Outline) => pins.some(({ point }) => Math.hypot(x(point.lng) - x(centre.lng), y(point.lat) - y(centre.lat)) < 28)
  const below = (one: Outline) => (isCovered(one) ? 30 : 5)
  const names = shapes
    .map(
      (one) =>
        `<text x="${x(one.centre.lng).toFixed(1)}" y="${(y(one.centre.lat) + below(one)).toFixed(1)}" font-size="14" text-anchor="middle" fill="${colour.ink}" font-family="sans-serif">${escaped(one.name)}</text>`,
    )
    .join('')
  const edge = `<path d="${path(self.rings ?? [])}" fill="none" stroke="${colour.calm}" stroke-width="2" stroke-dasharray="5 4"/>`
  const spots = pins.map((pin) => drawPin(pin, x(pin.point.lng), y(pin.point.lat))).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height.toFixed(0)}" width="${width}" height="${height.toFixed(0)}">${areas}${edge}${names}${spots}</svg>`
  const at = (fx: number, fy: number): Point => ({ lng: west + (fx * width - margin) / (squeeze * scale), lat: north - (fy * height - margin) / scale })
  const where = ({ lng, lat }: Point) => ({ x: x(lng) / width, y: y(lat) / width })
  return { uri: `data:image/svg+xml,${encodeURIComponent(svg)}`, shape: height / width, at, where }
}

function drawPin({ tone, label }: Pin, x: number, y: number): string {
  const dot = `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${label ? 12 : 7}" fill="${tone}" stroke="#FFFFFF" stroke-width="2.5"/>`
  const words = label
    ? `<text x="${x.toFixed(1)}" y="${(y + 4.5).toFixed(1)}" font-size="13" font-weight="600" text-anchor="middle" fill="#FFFFFF" font-family="sans-serif">${escaped(label)}</text>`
    : ''
  return dot + words
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, '')
}

/** Whether a point lies in an outline (even–odd over all its rings). */
export function holds(one: Outline, { lng, lat }: Point): boolean {
  let inside = false
  for (const ring of one.rings ?? []) {
    for (let n = 0, before = ring.length - 1; n < ring.length; before = n, n += 1) {
      const [ax, ay] = ring[n] ?? [0, 0]
      const [bx, by] = ring[before] ?? [0, 0]
      if (ay > lat !== by > lat && lng < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside
    }
  }
  return inside
}
