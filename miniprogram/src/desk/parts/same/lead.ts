import type { OrderDetail } from '@shared/appeals/order'
import { orderFlow } from '@shared/appeals/order.flow'

type One = Pick<OrderDetail, 'id' | 'status' | 'receivedAt'>

/** Whether it may be folded into another one now. */
export function mayFold(order: Pick<One, 'status'>): boolean {
  return orderFlow.merge.from.includes(order.status)
}

/** Whether others may be folded into it: those it can still be answered together with. */
function mayReceive(order: Pick<One, 'status'>): boolean {
  return orderFlow.join.from.includes(order.status)
}

/** Whether the two can become one now, either way round. */
export function mayMergePair(a: Pick<One, 'status'>, b: Pick<One, 'status'>): boolean {
  return (mayFold(a) && mayReceive(b)) || (mayFold(b) && mayReceive(a))
}

/** Which of two orders leads unless somebody chooses otherwise: the one that cannot be folded, the one that is further, the earlier one. */
export function leadOf<T extends One>(a: T, b: T): T {
  if (mayFold(a) !== mayFold(b)) return mayFold(a) ? b : a
  const isNew = (order: One) => order.status === 'dispatched'
  if (isNew(a) !== isNew(b)) return isNew(a) ? b : a
  return Date.parse(b.receivedAt) < Date.parse(a.receivedAt) ? b : a
}

/** The deadline that comes first: after merging nobody is answered later than was promised. Null when no clock runs. */
export function firstDue(a: Pick<OrderDetail, 'replyDue'>, b: Pick<OrderDetail, 'replyDue'>): string | null {
  const dues = [a.replyDue, b.replyDue].filter((due) => due !== null)
  return dues.sort((one, two) => Date.parse(one) - Date.parse(two))[0] ?? null
}
