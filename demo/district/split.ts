import type { Mosaic } from './mosaic'
import type { Spot } from './sites'

/** Splits cells into `parts` groups of about equal number, each in one piece: halves across their longer side, and so on. */
export function split(cells: readonly number[], parts: number, sites: readonly Spot[], mosaic: Mosaic): number[][] {
  if (parts === 1) return [[...cells]]
  const [left, right] = halve(cells, Math.floor(parts / 2) / parts, sites, mosaic)
  return [...split(left, Math.floor(parts / 2), sites, mosaic), ...split(right, Math.ceil(parts / 2), sites, mosaic)]
}

/** The first cut whose two sides are both in one piece, tried from across the longer side onwards. */
function halve(cells: readonly number[], share: number, sites: readonly Spot[], mosaic: Mosaic): [number[], number[]] {
  const longer = longAxis(cells.map((cell) => sites[cell]!))
  for (let turn = 0; turn < 36; turn++) {
    const angle = longer + (turn % 2 === 0 ? 1 : -1) * Math.ceil(turn / 2) * (Math.PI / 36)
    const along = (cell: number) => sites[cell]![0] * Math.cos(angle) + sites[cell]![1] * Math.sin(angle)
    const inOrder = [...cells].sort((a, b) => along(a) - along(b))
    const cut = Math.round(cells.length * share)
    const sides: [number[], number[]] = [inOrder.slice(0, cut), inOrder.slice(cut)]
    if (sides.every((side) => isOnePiece(side, mosaic))) return sides
  }
  throw new Error('no cut leaves both sides in one piece')
}

/** The direction in which spots spread most, in radians. */
function longAxis(spots: readonly Spot[]): number {
  const mean = (of: (spot: Spot) => number) => spots.reduce((sum, spot) => sum + of(spot), 0) / spots.length
  const [mx, my] = [mean(([x]) => x), mean(([, y]) => y)]
  const xx = mean(([x]) => (x - mx) ** 2)
  const yy = mean(([, y]) => (y - my) ** 2)
  const xy = mean(([x, y]) => (x - mx) * (y - my))
  return 0.5 * Math.atan2(2 * xy, xx - yy)
}

function isOnePiece(cells: readonly number[], mosaic: Mosaic): boolean {
  const [first, ...others] = cells
  if (first === undefined) return false
  const rest = new Set(others)
  const queue = [first]
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const cell of rest) {
      if (!mosaic.areNeighbours(at, cell)) continue
      rest.delete(cell)
      queue.push(cell)
    }
  }
  return rest.size === 0
}
