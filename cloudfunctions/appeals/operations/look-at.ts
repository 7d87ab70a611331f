import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { lookersOf, noteLook } from '../store/looks'
import { readOrder } from './read-order'

/** Somebody who looked within this time is still on it. */
const fresh = 3 * 60_000

/** Says that the caller has the order open, and who else has it open now (谁在看). Kept for minutes, not in the ledger. */
export const lookAt = serve(contract.appeals.lookAt, async (ctx, { orderId }) => {
  const order = await readOrder(ctx, orderId)
  const { personId, name } = ctx.actor
  if (personId)
    await noteLook(ctx.db, { districtId: ctx.districtId, orderId: order.id, personId, name: name ?? '同事', post: ctx.hats[0]?.post ?? '', at: ctx.now })
  const others = await lookersOf(ctx.db, ctx.districtId, order.id, new Date(ctx.now.getTime() - fresh))
  return others.filter((one) => one.personId !== personId).map((one) => ({ name: one.name, post: one.post, at: one.at.toISOString() }))
})
