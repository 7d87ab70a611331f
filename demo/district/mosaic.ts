import Delaunator from 'delaunator'
import { seeded } from './random'
import type { Spot } from './sites'

/** A border between two cells: a crooked line from one corner to another. Both sides use the very same points. */
interface Border {
  corners: [number, number]
  cells: [number, number]
  line: Spot[]
}

/** Cells that fill the district without gaps or overlaps, and any union of them. */
export interface Mosaic {
  count: number
  /** The outline of a set of cells: rings, counter-clockwise, closed; more than one when the set is not in one piece. */
  outlineOf(cells: readonly number[]): Spot[][]
  areNeighbours(a: number, b: number): boolean
}

/** Voronoi cells of the inside sites, their straight borders bent like paths and ditches. */
export function makeMosaic(inside: readonly Spot[], outside: readonly Spot[], seed: number): Mosaic {
  const all = [...inside, ...outside]
  const { triangles, halfedges } = Delaunator.from(all)
  const corner = (t: number) => circumcentre(all[triangles[3 * t]!]!, all[triangles[3 * t + 1]!]!, all[triangles[3 * t + 2]!]!)
  const borders: Border[] = []
  for (let e = 0; e < halfedges.length; e++) {
    const twin = halfedges[e]!
    if (twin < e) continue
    const cells: [number, number] = [triangles[e]!, triangles[twin]!]
    if (Math.min(...cells) >= inside.length) continue
    const corners: [number, number] = [Math.floor(e / 3), Math.floor(twin / 3)]
    borders.push({ corners, cells, line: bend(corner(corners[0]), corner(corners[1]), seeded(seed + e)) })
  }
  const pairs = new Set(borders.map(({ cells: [a, b] }) => `${Math.min(a, b)}-${Math.max(a, b)}`))
  return {
    count: inside.length,
    outlineOf: (cells) => outlineOf(borders, new Set(cells)),
    areNeighbours: (a, b) => pairs.has(`${Math.min(a, b)}-${Math.max(a, b)}`),
  }
}

/** Breaks a line at its middle, pushes the middle aside, and does the same with both halves. */
function bend(from: Spot, to: Spot, random: () => number): Spot[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  if (length < 140) return [from, to]
  const aside = (random() - 0.5) * 0.2
  const middle: Spot = [(from[0] + to[0]) / 2 - (to[1] - from[1]) * aside, (from[1] + to[1]) / 2 + (to[0] - from[0]) * aside]
  return [...bend(from, middle, random).slice(0, -1), ...bend(middle, to, random)]
}

/** Borders with the set on one side only, joined end to end. Three borders meet in a corner, so there is never a choice. */
function outlineOf(borders: readonly Border[], cells: ReadonlySet<number>): Spot[][] {
  const left = new Set(borders.filter((border) => cells.has(border.cells[0]) !== cells.has(border.cells[1])))
  const rings: Spot[][] = []
  for (const first of left) {
    left.delete(first)
    const ring = [...first.line]
    for (let end = first.corners[1]; end !== first.corners[0]; ) {
      const next = [...left].find(({ corners }) => corners.includes(end))
      if (!next) throw new Error('an outline does not close')
      left.delete(next)
      const forward = next.corners[0] === end
      ring.push(...(forward ? next.line : [...next.line].reverse()).slice(1))
      end = forward ? next.corners[1] : next.corners[0]
    }
    rings.push(turned(ring))
  }
  return rings
}

function turned(ring: Spot[]): Spot[] {
  const area = ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length]!
    return sum + x * ny - nx * y
  }, 0)
  return area < 0 ? ring.reverse() : ring
}

function circumcentre([ax, ay]: Spot, [bx, by]: Spot, [cx, cy]: Spot): Spot {
  const [dx, dy, ex, ey] = [bx - ax, by - ay, cx - ax, cy - ay]
  const [bl, cl] = [dx * dx + dy * dy, ex * ex + ey * ey]
  const d = 0.5 / (dx * ey - dy * ex)
  return [ax + (ey * bl - dy * cl) * d, ay + (dx * cl - ex * bl) * d]
}
