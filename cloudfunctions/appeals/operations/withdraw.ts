import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { tellHolder } from '../rules/tell'
import { advanceMine } from './mine'
import { showMine } from './show-mine'
import { takeOut } from './take-out'

/** The resident no longer wants it handled. What was said stays on record, and where others said it too it is handled on for them. */
export const withdraw = serve(contract.appeals.withdraw, async (ctx, { ref }) => {
  const mine = await advanceMine(ctx, ref, [], async (order, appeal, open) => ({
    ...(await takeOut(ctx, open, order, appeal)),
    event: { data: { tell: [tellHolder(order, order.appellants > 1 ? '一位居民已撤回' : '居民已撤回', order.title)] } },
  }))
  return showMine(ctx, mine, ref)
})
