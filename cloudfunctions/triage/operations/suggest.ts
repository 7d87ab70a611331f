import { serve } from '@platform/kernel/serve'
import { triageContract } from '@shared/triage/contract'
import { judgeHere } from './judge-here'

/** What the machine makes of words that are not sent yet. Reads and writes nothing. */
export const suggest = serve(triageContract.suggest, (ctx, { bag, text }) => judgeHere(ctx, { bag, title: null, text }))
