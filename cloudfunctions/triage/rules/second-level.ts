import { categoryTree, type Hit } from './lexicon'

export interface SecondLevel {
  l2: string | null
  /** 0–1, an estimate from how far the words agree: there are no labelled messages to measure it on. */
  confidence: number
  /** Three to choose from, likeliest first, when the confidence is below `secondSure`; else empty. */
  choices: string[]
}

/** From here on one second-level category is named instead of three. */
export const secondSure = 0.5

/** What keeps a single word from being certain. */
const doubt = 0.5

/** The second-level category under a first-level one, by the lexicon's words alone; what staff have confirmed is mixed in by `recall`. */
export function secondLevel(hits: readonly Hit[], l1: string): SecondLevel {
  const l2s = categoryTree.find((branch) => branch.l1 === l1)?.l2s ?? []
  const words = lexiconShares(hits, l1)
  const sorted = l2s.map((l2) => ({ l2, score: words.get(l2) ?? 0 })).sort((a, b) => b.score - a.score)
  const first = sorted[0]
  if (!first || first.score === 0) return { l2: null, confidence: 0, choices: plainChoices(l2s) }
  const sure = first.score >= secondSure
  return { l2: first.l2, confidence: first.score, choices: sure ? [] : sorted.slice(0, 3).map(({ l2 }) => l2) }
}

/** Nothing was read: the first three of the tree that mean something. */
function plainChoices(l2s: readonly string[]): string[] {
  return l2s.filter((l2) => l2 !== '其他').slice(0, 3)
}

function lexiconShares(hits: readonly Hit[], l1: string): Map<string, number> {
  const sums = new Map<string, number>()
  let total = doubt
  for (const hit of hits) {
    if (hit.l1 !== l1) continue
    sums.set(hit.l2, (sums.get(hit.l2) ?? 0) + hit.weight)
    total += hit.weight
  }
  for (const [l2, sum] of sums) sums.set(l2, sum / total)
  return sums
}
