import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { check } from './submit'
import { takeIn } from './take-in'

/** 来访来电登记: the resident is at the desk or on the telephone; the answer goes to the number they leave. */
export const enterAtDesk = serve(contract.appeals.enterAtDesk, async (ctx, input) =>
  takeIn(ctx, {
    ...input,
    source: 'desk',
    sourceName: input.how === 'walkIn' ? '来访' : '来电',
    externalId: input.key,
    title: null,
    saidAt: ctx.now,
    own: false,
    receipt: null,
    ...(await check(ctx, input.text)),
  }),
)
