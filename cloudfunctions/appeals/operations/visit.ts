import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { stillAsked } from '../rules/judged'
import { listOfOrder } from '../store/appeals'
import { advance } from './advance'
import { assertAlone } from './other-half'

/** 回访 after an unhappy score, by somebody else than the one who answered. Whoever has not judged yet still can. */
export const visit = serve(contract.appeals.visit, (ctx, { note, alone, ...held }) =>
  advance(ctx, held, async (order, open) => {
    await assertAlone(ctx, open, order, alone)
    const waits = stillAsked(await listOfOrder(open.db, ctx.districtId, order.id), order.repliedAt, ctx.now)
    return { second: waits, change: { closedAt: waits ? null : ctx.now }, event: { data: { text: note } } }
  }),
)
