import type { Context } from '@platform/kernel/context'
import type { Reader } from '@platform/kernel/remembered'
import { type Clock, shippedTerms } from '../rules/terms'
import { ownTerms } from '../store/terms'

/** What this district counts deadlines by: its working time and its terms over those of the product. Inside an act pass a context with its `db`. */
export async function clockFor(ctx: Reader & Pick<Context, 'working'>): Promise<Clock> {
  const { terms } = await ownTerms.get(ctx)
  return { time: ctx.working, terms: terms.length === 0 ? shippedTerms : [...shippedTerms, ...terms] }
}
