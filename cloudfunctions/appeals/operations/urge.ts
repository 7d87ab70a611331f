import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { serve } from '@platform/kernel/serve'
import { urgeAfter } from '../rules/my-moves'
import { tellHolder } from '../rules/tell'
import { changeAppeal } from '../store/appeals'
import { advanceMine } from './mine'
import { showMine } from './show-mine'

/** 催办: once in 24 hours for each appellant. */
export const urge = serve(contract.appeals.urge, async (ctx, { ref }) => {
  const mine = await advanceMine(ctx, ref, [], async (order, appeal, open) => {
    if (urgeAfter(appeal, ctx.now)) throw new Refusal('tooMany', 'urged within the day', { sentence: '今天已经催过了，24 小时后可以再催' })
    await changeAppeal(open.db, appeal, { urgedAt: ctx.now })
    return { event: { data: { tell: [tellHolder(order, '居民催办', order.title)] } } }
  })
  return showMine(ctx, mine, ref)
})
