import { randomUUID } from 'node:crypto'
import type { Bag } from '@shared/appeals/bag'
import type { Urgency } from '@shared/appeals/order'
import { Refusal } from '@shared/platform/refusal'
import type { Act, Context } from '@platform/kernel/context'
import type { Timed } from '../rules/deadlines-anew'
import { termLevelOf } from '../rules/terms'
import { listOfOrder } from '../store/appeals'
import { type Correction, insertCorrection } from '../store/corrections'
import type { Order, OrderChange } from '../store/orders'

/** Keeps what staff said about the machine's judgement, beside what the machine had thought. */
export async function keepCorrection(ctx: Context, open: Act, order: Order, said: Pick<Correction, 'about' | 'from' | 'to'>): Promise<void> {
  const [first] = await listOfOrder(open.db, ctx.districtId, order.id)
  if (!first) throw new Refusal('wrongMoment', 'no appeal on it', { sentence: '这件工单里已经没有诉求了' })
  await insertCorrection(open.db, {
    districtId: ctx.districtId,
    id: randomUUID(),
    orderId: order.id,
    appealId: first.id,
    at: ctx.now,
    by: ctx.actor.personId,
    confidence: order.confidence,
    modelVersion: order.explanation?.modelVersion ?? '',
    rulesVersion: order.explanation?.rulesVersion ?? '',
    ...said,
  })
}

export function timedOf(order: Order): Timed {
  const { categoryTimes, receivedAt, acceptDue, replyDue } = order
  const level = termLevelOf(order.holderTerritory)
  return { bag: order.bag as Bag, urgency: order.urgency as Urgency, level, categoryTimes, receivedAt, acceptDue, replyDue }
}

/** Only what has not been reached yet gets a new deadline: what was accepted or answered keeps the one that it met or missed. */
export function runningDues(order: Order, anew: Pick<Timed, 'acceptDue' | 'replyDue'>): OrderChange {
  switch (order.status) {
    case 'held':
    case 'dispatched':
      return { ...anew, due: anew.acceptDue }
    case 'handling':
      return { replyDue: anew.replyDue, due: anew.replyDue }
    case 'waiting':
    case 'suspended':
      return { replyDue: anew.replyDue }
    default:
      return {}
  }
}
