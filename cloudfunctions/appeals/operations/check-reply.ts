import type { Bag } from '@shared/appeals/bag'
import type { Shot } from '@shared/appeals/evidence'
import type { ReplyFinding } from '@shared/appeals/reply-check'
import { contract } from '@shared/contract'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { checkReply as findingsOf, type Reply } from '../rules/reply-check'
import { termsHere } from '../../triage'
import { listOfOrder } from '../store/appeals'
import type { Order } from '../store/orders'
import { weigh } from './keep-evidence'
import { readOrder } from './read-order'

/** What is doubtful about a reply before it is sent (答复检查); nothing is written. */
export const checkReply = serve(contract.appeals.checkReply, async (ctx, { orderId, outcome, note, photos, evidence, noEvidence }) =>
  lookThrough(ctx, await readOrder(ctx, orderId), { outcome, text: note, photos, evidence, why: noEvidence ?? null }),
)

type Looked = Omit<Reply, 'shown'> & { evidence: readonly Shot[]; why: string | null }

export async function lookThrough(ctx: Context, order: Order, { evidence, why, ...reply }: Looked): Promise<ReplyFinding[]> {
  const [appeals, terms] = await Promise.all([listOfOrder(ctx.db, ctx.districtId, order.id), termsHere(ctx)])
  const weighed = { ...reply, shown: { ...weigh(order, evidence), why } }
  return findingsOf(weighed, {
    asksEvidence: terms({ l1: order.categoryL1, l2: order.categoryL2 }).evidence,
    bag: order.bag as Bag,
    said: appeals.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ title, text }) => [title, text].filter(Boolean).join('。')),
    duty: order.holderPhone ? [order.holderPhone] : [],
  })
}
