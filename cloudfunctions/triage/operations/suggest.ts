import { serve } from '@platform/kernel/serve'
import { triageContract } from '@shared/triage/contract'
import { adviceFor } from '../rules/sensitive-signs'
import { dangerIn } from './danger-in'
import { judgeHere } from './judge-here'

/** What the machine makes of words that are not sent yet, and whom to call first where they tell of danger. Writes nothing. */
export const suggest = serve(triageContract.suggest, async (ctx, { bag, text }) => ({
  ...(await judgeHere(ctx, { bag, title: null, text })),
  danger: await dangerIn(ctx, bag, text),
  advice: adviceFor(text),
}))
