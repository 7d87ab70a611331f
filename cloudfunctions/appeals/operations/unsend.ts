import type { Bag } from '@shared/appeals/bag'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { serve } from '@platform/kernel/serve'
import { unsendUntil } from '../rules/my-moves'
import { advanceMine } from './mine'
import { takeOut } from './take-out'

/** Takes a sent appeal back within a minute and gives the words back to be changed. */
export const unsend = serve(contract.appeals.unsend, async (ctx, { ref }) => {
  const { appeal } = await advanceMine(ctx, ref, [], async (order, appeal, open) => {
    if (ctx.now > unsendUntil(appeal)) throw new Refusal('wrongMoment', 'a minute has passed', { sentence: '已经超过一分钟，可以用“不用办了，撤回”' })
    return takeOut(ctx, open, order, appeal)
  })
  return { bag: appeal.bag as Bag, text: appeal.text }
})
