import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { tellHolder } from '../rules/tell'
import { advanceMine } from './mine'
import { showMine } from './show-mine'

/** The resident no longer wants it handled. What was said stays on record. */
export const withdraw = serve(contract.appeals.withdraw, async (ctx, { ref }) => {
  const mine = await advanceMine(ctx, ref, [], (order) => ({
    change: { due: null, closedAt: ctx.now },
    event: { data: { tell: [tellHolder(order, '居民已撤回', order.title)] } },
  }))
  return showMine(ctx, mine, ref)
})
