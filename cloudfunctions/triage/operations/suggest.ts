import { serve } from '@platform/kernel/serve'
import { triageContract } from '@shared/triage/contract'
import { judge } from '../rules/judge'

/** What the machine makes of words that are not sent yet. Reads and writes nothing. */
export const suggest = serve(triageContract.suggest, async (_ctx, { bag, text }) => judge({ bag, title: null, text }))
