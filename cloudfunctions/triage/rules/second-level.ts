import { categoryTree, type Hit } from './lexicon'

/** What staff have confirmed under one second-level category: how many messages, and in how many of them each word of the lexicon stood. */
export interface ConfirmedCounts {
  n: number
  words: Record<string, number>
}

/** Confirmed messages by first-level, then second-level category. */
export type Confirmed = Record<string, Record<string, ConfirmedCounts>>

export interface SecondLevel {
  l2: string | null
  /** 0–1, an estimate from how far the words agree: there are no labelled messages to measure it on. */
  confidence: number
  /** Three to choose from, likeliest first, when the confidence is below `secondSure`; else empty. */
  choices: string[]
}

/** From here on one second-level category is named instead of three. */
export const secondSure = 0.5

/** With this many confirmed messages under a first level they weigh as much as the lexicon. */
const evenAt = 20
/** What keeps a single word from being certain. */
const doubt = 0.5

/**
 * The second-level category under a first-level one: a mixture of the lexicon's words and of what staff confirmed for messages with
 * such words (naive Bayes, smoothed by one), the latter weighing more the more was confirmed.
 */
export function secondLevel(hits: readonly Hit[], l1: string, confirmed: Confirmed = {}): SecondLevel {
  const l2s = categoryTree.find((branch) => branch.l1 === l1)?.l2s ?? []
  const known = new Map(Object.entries(confirmed[l1] ?? {}).filter(([l2]) => l2s.includes(l2)))
  const total = [...known.values()].reduce((sum, { n }) => sum + n, 0)
  const trust = total / (total + evenAt)
  const words = lexiconShares(hits, l1)
  const staff = total > 0 ? posterior(known, l2s, [...new Set(hits.map(({ word }) => word))]) : new Map<string, number>()
  const mixed = l2s.map((l2) => ({ l2, score: (1 - trust) * (words.get(l2) ?? 0) + trust * (staff.get(l2) ?? 0) }))
  const sorted = mixed.sort((a, b) => b.score - a.score)
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

function posterior(known: Map<string, ConfirmedCounts>, l2s: readonly string[], words: readonly string[]): Map<string, number> {
  const total = [...known.values()].reduce((sum, { n }) => sum + n, 0)
  const logs = l2s.map((l2) => {
    const { n, words: counts } = known.get(l2) ?? { n: 0, words: {} }
    return words.reduce((sum, word) => sum + Math.log((count(counts, word) + 0.1) / (n + 1)), Math.log((n + 0.1) / (total + 0.1 * l2s.length)))
  })
  const most = Math.max(...logs)
  const sum = logs.reduce((all, log) => all + Math.exp(log - most), 0)
  return new Map(l2s.map((l2, i) => [l2, Math.exp((logs[i] as number) - most) / sum]))
}

function count(counts: Record<string, number>, word: string): number {
  return Object.hasOwn(counts, word) ? Math.max(0, counts[word] ?? 0) : 0
}
