import type { Bag } from '@shared/appeals/bag'
import type { ReplyFinding } from '@shared/appeals/reply-check'
import { contract } from '@shared/contract'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { checkReply as findingsOf, type Reply } from '../rules/reply-check'
import { listOfOrder } from '../store/appeals'
import type { Order } from '../store/orders'
import { readOrder } from './read-order'

/** What is doubtful about a reply before it is sent (答复检查); nothing is written. */
export const checkReply = serve(contract.appeals.checkReply, async (ctx, { orderId, outcome, note, photos }) =>
  lookThrough(ctx, await readOrder(ctx, orderId), { outcome, text: note, photos }),
)

export async function lookThrough(ctx: Pick<Context, 'db' | 'districtId'>, order: Order, reply: Reply): Promise<ReplyFinding[]> {
  const appeals = await listOfOrder(ctx.db, ctx.districtId, order.id)
  return findingsOf(reply, {
    bag: order.bag as Bag,
    said: appeals.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ title, text }) => [title, text].filter(Boolean).join('。')),
    duty: order.holderPhone ? [order.holderPhone] : [],
  })
}
