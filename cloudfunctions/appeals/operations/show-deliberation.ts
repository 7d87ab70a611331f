import type { Deliberation } from '@shared/appeals/deliberation'
import type { Context } from '@platform/kernel/context'
import { type DeliberationRow, findDeliberation } from '../store/deliberations'
import type { Order } from '../store/orders'

/** The last deliberation about an order; most orders need no looking. */
export async function showDeliberation(ctx: Context, order: Order): Promise<Deliberation | null> {
  const row = order.deliberated ? await findDeliberation(ctx.db, order) : null
  return row && toDeliberation(row)
}

export function toDeliberation(row: DeliberationRow): Deliberation {
  const { id, state, topic, how, at, place, invited, verdict, reasons, people, decidedAt } = row
  const shown = { id, state, topic, how, at: at.toISOString(), place, invited, verdict, reasons, people }
  return { ...shown, arguments: row.arguments, decidedAt: decidedAt?.toISOString() ?? null }
}
