import type { Bag } from '@shared/appeals/bag'
import type { Urgency } from '@shared/appeals/order'
import type { Stage } from '@shared/appeals/deadline'
import type { TermLevel, TermUnit } from '@shared/appeals/term'
import { levelOf, type TerritoryPath } from '@shared/platform/territory'
import type { WorkingTime } from '@platform/rules/due'
import { workingDaysAfter, workingHoursAfter } from '@platform/rules/working-clock'

/** A term (时限): so much time for one stage, for the matters that it names. Null = whichever; a first-level category means those under it too. */
export interface TermRow {
  stage: Stage
  /** The code of a category. */
  category: string | null
  bag: Bag | null
  urgency: Urgency | null
  level: TermLevel | null
  amount: number
  unit: TermUnit
  source: string
  /** Holds for what begins from `since` on and before `until`; null = always, for ever. */
  since: Date | null
  until: Date | null
}

/** What deadlines are counted by: when the district works, and how much time it gives. */
export interface Clock {
  time: WorkingTime
  terms: readonly TermRow[]
}

/** What a term is chosen by. */
export interface Matter {
  bag: Bag
  urgency: Urgency
  level: TermLevel
  /** The code of its category, two digits or four; absent = not known. */
  category?: string | null
}

const local = '随产品来的示例，启用前请换成本区的文件'
const row = (stage: Stage, amount: number, unit: TermUnit, key: { bag?: Bag; urgency?: Urgency } = {}, source = local): TermRow => ({
  ...{ stage, amount, unit, source, category: null, bag: key.bag ?? null, urgency: key.urgency ?? null, level: null },
  ...{ since: null, until: null },
})

/**
 * The terms that the product comes with: usual local rules, to be replaced. The Regulation on Petitioning (信访工作条例, 2022) leaves fifteen
 * days to say whether a matter is taken up (art. 22) and sixty to settle it (art. 34); all of these are shorter.
 */
export const shippedTerms: readonly TermRow[] = [
  row('accept', 4, 'workhour'),
  row('accept', 1, 'workhour', { urgency: 'urgent' }),
  row('accept', 15, 'minute', { urgency: 'emergency' }),
  row('firstAnswer', 1, 'workday'),
  row('firstAnswer', 4, 'workhour', { urgency: 'urgent' }),
  row('firstAnswer', 60, 'minute', { urgency: 'emergency' }),
  row('reply', 5, 'workday'),
  row('reply', 15, 'workday', { bag: 'suggestion' }),
  row('reply', 15, 'workday', { bag: 'wish' }),
  row('reply', 3, 'workday', { bag: 'service' }),
  row('reply', 1, 'workday', { urgency: 'urgent' }),
  row('reply', 24, 'hour', { urgency: 'emergency' }),
  row('close', 168, 'hour', {}, '随产品来的示例：答复后七天没有评价，按“未评价”办结'),
]

/** The product's own terms and the usual calendar need no rows; tests and forecasts count by them. */
export const shippedClock = (time: WorkingTime): Clock => ({ time, terms: shippedTerms })

/**
 * The term of a stage for a matter that begins at `from`. The closest decides: urgency before category (the second level before the first)
 * before bag before level; of two that name the same the later one.
 * @throws Error when there is none, which cannot be: the product's own name nothing and always hold
 */
export function termOf(terms: readonly TermRow[], stage: Stage, matter: Matter, from: Date): TermRow {
  const [best] = terms.filter((term) => term.stage === stage && holds(term, from) && fits(term, matter)).sort(closerFirst)
  if (!best) throw new Error(`no term for ${stage}`)
  return best
}

function holds({ since, until }: TermRow, at: Date): boolean {
  return (since === null || since <= at) && (until === null || at < until)
}

function fits(term: TermRow, { bag, urgency, level, category }: Matter): boolean {
  if (term.category !== null && !category?.startsWith(term.category)) return false
  return (term.bag ?? bag) === bag && (term.urgency ?? urgency) === urgency && (term.level ?? level) === level
}

function closerFirst(one: TermRow, other: TermRow): number {
  return closeness(other) - closeness(one) || Number(other.since ?? 0) - Number(one.since ?? 0)
}

/** How much a term names: the more, the sooner it decides. */
export function closeness({ urgency, category, bag, level }: Pick<TermRow, 'urgency' | 'category' | 'bag' | 'level'>): number {
  return (urgency ? 16 : 0) + (category === null ? 0 : category.length > 2 ? 8 : 4) + (bag ? 2 : 0) + (level ? 1 : 0)
}

/** When a term that begins at `from` is over. */
export function termEnds(time: WorkingTime, { amount, unit }: Pick<TermRow, 'amount' | 'unit'>, from: Date): Date {
  switch (unit) {
    case 'minute':
      return new Date(from.getTime() + amount * 60_000)
    case 'hour':
      return new Date(from.getTime() + amount * 3_600_000)
    case 'workhour':
      return workingHoursAfter(time, from, amount)
    case 'workday':
      return workingDaysAfter(time, from, amount)
  }
}

/** The level of a post by the territory it is for; a micro-grid counts with its grid. */
export function termLevelOf(territory: TerritoryPath): TermLevel {
  const level = levelOf(territory)
  return level === 'microGrid' ? 'grid' : level
}
