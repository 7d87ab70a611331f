import type { Drift } from '@shared/triage/report'

/** One month's answers: how many of each category, and how many in which no known word was found. */
export interface MonthOfAnswers {
  month: string
  categories: ReadonlyMap<string, number>
  unread: number
}

/** Fewer answers than this on either side say nothing. */
const fewest = 50
/** Population stability index: the usual lines of credit scoring, .1 steady, .25 shifted. Chance alone is added on top. */
const shifted = 0.25
/** Unread answers: this many standard errors and this many points more than before. */
const errors = 3
const points = 0.05
const before = 3

/** How far each month's answers lie from those of the three months before it taken together, the newest month first. */
export function driftOf(months: readonly MonthOfAnswers[]): Drift[] {
  const inOrder = [...months].sort((a, b) => (a.month < b.month ? -1 : 1))
  return inOrder.map((now, i) => compare(now, inOrder.slice(Math.max(0, i - before), i))).reverse()
}

function compare(now: MonthOfAnswers, earlier: readonly MonthOfAnswers[]): Drift {
  const then = new Map<string, number>()
  for (const { categories } of earlier) for (const [name, n] of categories) then.set(name, (then.get(name) ?? 0) + n)
  const [sumNow, sumThen] = [sumOf(now.categories), sumOf(then)]
  const unreadThen = earlier.reduce((sum, { unread }) => sum + unread, 0)
  if (sumNow < fewest || sumThen < fewest)
    return { month: now.month, categories: null, unread: shareOrNull(now.unread, sumNow), unreadBefore: shareOrNull(unreadThen, sumThen), warning: null }
  const names = [...new Set([...now.categories.keys(), ...then.keys()])]
  const index = stability(names, now.categories, sumNow, then, sumThen)
  const chance = (names.length - 1) * (1 / sumNow + 1 / sumThen)
  const warnings = [
    ...(index > shifted + chance ? [movedMost(names, now.categories, sumNow, then, sumThen)] : []),
    ...(readsLess(now.unread, sumNow, unreadThen, sumThen) ? ['读不出词语的诉求变多了：可能有新的说法，请看看，再让系统学一次'] : []),
  ]
  return { month: now.month, categories: index, unread: now.unread / sumNow, unreadBefore: unreadThen / sumThen, warning: warnings.join('；') || null }
}

const sumOf = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, n) => sum + n, 0)
const shareOrNull = (n: number, of: number) => (of === 0 ? null : n / of)

/** Sum of (now − then) · ln(now / then) over the categories, each with half an order more so that none is zero. */
function stability(names: readonly string[], now: ReadonlyMap<string, number>, sumNow: number, then: ReadonlyMap<string, number>, sumThen: number): number {
  return names.reduce((sum, name) => {
    const p = ((now.get(name) ?? 0) + 0.5) / (sumNow + 0.5 * names.length)
    const q = ((then.get(name) ?? 0) + 0.5) / (sumThen + 0.5 * names.length)
    return sum + (p - q) * Math.log(p / q)
  }, 0)
}

function movedMost(names: readonly string[], now: ReadonlyMap<string, number>, sumNow: number, then: ReadonlyMap<string, number>, sumThen: number): string {
  const moves = names.map((name) => ({ name, by: (now.get(name) ?? 0) / sumNow - (then.get(name) ?? 0) / sumThen }))
  const most = moves.reduce((a, b) => (Math.abs(b.by) > Math.abs(a.by) ? b : a))
  const percent = Math.round(Math.abs(most.by) * 100)
  return `各类的比例和前三个月很不一样，“${most.name}”${most.by > 0 ? '多' : '少'}了 ${percent} 个百分点：请看是真有变化，还是判错了`
}

function readsLess(now: number, sumNow: number, then: number, sumThen: number): boolean {
  const pooled = (now + then) / (sumNow + sumThen)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / sumNow + 1 / sumThen))
  const by = now / sumNow - then / sumThen
  return by > points && by > errors * error
}
