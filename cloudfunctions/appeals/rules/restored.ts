import type { Order, OrderChange } from '../store/orders'

const instants: readonly (keyof Order)[] = ['acceptDue', 'replyDue', 'due', 'pausedAt', 'acceptedAt', 'firstAnsweredAt', 'waitUntil', 'repliedAt', 'closedAt']

/** Fields that were kept as JSON, as an order has them. */
export function restored(kept: Readonly<Record<string, unknown>>): OrderChange & { status?: string; holderRole?: string } {
  return Object.fromEntries(
    Object.entries(kept).map(([field, value]) => [
      field,
      typeof value === 'string' && (instants as readonly string[]).includes(field) ? new Date(value) : value,
    ]),
  )
}
