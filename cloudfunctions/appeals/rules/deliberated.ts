import { outcomesAfter, type Verdict, verdictName } from '@shared/appeals/deliberation'
import { type Outcome, outcomeName } from '@shared/appeals/outcome'

/** What is known when a suggestion is to be answered. */
export interface Deliberated {
  bag: string
  state: 'open' | 'decided' | null
  verdict: Verdict | null
  /** Why none was needed, as whoever answers says. */
  why: string | null
}

/**
 * Why a suggestion (蓝袋子) cannot be answered so, in words; null when it can. It is answered with the outcome of its deliberation, or with
 * a stated reason why none was needed; refused (不予受理) it never comes to that.
 */
export function whyNotAnswered(outcome: Outcome, { bag, state, verdict, why }: Deliberated): string | null {
  if (bag !== 'suggestion' || outcome === 'refused') return null
  if (state === 'open') return '这条建议正在议事，请先记下议事结果再答复'
  if (state === null || verdict === null) return why ? null : '建议要先议事再答复；不用议的，请写明原因'
  if (outcomesAfter[verdict].includes(outcome)) return null
  const fits = outcomesAfter[verdict].map((one) => `“${outcomeName[one]}”`).join('或')
  return `议事结果是“${verdictName[verdict]}”，办理结果请选${fits}`
}
