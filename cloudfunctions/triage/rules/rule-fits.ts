import type { Bag } from '@shared/appeals/bag'
import type { Urgency } from '@shared/appeals/order'
import { isWithin, type TerritoryPath } from '@shared/platform/territory'
import type { RouteRule, RuleHours, RuleWhen } from '@shared/triage/route-rule'

/** What the clock and the working calendar say of a moment. */
export interface Moment {
  /** Inside working time. */
  working: boolean
  /** A day on which nobody works: a weekend or holiday that is not made up. */
  rest: boolean
  /** 22:00–6:00. */
  night: boolean
}

interface Asked {
  bag: Bag
  urgency: Urgency
  category: { l1: string; l2: string | null }
  territory: TerritoryPath
  text: string
  moment: Moment
  sure: boolean
}

/** Whether every condition of a rule is met. A rule that speaks of a category counts only where the category is sure. */
export function fits({ on, when }: RouteRule, matter: Asked): boolean {
  const { l1, l2, bag, urgency, territory, hours, words } = when
  return (
    on &&
    (l1 === undefined || (matter.sure && l1 === matter.category.l1)) &&
    (l2 === undefined || (matter.sure && l2 === matter.category.l2)) &&
    (bag === undefined || bag === matter.bag) &&
    (urgency === undefined || urgency === matter.urgency) &&
    (territory === undefined || isWithin(matter.territory, territory)) &&
    (hours === undefined || isIn(hours, matter.moment)) &&
    (words === undefined || words.length === 0 || words.some((word) => matter.text.includes(word)))
  )
}

function isIn(hours: RuleHours, { working, rest, night }: Moment): boolean {
  switch (hours) {
    case 'work':
      return working
    case 'off':
      return !working
    case 'night':
      return night
    case 'rest':
      return rest
    case 'nightOrRest':
      return night || rest
  }
}

/** Hours that lie wholly inside these. Night and rest are outside working time. */
const inside: Record<RuleHours, readonly RuleHours[]> = {
  work: ['work'],
  off: ['off', 'night', 'rest', 'nightOrRest'],
  night: ['night'],
  rest: ['rest'],
  nightOrRest: ['nightOrRest', 'night', 'rest'],
}

/** Whether whatever meets `narrow` also meets `wide`: then a rule with `narrow` after one with `wide` is never asked. */
export function covers(wide: RuleWhen, narrow: RuleWhen): boolean {
  const same = (['l1', 'l2', 'bag', 'urgency'] as const).every((key) => wide[key] === undefined || wide[key] === narrow[key])
  const place = wide.territory === undefined || (narrow.territory !== undefined && isWithin(narrow.territory, wide.territory))
  const hours = wide.hours === undefined || (narrow.hours !== undefined && inside[wide.hours].includes(narrow.hours))
  const said = wide.words ?? []
  const words = said.length === 0 || ((narrow.words ?? []).length > 0 && (narrow.words ?? []).every((word) => said.some((one) => word.includes(one))))
  return same && place && hours && words
}
