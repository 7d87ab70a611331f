import { contract } from '@shared/contract'
import { act } from '../kernel/context'
import { serve } from '../kernel/serve'
import { isAnyHeld, takeHeld } from '../store/deliveries'

const batch = 500
const rounds = 10

/** The quiet hours are over: what waited goes on its way, a batch an act. */
export const deliverHeld = serve(contract.platform.deliverHeld, async (ctx) => {
  let released = 0
  for (let round = 0; round < rounds && (await isAnyHeld(ctx.db, ctx.districtId, ctx.now)); round++) {
    const ids = await act(ctx, async (open) => {
      const taken = await takeHeld(open.db, ctx.districtId, ctx.now, batch)
      for (const id of taken) open.enqueue('platform.deliver', { id })
      open.record({ subject: 'deliveries', internal: true, data: { released: taken.length } })
      return taken
    })
    released += ids.length
  }
  return { released }
})
