import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { advance } from './advance'
import { assertAlone } from './other-half'
import { tellAppellants } from './tell-appellants'

/** 不予受理 of a held text, always with the reason, which its appellant reads. */
export const decline = serve(contract.appeals.decline, (ctx, { note, alone, ...held }) =>
  advance(ctx, held, async (order, open) => {
    await assertAlone(ctx, open, order, alone)
    return {
      change: { due: null, outcome: 'refused', closedAt: ctx.now, repliedAt: ctx.now, repliedBy: ctx.actor.personId },
      event: { data: { text: note, outcome: 'refused', tell: await tellAppellants(ctx, open.db, order, { title: '不予受理', body: note }) } },
    }
  }),
)
