import { featureNames, featuresOf } from '../../cloudfunctions/triage/rules/likeness/features'
import { factsOf } from '../../cloudfunctions/triage/rules/likeness/link'
import type { Appeals, Judged } from './appeals'
import type { Settings } from './boost'

export const folds = 5

/** More of these may only speak for one event, of those only against. The others are free. */
const speaksAgainst = ['otherPlace', 'otherPlaceInTitles', 'otherDistrict', 'days']
const isFree = ['longer', 'shorter']

export const settings: Settings = {
  trees: 90,
  depth: 3,
  rate: 0.12,
  least: 2,
  ridge: 2,
  directions: featureNames.map((name) => (speaksAgainst.includes(name) ? -1 : isFree.includes(name) ? 0 : 1)),
}

/** What the model is given of two messages. */
export function featuresOfPair({ known }: Appeals, a: number, b: number): Float64Array {
  const [x, y] = [known[a], known[b]]
  if (!x || !y) throw new Error('no such message')
  return featuresOf(x.sketch, y.sketch, factsOf(x, y))
}

/** The event of each message as far as pairs were judged the same: messages of one event have one number. */
export function eventsOf(count: number, pairs: readonly Judged[]): number[] {
  const roots = Array.from({ length: count }, (_, i) => i)
  const root = (i: number): number => {
    while (roots[i] !== i) i = roots[i] as number
    return i
  }
  for (const { a, b, same } of pairs) {
    if (!same) continue
    const [x, y] = [root(a), root(b)]
    roots[Math.max(x, y)] = Math.min(x, y)
  }
  return roots.map((_, i) => root(i))
}

/** Which fifth of the events a message belongs to. */
export function foldOf(event: number): number {
  return (Math.imul(event + 1, 0x9e3779b1) >>> 16) % folds
}

/** Every pair to learn from: those read, those of the reviewed events, and candidates that are taken for different. */
export function allPairs(appeals: Appeals): { judged: Judged[]; assumed: Judged[] } {
  const seen = new Set<string>()
  const once = (pair: Judged) => {
    const key = `${Math.min(pair.a, pair.b)}-${Math.max(pair.a, pair.b)}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  }
  const judged = [...appeals.judged, ...reviewedPairs(appeals)].filter(once)
  return { judged, assumed: [...besideReviewed(appeals), ...farApart(appeals)].filter(once) }
}

function reviewedPairs({ reviewed }: Appeals): Judged[] {
  return reviewed.flatMap(({ members, others }) => {
    const count = (members.length * (members.length - 1)) / 2
    const same = members.flatMap((a) => members.filter((b) => a < b).map((b) => ({ a, b, same: true, weight: Math.min(1, 80 / count) })))
    const hard = members.flatMap((a) => others.map((b) => ({ a, b, same: false, weight: Math.min(1, 100 / (members.length * others.length)) })))
    return [...same, ...hard]
  })
}

/** The reviewed events were listed whole, so whatever else looks like a member is another matter. */
function besideReviewed({ reviewed, candidates }: Appeals): Judged[] {
  return reviewed.flatMap(({ members }) =>
    members.flatMap((a) =>
      (candidates[a] ?? [])
        .slice(0, 60)
        .filter((b) => !members.includes(b))
        .map((b) => ({ a, b, same: false, weight: 0.25 })),
    ),
  )
}

/** One in sixteen of the candidates that share few words: nearly all of them are different matters. */
function farApart(appeals: Appeals): Judged[] {
  const pairs: Judged[] = []
  appeals.candidates.forEach((list, a) => {
    for (const b of list.slice(0, 40)) {
      if (b < a || (Math.imul(a * 4327 + b, 0x9e3779b1) >>> 0) % 16 !== 0) continue
      if ((featuresOfPair(appeals, a, b)[0] as number) < 0.15) pairs.push({ a, b, same: false, weight: 0.25 })
    }
  })
  return pairs
}
