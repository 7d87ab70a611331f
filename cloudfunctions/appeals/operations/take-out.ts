import type { Act, Context } from '@platform/kernel/context'
import { type Appeal, changeAppeal } from '../store/appeals'
import { countAppellants } from '../store/merges'
import type { Order } from '../store/orders'
import type { Moving } from './advance'

/** Takes one appeal out: the order goes on for the others, and ends with the last. */
export async function takeOut(ctx: Context, { db }: Act, order: Order, appeal: Appeal): Promise<Moving> {
  await changeAppeal(db, appeal, { withdrawnAt: ctx.now })
  const left = await countAppellants(db, { districtId: order.districtId, id: order.id, merged: false })
  if (left > 0) return { stays: true, change: { appellants: left } }
  return { change: { due: null, closedAt: ctx.now, pausedAt: null, waitUntil: null, question: null } }
}
