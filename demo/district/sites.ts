import Delaunator from 'delaunator'

/** Metres east and north of the district's middle. */
export type Spot = [number, number]

/** How far the invented district reaches in a direction, metres: a few sines make a shape like no real one. */
function reach(angle: number): number {
  return 8200 * (1 + 0.13 * Math.sin(2 * angle + 0.9) + 0.09 * Math.sin(3 * angle + 2.1) + 0.05 * Math.sin(5 * angle + 4.4))
}

/** Three town middles around which micro-grids are small; far out they are wide. */
const towns: Spot[] = [
  [-1200, 900],
  [4300, -2900],
  [-3600, -4100],
]
function spacing([x, y]: Spot): number {
  const nearest = Math.min(...towns.map(([tx, ty]) => Math.hypot(x - tx, y - ty)))
  return 0.45 + 0.55 * Math.min(1, nearest / 4200)
}

/** A middle for each micro-grid: the farthest of several throws from those that stand already, then evened out. */
export function throwSites(count: number, random: () => number): { inside: Spot[]; outside: Spot[] } {
  const outside = fence()
  let inside: Spot[] = []
  while (inside.length < count) inside.push(farthest(inside, random))
  for (let round = 0; round < 3; round++) inside = evenOut(inside, outside)
  return { inside, outside }
}

function farthest(placed: Spot[], random: () => number): Spot {
  let best: { spot: Spot; room: number } | null = null
  for (let tries = 0; tries < 24; ) {
    const spot: Spot = [(random() - 0.5) * 22000, (random() - 0.5) * 22000]
    if (Math.hypot(...spot) > reach(Math.atan2(spot[1], spot[0]))) continue
    tries++
    const room = Math.min(Infinity, ...placed.map(([x, y]) => Math.hypot(spot[0] - x, spot[1] - y))) / spacing(spot)
    if (!best || room > best.room) best = { spot, room }
  }
  return best!.spot
}

/** Sites just outside: cells of the district end half-way to them, which makes its outline. */
function fence(): Spot[] {
  return Array.from({ length: 64 }, (_, i) => {
    const angle = (i / 64) * 2 * Math.PI
    const r = reach(angle) + 560
    return [r * Math.cos(angle), r * Math.sin(angle)] as Spot
  })
}

/** Moves each site half-way to the middle of its neighbours (a cheap step of Lloyd's method). */
function evenOut(inside: Spot[], outside: Spot[]): Spot[] {
  const all = [...inside, ...outside]
  const { triangles, halfedges } = Delaunator.from(all)
  const sums = inside.map(() => [0, 0, 0] as [number, number, number])
  for (let e = 0; e < halfedges.length; e++) {
    const from = triangles[e]!
    const to = all[triangles[e % 3 === 2 ? e - 2 : e + 1]!]!
    const sum = sums[from]
    if (!sum) continue
    sum[0] += to[0]
    sum[1] += to[1]
    sum[2]++
  }
  return inside.map(([x, y], i) => {
    const [sx, sy, n] = sums[i]!
    return n === 0 ? [x, y] : [x + 0.35 * (sx / n - x), y + 0.35 * (sy / n - y)]
  })
}
