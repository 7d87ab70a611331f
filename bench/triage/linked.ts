import { type Forest, oddsOf } from '../../cloudfunctions/triage/rules/likeness/forest'
import type { Appeals, Judged } from './appeals'
import { type Learned, type Scale, scoreOf } from './held-back'
import { allPairs, featuresOfPair, foldOf } from './pairs'

/** So many candidates of each message are compared, as in `group`. */
const compared = 60

/** Two messages that share index keys, with what was found out about them. */
export interface Candidate {
  a: number
  b: number
  /** By a model that had not seen the event of `a`. */
  heldBack: number
  /** By the model made from everything. */
  shipped: number
  /** Null when nobody read the pair, and nothing follows from the pairs that were read. */
  same: boolean | null
}

/** Every two messages that share index keys, scored by the held-back models and by the whole one. */
export function scoreAll(appeals: Appeals, learned: Learned, scale: Scale): Candidate[] {
  const read = new Map(allPairs(appeals).judged.map((pair) => [keyOf(pair), pair.same]))
  const seen = new Set<string>()
  const scored: Candidate[] = []
  appeals.candidates.forEach((list, i) => {
    for (const j of list.slice(0, compared)) {
      const [a, b] = [Math.min(i, j), Math.max(i, j)]
      const key = keyOf({ a, b })
      if (seen.has(key)) continue
      seen.add(key)
      const features = featuresOfPair(appeals, a, b)
      const [x, y] = [learned.events[a] as number, learned.events[b] as number]
      scored.push({
        a,
        b,
        heldBack: scoreOf(scale, oddsOf(learned.byFold[foldOf(x)] as Forest, features)),
        shipped: scoreOf(scale, oddsOf(learned.forest, features)),
        same: read.get(key) ?? (x === y ? true : null),
      })
    }
  })
  return scored
}

function keyOf({ a, b }: Pick<Judged, 'a' | 'b'>): string {
  return `${Math.min(a, b)}-${Math.max(a, b)}`
}

export interface LinkQuality {
  links: number
  right: number
  wrong: number
  /** Nobody read them. */
  unread: number
  /** Share right, the unread counted as wrong. */
  atLeast: number
  /** Share right of those read, with Wilson's interval of 95 %. */
  ofRead: number
  from: number
  to: number
}

/** How many of all links from a score on are right. */
export function linkQuality(links: readonly Candidate[]): LinkQuality {
  const right = links.filter(({ same }) => same === true).length
  const wrong = links.filter(({ same }) => same === false).length
  const [from, to] = wilson(right, right + wrong)
  const unread = links.length - right - wrong
  return { links: links.length, right, wrong, unread, atLeast: round(right / (links.length || 1)), ofRead: round(right / (right + wrong || 1)), from, to }
}

function wilson(right: number, of: number): [number, number] {
  if (of === 0) return [0, 1]
  const z = 1.96
  const [p, spread] = [right / of, z * Math.sqrt(((right / of) * (1 - right / of)) / of + (z * z) / (4 * of * of))]
  const middle = p + (z * z) / (2 * of)
  return [round((middle - spread) / (1 + (z * z) / of)), round((middle + spread) / (1 + (z * z) / of))]
}

export interface EventQuality {
  events: number
  precision: number
  recall: number
  f1: number
  /** The mean over events of the share of its pairs that stand together. */
  macroRecall: number
  largest: number
}

/** How well connected sets of links are the events: pairs of messages that should stand together, and those that do. */
export function eventQuality(count: number, links: readonly Pick<Candidate, 'a' | 'b'>[], events: readonly (readonly number[])[]): EventQuality {
  const set = connected(count, links)
  const sizes = new Map<number, number>()
  for (const root of set) sizes.set(root, (sizes.get(root) ?? 0) + 1)
  const sums = { together: 0, all: 0, strangers: 0, recalls: 0 }
  for (const members of events) {
    const parts = new Map<number, number>()
    for (const i of members) parts.set(set[i] as number, (parts.get(set[i] as number) ?? 0) + 1)
    let together = 0
    for (const [root, n] of parts) {
      together += (n * (n - 1)) / 2
      // a stranger in the set is one wrong pair with each member; half, because its own event may count the other half
      sums.strangers += (n * ((sizes.get(root) as number) - n)) / 2
    }
    const all = (members.length * (members.length - 1)) / 2
    sums.together += together
    sums.all += all
    sums.recalls += together / all
  }
  const [precision, recall] = [sums.together / (sums.together + sums.strangers || 1), sums.together / (sums.all || 1)]
  const macroRecall = sums.recalls / (events.length || 1)
  return {
    events: events.length,
    precision: round(precision),
    recall: round(recall),
    f1: round((2 * precision * recall) / (precision + recall || 1)),
    macroRecall: round(macroRecall),
    largest: Math.max(...sizes.values()),
  }
}

function connected(count: number, links: readonly Pick<Candidate, 'a' | 'b'>[]): number[] {
  const roots = Array.from({ length: count }, (_, i) => i)
  const root = (i: number): number => {
    while (roots[i] !== i) i = roots[i] as number
    return i
  }
  for (const { a, b } of links) roots[root(b)] = root(a)
  return roots.map((_, i) => root(i))
}

function round(value: number): number {
  return Number(value.toFixed(4))
}
