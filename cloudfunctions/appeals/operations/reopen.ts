import { limits } from '@shared/appeals/limits'
import { orderFlow } from '@shared/appeals/order.flow'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import type { Act, Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import type { Tell } from '@platform/operations/tell'
import { reopenUntil } from '../rules/my-moves'
import { tellHolder } from '../rules/tell'
import { type Appeal, changeAppeal, listOfOrder } from '../store/appeals'
import type { Order } from '../store/orders'
import { changeVisit } from '../store/visits'
import { beginAnew } from './begin-anew'
import { advanceMine } from './mine'
import { showMine } from './show-mine'
import { tellThese } from './tell-appellants'

/** 还没好，再办一次: within 15 days of the reply, twice at most; back to the same holder with a new reply deadline, for all whom it answers. */
export const reopen = serve(contract.appeals.reopen, async (ctx, { ref, text, attachments }) => {
  const mine = await advanceMine(ctx, ref, attachments, async (order, appeal, open) => {
    if (!reopenUntil({ repliedAt: order.repliedAt, reopened: appeal.reopened }, ctx.now)) throw tooLate(appeal.reopened)
    await changeVisit(open.db, order, { state: 'overtaken', doneAt: ctx.now })
    await changeAppeal(open.db, appeal, { reopened: appeal.reopened + 1 })
    const tell = [tellHolder(order, '居民说还没好', text), ...(await tellOthers(ctx, open, order, appeal))]
    return { change: await beginAnew(ctx, open, order), event: { data: { text, tell } } }
  })
  return showMine(ctx, mine, ref)
})

/** It is done again for all; the others hear that, not who said so nor in which words. */
async function tellOthers(ctx: Context, open: Act, order: Order, appeal: Appeal): Promise<Tell[]> {
  const others = (await listOfOrder(open.db, ctx.districtId, order.id)).filter(({ id }) => id !== appeal.id)
  return tellThese(ctx, open.db, others, { title: '再办一次', body: (title) => `有居民说还没好，“${title}”会再办一次，办好了再告诉您` })
}

function tooLate(times: number): Refusal {
  const sentence =
    times >= limits.reopenTimes
      ? '已经重办过两次，请由上级回访处理，或另投一件'
      : `超过 ${limits.reopenDays} 天了，请点“${orderFlow.followUp.label}”，会另立一件接着办`
  return new Refusal('wrongMoment', 'reopen window', { sentence })
}
