import type { OrderAction } from '@shared/appeals/order.flow'
import { Refusal } from '@shared/platform/refusal'
import type { Act, Context } from '@platform/kernel/context'
import { throttle } from '@platform/store/throttles'
import type { Appeal, AppealWithOrder } from '../store/appeals'
import { findById, findByReceipt } from '../store/appeals'
import { linkAttachments } from '../store/attachments'
import { holdOrder, type Order } from '../store/orders'
import { assertOpen, type Moving, step } from './advance'
import { again, MovedMeanwhile } from './again'
import { receiptHash } from './receipt-hash'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const guessesAnHour = 60

/**
 * The caller's own appeal: by id when it is theirs, by receipt code when it is anonymous.
 * Look-ups by code are throttled; a code is 80 random bits and only its hash is kept.
 */
export async function findMine(ctx: Context, ref: string): Promise<AppealWithOrder> {
  const found = uuid.test(ref) ? await findById(ctx.db, ctx.districtId, ref) : await byReceipt(ctx, ref)
  const mine = found && (found.appeal.receiptHash ? !uuid.test(ref) : found.appeal.personId !== null && found.appeal.personId === ctx.actor.personId)
  if (!mine) throw new Refusal('notFound', 'no such appeal of this caller', { field: 'ref' })
  return found
}

async function byReceipt(ctx: Context, ref: string): Promise<AppealWithOrder | null> {
  await throttle(ctx, `receipt:${ctx.actor.throttleKey}`, guessesAnHour, 3600)
  return findByReceipt(ctx.db, ctx.districtId, receiptHash(ref))
}

/** An appeal with the order that handles it, held; one that was merged or un-merged in this very moment is looked up anew. */
async function holdMine({ db }: Act, { districtId, id }: Appeal): Promise<{ order: Order; appeal: Appeal }> {
  const seen = await findById(db, districtId, id)
  if (!seen) throw new Refusal('notFound', `appeal ${id}`, { field: 'ref' })
  const order = await holdOrder(db, districtId, seen.order.id)
  const appeal = (await findById(db, districtId, id))?.appeal ?? seen.appeal
  if (appeal.orderId !== order.id) throw new MovedMeanwhile()
  return { order, appeal }
}

/** A move by the appellant: their appeal, the flow, one act. An anonymous one leaves no signature. */
export async function advanceMine(
  ctx: Context,
  ref: string,
  attachments: string[],
  work: (order: Order, appeal: Appeal, open: Act) => Promise<Moving> | Moving,
): Promise<AppealWithOrder> {
  const action = ctx.operation.split('.')[1] as OrderAction
  const mine = await findMine(ctx, ref)
  await again(ctx, async (open) => {
    const { order, appeal } = await holdMine(open, mine.appeal)
    assertOpen(appeal.withdrawnAt ? { ...order, status: 'withdrawn' } : order, action, 'appellant', 'resident')
    const moving = await work(order, appeal, open)
    await linkAttachments(open, ctx, attachments, { orderId: order.id, appealId: appeal.id })
    const data = { ...moving.event?.data, ...(attachments.length > 0 ? { attachments } : {}) }
    await step(ctx, open, order, action, { ...moving, event: { appealId: appeal.id, unsigned: appeal.anonymous, ...moving.event, data } })
  })
  return findMine(ctx, ref)
}
