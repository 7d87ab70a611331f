import { areaOptionsOf, type AreaQuestion, type AreaUnhappy } from '@shared/appeals/area-survey'
import { statusName, type OrderStatus } from '@shared/appeals/order.flow'
import { contract } from '@shared/contract'
import type { Context } from '@platform/kernel/context'
import { unseal } from '@platform/kernel/seal'
import { serve } from '@platform/kernel/serve'
import { readCursor, writeCursor } from '@platform/rules/cursor'
import { maskName, maskPhone } from '@platform/rules/mask'
import { territoryNames } from '../../grids'
import { canRead } from '../rules/standing'
import { type AreaAnswerRow, listAreaUnhappy as list } from '../store/area-answers'
import type { Order } from '../store/orders'
import { findMyRound, nameIn } from './area-round'
import type { AreaContact } from './text-area-invitation'

/** 补差: only those who agreed to be contacted are in it. */
export const listAreaUnhappy = serve(contract.appeals.listAreaUnhappy, async (ctx, { roundId, after, limit }) => {
  const { round, territories } = await findMyRound(ctx, roundId)
  const rows = await list(ctx.db, ctx.districtId, { roundId, territories, after: readCursor(after), limit: limit + 1 })
  const page = rows.slice(0, limit)
  const last = page.at(-1)?.answer
  const names = await territoryNames(ctx)
  const items = page.map(({ answer, order }): AreaUnhappy => {
    const contact = areaContactOf(ctx, answer)
    return {
      id: answer.id,
      gridName: nameIn(ctx, names, answer.grid),
      name: contact?.name ? maskName(contact.name) : '居民',
      phone: contact?.phone ? maskPhone(contact.phone) : '小程序里联系',
      complaints: complaintsIn(round.questions, answer),
      words: answer.heldFor ? [] : Object.values(answer.words),
      held: answer.heldFor !== null && !answer.hidden,
      order: order && showOrder(ctx, order),
    }
  })
  return { items, next: rows.length > limit && last ? writeCursor({ at: last.day, id: last.id }) : null }
})

/** A sensitive order is nobody's but its named readers': others see only that it is being seen to. */
function showOrder(ctx: Context, order: Order): NonNullable<AreaUnhappy['order']> {
  if (!canRead(ctx.hats, order)) return { orderId: '', number: '', status: '由专人办理', done: false }
  return {
    orderId: order.id,
    number: order.number,
    status: statusName[order.status as OrderStatus],
    done: order.status === 'closed' || order.status === 'withdrawn',
  }
}

export function areaContactOf(ctx: Context, { contact }: Pick<AreaAnswerRow, 'contact'>): AreaContact | null {
  return contact && (JSON.parse(unseal(ctx.kernel.keys.data, contact)) as AreaContact)
}

/** What they were unhappy with, in the words of the questions. */
export function complaintsIn(questions: readonly AreaQuestion[], { chosen }: Pick<AreaAnswerRow, 'chosen'>): AreaUnhappy['complaints'] {
  return questions.flatMap((question) => {
    const bad = areaOptionsOf(question).filter(({ key, mark }) => mark === 'bad' && chosen[question.key]?.includes(key))
    return bad.length > 0 ? [{ question: question.text, answer: bad.map(({ label }) => label).join('、') }] : []
  })
}
