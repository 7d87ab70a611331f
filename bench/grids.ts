import { cpus } from 'node:os'
import pointInPolygon from 'point-in-polygon-hao'
import { bboxOf } from '../cloudfunctions/grids/rules/outline'
import { indexPolygons, type Polygon } from '../cloudfunctions/grids/rules/polygon-index'
import { makeMosaic, type Mosaic } from '../demo/district/mosaic'
import { seeded } from '../demo/district/random'
import type { Spot } from '../demo/district/sites'

/** Micro-grids of a large district. */
const polygonCount = 3071
const seed = 7

/** That many crooked cells without gaps, in degrees around an invented middle. */
function makePolygons(): Polygon[] {
  const random = seeded(seed)
  const spots: Spot[] = Array.from({ length: polygonCount }, () => [(random() - 0.5) * 30_000, (random() - 0.5) * 30_000])
  const fence: Spot[] = Array.from({ length: 400 }, (_, i) => [Math.cos((i / 400) * 2 * Math.PI) * 24_000, Math.sin((i / 400) * 2 * Math.PI) * 24_000])
  const mosaic = makeMosaic(spots, fence, seed)
  return spots.map((_, cell) => polygonOf(mosaic, cell))
}

function polygonOf(mosaic: Mosaic, cell: number): Polygon {
  const rings = mosaic.outlineOf([cell]).map((ring) => ring.map(([x, y]): [number, number] => [120.6 + x / 95_000, 31.4 + y / 111_320]))
  return { path: `320999.t1.v1.g1.m${cell}`, rings, bbox: bboxOf(rings) }
}

/** What one would write first: every polygon in turn until one holds the point. */
function scan(polygons: readonly Polygon[], lng: number, lat: number, boxes: boolean): string | null {
  for (const { path, rings, bbox } of polygons) {
    if (boxes && (lng < bbox[0] || lat < bbox[1] || lng > bbox[2] || lat > bbox[3])) continue
    if (pointInPolygon([lng, lat], rings) !== false) return path
  }
  return null
}

function measure(name: string, points: readonly [number, number][], find: (lng: number, lat: number) => string | null) {
  const warm = Math.min(points.length, 2000)
  for (const [lng, lat] of points.slice(0, warm)) find(lng, lat)
  const started = performance.now()
  let found = 0
  for (const [lng, lat] of points) if (find(lng, lat) !== null) found++
  const seconds = (performance.now() - started) / 1000
  return {
    name,
    'lookups/s': Math.round(points.length / seconds),
    'µs each': Number(((seconds / points.length) * 1e6).toFixed(2)),
    lookups: points.length,
    found,
  }
}

function main(): void {
  const polygons = makePolygons()
  const corners = polygons.reduce((sum, { rings }) => sum + rings.flat().length, 0)
  const started = performance.now()
  const index = indexPolygons(polygons)
  const built = performance.now() - started
  const random = seeded(seed + 1)
  const points = Array.from({ length: 400_000 }, (): [number, number] => [
    120.6 + ((random() - 0.5) * 30_000) / 95_000,
    31.4 + ((random() - 0.5) * 30_000) / 111_320,
  ])
  const few = points.slice(0, 4000)
  const wrong = few.filter(([lng, lat]) => index.locate({ lng, lat }) !== scan(polygons, lng, lat, false)).length
  process.stdout.write(
    `\nPoint → micro-grid: ${polygons.length} polygons, ${corners} corners, index built in ${built.toFixed(1)} ms; ${cpus()[0]?.model ?? 'cpu'}, Node ${process.version}\n`,
  )
  console.table([
    measure('index (box tree + exact test)', points, (lng, lat) => index.locate({ lng, lat })),
    measure('plain scan with boxes', few, (lng, lat) => scan(polygons, lng, lat, true)),
    measure('plain scan', few.slice(0, 1000), (lng, lat) => scan(polygons, lng, lat, false)),
  ])
  process.stdout.write(`Answers that differ between index and plain scan: ${wrong} of ${few.length}\n`)
}

main()
