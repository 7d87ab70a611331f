import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { forgetPair, keepPairApart, listKeptApart } from '../store/kept-apart'
import { entitledTo } from './advance'
import { readOrder } from './read-order'

/** 不是同一件事, remembered: the machine neither suggests nor merges these two again. Can be taken back. */
export const keepApart = serve(contract.appeals.keepApart, async (ctx, { orderId, other: otherId, apart, note }) => {
  if (orderId === otherId) throw new Refusal('badInput', 'one and the same', { field: 'other', sentence: '请选另一件工单' })
  const order = await readOrder(ctx, orderId)
  const [seat] = entitledTo(ctx, order, 'keepApart')
  const other = await readOrder(ctx, otherId)
  if ((await listKeptApart(ctx.db, ctx.districtId, [orderId])).has(otherId) === apart) return { ok: true as const }
  const signing = seat ? { ...ctx, hats: [seat.hat] } : ctx
  await act(signing, async ({ db, record }) => {
    if (apart) await keepPairApart(db, ctx.districtId, [orderId, otherId], { at: ctx.now, by: ctx.actor.personId, note: note ?? null })
    else await forgetPair(db, ctx.districtId, [orderId, otherId])
    const line = (number: string) => (apart ? `与 ${number} 不是同一件事` : `不再记为与 ${number} 不是同一件事`)
    record({ subject: orderId, internal: true, data: { apart, other: otherId, line: line(other.number), text: note ?? null } })
    record({ subject: otherId, internal: true, data: { apart, other: orderId, line: line(order.number), text: note ?? null } })
  })
  return { ok: true as const }
})
