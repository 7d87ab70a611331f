import type { Forest, Tree } from '../../cloudfunctions/triage/rules/likeness/forest'

/** A pair as the learner sees it. */
export interface Sample {
  features: Float64Array
  same: boolean
  weight: number
}

export interface Settings {
  trees: number
  depth: number
  rate: number
  /** Least sum of weights in a leaf. */
  least: number
  /** Pulls leaves towards 0. */
  ridge: number
  /** For each feature 1 where more may only speak for the same event, −1 against, 0 free. */
  directions: readonly number[]
}

interface Node {
  rows: number[]
  low: number
  high: number
}

/** Newton boosting on log loss (Friedman 2001; Chen and Guestrin 2016) with monotone splits. No chance in it. */
export function boost(samples: readonly Sample[], settings: Settings): Forest {
  const cuts = cutsOf(samples)
  const bins = cuts.map((own, f) => Uint8Array.from(samples, ({ features }) => binOf(own, features[f] as number)))
  const prior = Math.log(weightOf(samples, true) / weightOf(samples, false))
  const scores = new Float64Array(samples.length).fill(prior)
  const trees: Tree[] = []
  for (let t = 0; t < settings.trees; t++) {
    const gradient = samples.map(({ same, weight }, i) => weight * (1 / (1 + Math.exp(-(scores[i] as number))) - Number(same)))
    const curvature = samples.map(({ weight }, i) => {
      const p = 1 / (1 + Math.exp(-(scores[i] as number)))
      return weight * p * (1 - p)
    })
    const grow = { bins, cuts, gradient, curvature, settings }
    const tree = growTree(grow, { rows: samples.map((_, i) => i), low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }, settings.depth)
    trees.push(tree)
    samples.forEach(({ features }, i) => {
      scores[i]! += leafOf(tree, features)
    })
  }
  return { prior: round(prior), trees }
}

function leafOf(tree: Tree, features: Float64Array): number {
  let node = tree
  while (typeof node !== 'number') node = (features[node.f] as number) < node.t ? node.l : node.r
  return node
}

function weightOf(samples: readonly Sample[], wanted: boolean): number {
  return samples.reduce((sum, { same, weight }) => sum + (same === wanted ? weight : 0), 0)
}

/** At most 48 places to cut each feature, between values that occur. */
function cutsOf(samples: readonly Sample[]): number[][] {
  const count = samples[0]?.features.length ?? 0
  return Array.from({ length: count }, (_, f) => {
    const values = [...new Set(samples.map(({ features }) => features[f] as number))].sort((a, b) => a - b)
    const step = Math.max(1, values.length / 48)
    const cuts: number[] = []
    for (let i = 1; i < values.length; i += step) {
      const at = Math.floor(i)
      cuts.push(round(((values[at] as number) + (values[at - 1] as number)) / 2))
    }
    return cuts
  })
}

interface Grow {
  /** For each feature the number of cuts at or below each sample's value. */
  bins: readonly Uint8Array[]
  cuts: readonly number[][]
  gradient: readonly number[]
  curvature: readonly number[]
  settings: Settings
}

interface Split {
  f: number
  t: number
  gain: number
  left: number
  right: number
}

function growTree(grow: Grow, node: Node, depth: number): Tree {
  const split = depth > 0 ? bestSplit(grow, node) : null
  if (!split) return round(grow.settings.rate * leafValue(grow, node, sums(grow, node.rows)))
  const middle = (split.left + split.right) / 2
  const direction = grow.settings.directions[split.f] ?? 0
  const at = (grow.cuts[split.f] as number[]).indexOf(split.t)
  const bins = grow.bins[split.f] as Uint8Array
  const below = (i: number) => (bins[i] as number) <= at
  const left = { ...node, rows: node.rows.filter(below) }
  const right = { ...node, rows: node.rows.filter((i) => !below(i)) }
  if (direction > 0) Object.assign(left, { high: middle }) && Object.assign(right, { low: middle })
  if (direction < 0) Object.assign(left, { low: middle }) && Object.assign(right, { high: middle })
  return { f: split.f, t: split.t, l: growTree(grow, left, depth - 1), r: growTree(grow, right, depth - 1) }
}

interface Sums {
  g: number
  h: number
}

function sums({ gradient, curvature }: Grow, rows: readonly number[]): Sums {
  const total = { g: 0, h: 0 }
  for (const i of rows) {
    total.g += gradient[i] as number
    total.h += curvature[i] as number
  }
  return total
}

function leafValue({ settings }: Grow, { low, high }: Node, { g, h }: Sums): number {
  return Math.min(high, Math.max(low, -g / (h + settings.ridge)))
}

function bestSplit(grow: Grow, node: Node): Split | null {
  const total = sums(grow, node.rows)
  let best: Split | null = null
  for (let f = 0; f < grow.cuts.length; f++) {
    const split = bestCut(grow, node, f, total)
    if (split && split.gain > (best?.gain ?? 1e-3)) best = split
  }
  return best
}

function bestCut(grow: Grow, node: Node, f: number, total: Sums): Split | null {
  const cuts = grow.cuts[f] as number[]
  const own = grow.bins[f] as Uint8Array
  const [g, h] = [new Float64Array(cuts.length + 1), new Float64Array(cuts.length + 1)]
  for (const i of node.rows) {
    g[own[i] as number]! += grow.gradient[i] as number
    h[own[i] as number]! += grow.curvature[i] as number
  }
  const direction = grow.settings.directions[f] ?? 0
  const left: Sums = { g: 0, h: 0 }
  let best: Split | null = null
  cuts.forEach((t, c) => {
    left.g += g[c] as number
    left.h += h[c] as number
    const right = { g: total.g - left.g, h: total.h - left.h }
    if (left.h < grow.settings.least || right.h < grow.settings.least) return
    const [l, r] = [leafValue(grow, node, left), leafValue(grow, node, right)]
    if (direction * (r - l) < 0) return
    const gain = worth(left, l, grow) + worth(right, r, grow) - worth(total, leafValue(grow, node, total), grow)
    if (gain > (best?.gain ?? 0)) best = { f, t, gain, left: l, right: r }
  })
  return best
}

/** The loss that a leaf of this value saves, to the second order. */
function worth({ g, h }: Sums, value: number, { settings }: Grow): number {
  return -(g * value + 0.5 * (h + settings.ridge) * value * value)
}

/** How many cuts lie at or below a value. */
function binOf(cuts: readonly number[], value: number): number {
  let [low, high] = [0, cuts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cuts[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}

function round(value: number): number {
  return Number(value.toFixed(4))
}
