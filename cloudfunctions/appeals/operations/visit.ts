import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { serve } from '@platform/kernel/serve'
import { advance } from './advance'
import { mayAct } from './who-may-act'

/** 回访 after an unhappy score, by somebody else than the one who answered. */
export const visit = serve(contract.appeals.visit, (ctx, { note, ...held }) =>
  advance(ctx, held, (order) => {
    if (!mayAct(ctx, order, 'visit'))
      throw new Refusal('notAllowed', 'the handler visits himself', { sentence: '回访要由另一位同事来做，不能由答复的人自己回访' })
    return { change: { closedAt: ctx.now }, event: { data: { text: note } } }
  }),
)
