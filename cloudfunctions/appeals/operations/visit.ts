import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { serve } from '@platform/kernel/serve'
import { stillAsked } from '../rules/judged'
import { listOfOrder } from '../store/appeals'
import { advance } from './advance'
import { assertAlone } from './other-half'
import { mayAct } from './who-may-act'

/** 回访 after an unhappy score, by somebody else than the one who answered. Whoever has not judged yet still can. */
export const visit = serve(contract.appeals.visit, (ctx, { note, alone, ...held }) =>
  advance(ctx, held, async (order, open) => {
    if (!mayAct(ctx, order, 'visit'))
      throw new Refusal('notAllowed', 'the handler visits himself', { sentence: '回访要由另一位同事来做，不能由答复的人自己回访' })
    await assertAlone(ctx, open, order, alone)
    const waits = stillAsked(await listOfOrder(open.db, ctx.districtId, order.id), order.repliedAt, ctx.now)
    return { second: waits, change: { closedAt: waits ? null : ctx.now }, event: { data: { text: note } } }
  }),
)
