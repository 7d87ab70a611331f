import type { CategoryName } from '@shared/triage/category'
import type { Confirmed } from '@shared/triage/confirmed'
import { pairsOf } from './learn'
import type { Answered } from './settle'

/** How much a category counts for a word that never stood in its confirmed orders: as one order more with the usual share of the word. */
const doubt = 1
/** Words of one text say much the same: together they count at most as this many. */
const mostEvidence = 8
/** This many words that clearly tell categories apart give staff's counts half of their weight. */
const evenAt = 1
/** From this share on one second-level category is named. */
const secondSure = 0.5
const mostShown = 4

export interface Recalled extends Answered {
  /** The words that staff's judgements speak through, when they changed anything; else empty. */
  words: string[]
}

/**
 * The machine's answer mixed with what staff have confirmed for orders with such words. How much staff's counts weigh was measured when
 * they were learned (`trust`), and here goes with the number of words that tell categories apart. Without such a word the answer stays as
 * it was. A second level is only named where the first is at least as sure as `sure`.
 */
export function recall(confirmed: Confirmed, text: string, answered: Answered, sure: number): Recalled {
  const firsts = Object.keys(confirmed.orders).filter((key) => !key.includes('/'))
  const pairs = [...pairsOf(text)].filter((pair) => Object.hasOwn(confirmed.words, pair))
  const weight = confirmed.trust * tellingWeight(confirmed, pairs, firsts)
  if (weight === 0) return { ...answered, words: [] }
  const ranked = mix(priors(answered), staffShares(confirmed, pairs, firsts), weight)
  const [best] = ranked as [Shared, ...Shared[]]
  const same = best.key === answered.category.l1
  const choices = secondsOf(confirmed, pairs, best.key, same ? answered : null)
  const l2 = secondLevel(best.share >= sure, choices, same ? answered.category.l2 : null)
  const alternatives = ranked.slice(1, 6).map(({ key, share }) => ({ category: key, confidence: share }))
  const changed = !same || l2 !== answered.category.l2
  const category: CategoryName = { l1: best.key, l2 }
  return { category, confidence: best.share, alternatives, choices: choices.slice(0, 3), words: changed ? speaking(confirmed, pairs, category) : [] }
}

interface Shared {
  key: string
  share: number
}

function priors({ category, confidence, alternatives }: Answered): Map<string, number> {
  return new Map([...alternatives.map((one) => [one.category, one.confidence] as const), [category.l1, confidence]])
}

/** Both opinions in one: the likeliest first, of equal ones the first by name. */
function mix(machine: ReadonlyMap<string, number>, staff: ReadonlyMap<string, number>, weight: number): Shared[] {
  const keys = [...new Set([...machine.keys(), ...staff.keys()])]
  return keys
    .map((key) => ({ key, share: (1 - weight) * (machine.get(key) ?? 0) + weight * (staff.get(key) ?? 0) }))
    .sort((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1))
}

/** 0–1: how many of the words stood mostly in orders of one category, more than that category is common anyway. */
function tellingWeight({ orders, words }: Confirmed, pairs: readonly string[], keys: readonly string[]): number {
  const all = keys.reduce((sum, key) => sum + (orders[key] ?? 0), 0)
  let telling = 0
  for (const pair of pairs) {
    const stood = keys.reduce((sum, key) => sum + (words[pair]?.[key] ?? 0), 0)
    if (stood === 0) continue
    const lead = keys.reduce((best, key) => ((words[pair]?.[key] ?? 0) > (words[pair]?.[best] ?? 0) ? key : best), keys[0] as string)
    const usual = ((orders[lead] ?? 0) + 1) / (all + keys.length + doubt)
    // A word that stood in one order tells nothing, in two a third of what it would in very many.
    telling += (Math.max(0, (words[pair]?.[lead] ?? 0) / stood - usual) / (1 - usual)) * ((stood - 1) / (stood + 1))
  }
  return telling / (telling + evenAt)
}

/** What staff's counts alone say (naive Bayes over the categories they have used). */
function staffShares({ orders, words }: Confirmed, pairs: readonly string[], keys: readonly string[]): Map<string, number> {
  const all = keys.reduce((sum, key) => sum + (orders[key] ?? 0), 0)
  const logs = keys.map((key) => {
    const of = orders[key] ?? 0
    const each = pairs.flatMap((pair) => {
      const counts = words[pair] ?? {}
      const usual = keys.reduce((sum, one) => sum + (counts[one] ?? 0), 0) / all
      return usual > 0 ? [Math.log(((counts[key] ?? 0) + doubt * usual) / (of + doubt) / usual)] : []
    })
    const sum = each.reduce((total, one) => total + one, 0)
    return Math.log((of + 1) / (all + keys.length)) + (each.length > mostEvidence ? (sum * mostEvidence) / each.length : sum)
  })
  const most = Math.max(...logs)
  const total = logs.reduce((sum, log) => sum + Math.exp(log - most), 0)
  return new Map(keys.map((key, i) => [key, Math.exp((logs[i] as number) - most) / total]))
}

/** The second levels under a first one, mixed in the same way. */
function secondsOf(confirmed: Confirmed, pairs: readonly string[], l1: string, answered: Answered | null): { l2: string; confidence: number }[] {
  const keys = Object.keys(confirmed.orders).filter((key) => key.startsWith(`${l1}/`))
  const machine = new Map((answered?.choices ?? []).map(({ l2, confidence }) => [`${l1}/${l2}`, confidence]))
  const everywhere = Object.keys(confirmed.orders).filter((key) => key.includes('/'))
  const weight = keys.length === 0 ? 0 : machine.size === 0 ? 1 : confirmed.trust * tellingWeight(confirmed, pairs, everywhere)
  return mix(machine, keys.length === 0 ? new Map() : staffShares(confirmed, pairs, keys), weight).map(({ key, share }) => ({
    l2: key.slice(l1.length + 1),
    confidence: share,
  }))
}

function secondLevel(sure: boolean, choices: readonly { l2: string; confidence: number }[], before: string | null): string | null {
  const [first] = choices
  return sure && first && first.confidence >= secondSure ? first.l2 : sure ? before : null
}

/** The words that stood most often in orders of this category. */
function speaking({ words }: Confirmed, pairs: readonly string[], { l1, l2 }: CategoryName): string[] {
  const key = l2 === null ? l1 : `${l1}/${l2}`
  return pairs
    .map((pair) => ({ pair, n: words[pair]?.[key] ?? 0 }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n || (a.pair < b.pair ? -1 : 1))
    .slice(0, mostShown)
    .map(({ pair }) => pair)
}
