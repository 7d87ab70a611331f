/** A leaf's share of the score, or a question: is feature `f` below `t`? Then left, else right. */
export type Tree = number | { f: number; t: number; l: Tree; r: Tree }

/** Learned trees whose leaves add up to the log odds that two appeals are about one event. */
export interface Forest {
  prior: number
  trees: Tree[]
}

/** The sum of the leaves that these features lead to, in log odds. */
export function oddsOf(forest: Forest, features: Float64Array): number {
  let sum = forest.prior
  for (const tree of forest.trees) {
    let node = tree
    while (typeof node !== 'number') node = (features[node.f] as number) < node.t ? node.l : node.r
    sum += node
  }
  return sum
}
