import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act } from '../kernel/context'
import { serve } from '../kernel/serve'
import { isOurs } from '../rules/channels'
import { holdDelivery, queueAgain } from '../store/deliveries'

/** 再试一次: a dead row gets all its tries anew; whoever does it is in the ledger. */
export const retryDelivery = serve(contract.platform.retryDelivery, (ctx, { id }) =>
  act(ctx, async (open) => {
    const delivery = await holdDelivery(open.db, ctx.districtId, id)
    if (!delivery || !isOurs(delivery.channel)) throw new Refusal('notFound', `delivery ${id}`, { field: 'id' })
    if (delivery.state !== 'failed' && delivery.state !== 'refused')
      throw new Refusal('wrongMoment', `delivery is ${delivery.state}`, { sentence: '这一条已经在发或已发出，不用再试' })
    await queueAgain(open.db, delivery)
    open.enqueue('platform.deliver', { id })
    open.record({ subject: id, internal: true, data: { channel: delivery.channel, from: delivery.state, attempts: delivery.attempts } })
    return { state: 'queued' }
  }),
)
