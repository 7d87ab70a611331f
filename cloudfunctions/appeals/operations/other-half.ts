import type { OrderStatus } from '@shared/appeals/order.flow'
import { Refusal } from '@shared/platform/refusal'
import type { Act, Context } from '@platform/kernel/context'
import { type Appeal, findOwnOf, listByIds, listParts } from '../store/appeals'
import { findOrder, listSplits, type Order } from '../store/orders'

const open: readonly OrderStatus[] = ['held', 'dispatched', 'handling', 'waiting', 'suspended']

interface Half {
  /** The other order of the split, and the one that handles it now. */
  other: Order
  handledBy: string
  /** The appellant's appeals on this order and on the other one. */
  here: Appeal | null
  there: Appeal | null
}

/**
 * What was split may not end over its other half silently: while that is open this one is answered or ended only `alone`, in so many
 * words, and both timelines say so to the one whose words they are.
 * @throws Refusal wrongMoment with the other's number
 */
export async function assertAlone(ctx: Context, act: Act, order: Order, alone: boolean): Promise<void> {
  for (const { other, handledBy, here, there } of await openHalves(ctx, act, order)) {
    if (!alone)
      throw new Refusal('wrongMoment', `${other.id} is open`, {
        field: 'alone',
        sentence: `拆分出来的另一件 ${other.number}“${other.title}”还在办理。只了结这一件请先确认，您写的内容还在`,
      })
    if (here) act.record({ subject: order.id, appealId: here.id, data: { line: `这一件先单独了结，另一件 ${other.number} 还在办理`, other: other.id } })
    if (there) act.record({ subject: handledBy, appealId: there.id, data: { line: `另一件 ${order.number} 已先单独了结，这一件还在办理`, other: order.id } })
  }
}

async function openHalves({ districtId }: Context, { db }: Act, order: Order): Promise<Half[]> {
  const parent = order.splitFrom ? await findOrder(db, districtId, order.splitFrom) : null
  const halves: Half[] = []
  for (const other of [...(parent ? [parent] : []), ...(await listSplits(db, districtId, order.id))]) {
    const lead = other.mergedInto ? await findOrder(db, districtId, other.mergedInto) : other
    if (!lead || lead.id === order.id || !open.includes(lead.status)) continue
    const child = other === parent ? order : other
    const family = await familyOf(db, districtId, child)
    const on = (one: Order) => family.find(({ homeOrderId }) => homeOrderId === one.id) ?? family.find(({ orderId }) => orderId === one.id) ?? null
    halves.push({ other, handledBy: lead.id, here: on(order), there: on(other) })
  }
  return halves
}

/** The words that a resident sent and all that was split out of them. */
async function familyOf(db: Act['db'], districtId: string, child: Order): Promise<Appeal[]> {
  const rootId = (await findOwnOf(db, districtId, child.id))?.splitFrom
  if (!rootId) return []
  return [...(await listByIds(db, districtId, [rootId])), ...(await listParts(db, districtId, rootId)).map(({ appeal }) => appeal)]
}
