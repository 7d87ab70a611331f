import { type OrderStatus, statusName } from '@shared/appeals/order.flow'

/** May be folded into another one; and may take others in. One that waits for its resident keeps its question, so it is not folded. */
const foldable: readonly OrderStatus[] = ['dispatched', 'handling']
const receiving: readonly OrderStatus[] = ['dispatched', 'handling', 'waiting']

export const canFold = (status: OrderStatus): boolean => foldable.includes(status)
export const canReceive = (status: OrderStatus): boolean => receiving.includes(status)

/** What only named people read (敏感件) is merged with its own kind alone: else others would read it, or named people lose sight of it. */
export function haveSameReaders(one: { sensitive: string | null }, other: { sensitive: string | null }): boolean {
  return one.sensitive === other.sensitive
}

/** Why an order cannot take part in a merge, in words; null when it can. */
export function whyNotMerge(order: { number: string; status: OrderStatus }, part: 'from' | 'into'): string | null {
  if (part === 'from' ? canFold(order.status) : canReceive(order.status)) return null
  const at = `${order.number} 现在是“${statusName[order.status]}”`
  switch (order.status) {
    case 'held':
      return `${at}，审核通过后才能合并`
    case 'waiting':
      return `${at}，请等居民回答后再并入，或把另一件并入这一件`
    case 'replied':
    case 'visiting':
      return `${at}，已经答复，不能再合并`
    default:
      return `${at}，不能再合并`
  }
}
