import { bagName } from '@shared/appeals/bag'
import type { OrderDetail } from '@shared/appeals/order'
import { statusName } from '@shared/appeals/order.flow'
import { momentWords } from '@shared/platform/due-words'
import { holderWords } from '@/appeals/parts/where-words'

/** One aspect of two orders, in words. */
export interface CompareRow {
  name: string
  of: string
  other: string
  /** Both say the same: it need not be read twice. */
  same: boolean
}

/** What two orders have in common and what not, aspect by aspect; the words of the appellants are shown beside it in full. */
export function compareRows(of: OrderDetail, other: OrderDetail, now: Date): CompareRow[] {
  const row = (name: string, say: (order: OrderDetail) => string): CompareRow => {
    const [left, right] = [say(of), say(other)]
    return { name, of: left, other: right, same: left === right }
  }
  return [
    row('地点', (order) => (order.placeText ? `${order.placeName}，${order.placeText}` : order.placeName)),
    row('收到', (order) => momentWords(order.receivedAt, now)),
    row('分类', (order) => `${bagName[order.bag]} · ${order.category}`),
    row('到哪一步', (order) => statusName[order.status]),
    row('谁在办', (order) => holderWords(order.holder)),
    row('几个人说的', (order) => `${order.appellants} 人`),
    row('答复时限', (order) => (order.replyDue ? momentWords(order.replyDue, now) : '没有时限')),
  ]
}
