import type { Outcome } from '@shared/appeals/outcome'
import { Refusal } from '@shared/platform/refusal'
import type { Act } from '@platform/kernel/context'
import { whyNotAnswered } from '../rules/deliberated'
import { findDeliberation } from '../store/deliberations'
import type { Order } from '../store/orders'

/**
 * That a suggestion is answered as it was deliberated, or with a reason why it was not. Answers the words that residents read of that reason.
 * @throws Refusal wrongMoment naming `outcome` or `noDeliberation`
 */
export async function assertDeliberated({ db }: Act, order: Order, outcome: Outcome, why: string | null): Promise<string> {
  if (order.bag !== 'suggestion') return ''
  const row = order.deliberated ? await findDeliberation(db, order) : null
  const sentence = whyNotAnswered(outcome, { bag: order.bag, state: row?.state ?? null, verdict: row?.verdict ?? null, why })
  if (sentence)
    throw new Refusal('wrongMoment', `deliberated: ${row?.state}`, { field: row ? 'outcome' : 'noDeliberation', sentence: `${sentence}。您写的还在` })
  return why && !row && outcome !== 'refused' ? `\n没有召集议事，因为${why}` : ''
}
