import type { MyAppealDetail } from '@shared/appeals/appeal'
import type { OrderDetail } from '@shared/appeals/order'
import type { Context } from '@platform/kernel/context'
import { canRead } from '../rules/standing'
import { titleOf } from '../rules/title'
import { type Appeal, type AppealWithOrder, findById, findFollowing } from '../store/appeals'
import { findFollower, findOrder, type Order } from '../store/orders'
import { codeOfPart, numbersBehind, receiptHash } from './receipt-hash'

/** 前一件 and 后一件 of an order, for staff. A sensitive one is not even mentioned to whoever may not read it. */
export async function showFollows(ctx: Context, order: Order, shells: readonly Order[]): Promise<OrderDetail['follows']> {
  const { db, districtId } = ctx
  const [before, after] = await Promise.all([
    order.follows ? findOrder(db, districtId, order.follows) : null,
    findFollower(db, districtId, [order.id, ...shells.map(({ id }) => id)]),
  ])
  const shown = (one: Order | null) => (one && (!one.sensitive || canRead(ctx.hats, one)) ? brief(one) : null)
  return { before: shown(before), after: shown(after) }
}

const brief = ({ id, number, title, status }: Order) => ({ orderId: id, number, title, status })

/** The same for the appellant: each opened as they open this one. */
export async function showMyFollows(ctx: Context, appeal: Appeal, ref: string): Promise<MyAppealDetail['follows']> {
  const { db, districtId } = ctx
  const [before, after] = await Promise.all([appeal.follows ? findById(db, districtId, appeal.follows) : null, findFollowing(db, districtId, appeal.id)])
  return { before: before && toRef(before, ref), after: after && toRef(after, ref) }
}

function toRef(found: AppealWithOrder, ref: string) {
  const { appeal, order, homeNumber } = found
  const status = appeal.withdrawnAt ? ('withdrawn' as const) : order.status
  return { ref: refOf(appeal, ref), number: homeNumber, title: titleOf(appeal.title, appeal.text), status }
}

/** How whoever opened one of a family by `ref` opens another one: the same code with another number, or its id. */
export function refOf(appeal: Appeal, ref: string): string {
  if (!appeal.receiptHash) return appeal.id
  const numbers = [null, ...numbersBehind]
  const number = numbers.find((n) => receiptHash(codeOfPart(ref, n)) === appeal.receiptHash)
  return codeOfPart(ref, number ?? null)
}
