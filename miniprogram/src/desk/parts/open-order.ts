import { go } from '@/platform/route'

/** Opens an order on a page of its own. */
export function openOrder(id: string): void {
  go('/desk/order/index', { id })
}
