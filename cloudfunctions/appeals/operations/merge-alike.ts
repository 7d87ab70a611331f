import { contract } from '@shared/contract'
import type { Context } from '@platform/kernel/context'
import { blindIndex, unseal } from '@platform/kernel/seal'
import { serve } from '@platform/kernel/serve'
import { type Alike, findAlike, termsHere } from '../../triage'
import { canFold, canReceive } from '../rules/mergeable'
import { type Likely, mayMergeByMachine } from '../rules/merging-rule'
import { senderOf } from '../rules/sender'
import { type Appeal, findById, findOwnOf } from '../store/appeals'
import { listKeptApart } from '../store/kept-apart'
import { wereUnmerged } from '../store/merges'
import { findOrder, listFresh, type Order } from '../store/orders'
import { again } from './again'
import { fold, holdPair } from './fold'

const candidates = 10

/**
 * Merges what came lately and is plainly the same, where the category's rule allows it. The clock asks, not each submit: a job for every
 * submit costs half of what the house can take in (ADR 1). Done again it merges nothing twice.
 */
export const mergeAlike = serve(contract.appeals.mergeAlike, async (ctx, { hours, most }) => {
  const fresh = await listFresh(ctx.db, ctx.districtId, new Date(ctx.now.getTime() - hours * 3_600_000), most)
  let merged = 0
  for (const order of fresh) if (await mergeOne(ctx, order.id)) merged++
  return { looked: fresh.length, merged }
})

/** Merges one order into the earliest that it is the same as, if there is one. */
async function mergeOne(ctx: Context, orderId: string): Promise<boolean> {
  const own = await findOwnOf(ctx.db, ctx.districtId, orderId)
  if (!own || own.orderId !== orderId || own.withdrawnAt) return false
  const alike = (await findAlike(ctx, { appealId: own.id }, { limit: candidates })).filter(({ automatic }) => automatic)
  for (const one of alike) {
    const other = await findById(ctx.db, ctx.districtId, one.appealId)
    if (other && !other.appeal.withdrawnAt && (await mayMerge(ctx, own, other.appeal)) && (await mergeInto(ctx, orderId, other.order.id, one))) return true
  }
  return false
}

/** Whether the rule allows it, and nobody has said that they are not the same. */
async function mayMerge(ctx: Context, one: Appeal, other: Appeal): Promise<boolean> {
  if (one.orderId === other.orderId || one.homeOrderId === other.homeOrderId) return false
  const [a, b] = [await likely(ctx, one), await likely(ctx, other)]
  if (!a || !b || !mayMergeByMachine(a, b)) return false
  const [mine, theirs] = [
    [one.homeOrderId, one.orderId],
    [other.homeOrderId, other.orderId],
  ]
  const apart = await listKeptApart(ctx.db, ctx.districtId, mine)
  return !theirs.some((id) => apart.has(id)) && !(await wereUnmerged(ctx.db, ctx.districtId, mine, theirs))
}

async function likely(ctx: Context, appeal: Appeal): Promise<Likely | null> {
  const home = await findOrder(ctx.db, ctx.districtId, appeal.homeOrderId)
  if (!home) return null
  const terms = (await termsHere(ctx))({ l1: home.categoryL1, l2: home.categoryL2 })
  const { data, index } = ctx.kernel.keys
  const sender = senderOf((what) => blindIndex(index, what), { ...appeal, phone: appeal.phone && unseal(data, appeal.phone) })
  return { categoryL1: home.categoryL1, text: appeal.text, merging: terms.sensitive ? 'never' : terms.merging, sender }
}

/** The later one goes into the earlier one, if both are still fit for it once they are held. */
async function mergeInto(ctx: Context, one: string, other: string, { score, reasons }: Alike): Promise<boolean> {
  const [a, b] = [await findOrder(ctx.db, ctx.districtId, one), await findOrder(ctx.db, ctx.districtId, other)]
  if (!a || !b) return false
  const [later, earlier] = isEarlier(a, b) ? [b, a] : [a, b]
  if (!canFold(later.status) || !canReceive(earlier.status)) return false
  return again(ctx, async (open) => {
    const { from, into, shells } = await holdPair(open, ctx, later.id, earlier.id)
    const fit = from && into && canFold(from.status) && canReceive(into.status)
    if (fit) await fold(ctx, open, { from, into, shells }, { how: 'machine', score, reasons, note: null })
    else open.record({ subject: later.id, internal: true, data: { skipped: true } })
    return Boolean(fit)
  })
}

const isEarlier = (a: Order, b: Order): boolean => a.receivedAt < b.receivedAt || (a.receivedAt.getTime() === b.receivedAt.getTime() && a.number < b.number)
