import { limits } from '@shared/appeals/limits'
import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { workingDaysAfter } from '@platform/rules/working-clock'
import { advance } from './advance'
import { tellAppellants } from './tell-appellants'

/** Asks the resident one more thing; the clock stands still, five working days at most. */
export const ask = serve(contract.appeals.ask, (ctx, { note, ...held }) =>
  advance(ctx, held, async (order, open) => ({
    change: { pausedAt: ctx.now, waitUntil: workingDaysAfter(ctx.working, ctx.now, limits.waitDays), question: note, due: null },
    event: { data: { text: note, tell: await tellAppellants(ctx, open.db, order, { title: '想请您再说一点', body: note, template: 'asked' }) } },
  })),
)
