import type { Danger, Hotline } from '@shared/triage/danger'
import type { DangerFound } from './urgency'

/** Three at most: somebody in danger reads no list. */
const most = 3

/**
 * The danger as the resident is shown it: with the district's numbers for it, those first that the rule names first.
 * A number of the district's own (its gas works) comes second; where nobody's life is in danger, first.
 * Null when the district has no number for it in use.
 */
export function whomToCall(found: DangerFound, hotlines: readonly Hotline[]): Danger | null {
  const { kind, grade, words, numbers } = found
  const ownAt = grade === 'urgent' ? -1 : 0.5
  const rank = ({ number, position }: Hotline) => (numbers.includes(number) ? numbers.indexOf(number) : ownAt + position / 10_000)
  const fitting = hotlines.filter((one) => !one.retired && one.kinds.includes(kind)).sort((a, b) => rank(a) - rank(b))
  if (fitting.length === 0) return null
  return { kind, grade, words, hotlines: fitting.slice(0, most).map(({ number, name, hours }) => ({ number, name, hours })) }
}
