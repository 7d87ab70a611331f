import { contract } from '@shared/contract'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { advance } from './advance'
import { tellAppellants } from './tell-appellants'

/** 接收: from now on the reply deadline is what counts. */
export const accept = serve(contract.appeals.accept, acceptOne)

export function acceptOne(ctx: Context, held: { orderId: string; version: number }) {
  return advance(ctx, held, async (order, open) => ({
    change: { due: order.replyDue, holderPerson: ctx.actor.personId, holderName: ctx.actor.name ?? order.holderName },
    event: {
      data: { tell: await tellAppellants(ctx, open.db, order, { title: '已接收', body: (title) => `${ctx.actor.name ?? order.holderName}已接收“${title}”` }) },
    },
  }))
}
