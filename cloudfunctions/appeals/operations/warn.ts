import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { warnOfDeadlines } from './warn-of-deadlines'
import { warnOfSilence } from './warn-of-silence'

/** The sweep of every minute: deadlines that come near or have passed, and residents who have heard nothing. */
export const warn = serve(contract.appeals.warn, async (ctx, { most }) => {
  const warned = await warnOfDeadlines(ctx, most)
  return { warned: warned + (await warnOfSilence(ctx, most)) }
})
