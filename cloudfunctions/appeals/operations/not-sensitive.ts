import { Refusal } from '@shared/platform/refusal'
import type { Order } from '../store/orders'

/** A sensitive order (敏感件) goes to nobody else as long as the sign stands. @throws Refusal notAllowed */
export function assertNotSensitive(order: Pick<Order, 'sensitive'>): void {
  if (order.sensitive)
    throw new Refusal('notAllowed', 'sensitive orders stay with named people', {
      field: 'post',
      sentence: '敏感件只由点名的人办。要转出去，请先“不按敏感件办”',
    })
}
