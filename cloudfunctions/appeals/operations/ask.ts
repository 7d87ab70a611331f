import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { workingDaysAfter } from '@platform/rules/working-clock'
import { capsHere } from '../store/caps'
import { advance } from './advance'
import { tellAppellants } from './tell-appellants'

/** Asks the resident one more thing; the clock stands still, for as many working days as the district allows. */
export const ask = serve(contract.appeals.ask, (ctx, { note, ...held }) =>
  advance(ctx, held, async (order, open) => {
    const { waitDays } = await capsHere.get({ ...ctx, db: open.db })
    const tell = await tellAppellants(ctx, open.db, order, { title: '想请您再说一点', body: note, template: 'asked' })
    return {
      change: { pausedAt: ctx.now, waitUntil: workingDaysAfter(ctx.working, ctx.now, waitDays), question: note, due: null },
      event: { data: { text: note, tell } },
    }
  }),
)
