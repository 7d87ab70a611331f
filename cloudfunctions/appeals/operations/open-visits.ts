import { contract } from '@shared/contract'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { holdOrder } from '../store/orders'
import { findOpenVisit, listUnvisited } from '../store/visits'
import { openVisit } from './open-visit'

const batch = 200

/** Every order that waits for a return visit has a task, whichever way it came to wait. */
export const openVisits = serve(contract.appeals.openVisits, async (ctx) => {
  let opened = 0
  for (const id of await listUnvisited(ctx.db, ctx.districtId, batch)) {
    await act(ctx, async (open) => {
      const order = await holdOrder(open.db, ctx.districtId, id)
      const wanted = order.status === 'visiting' && !(await findOpenVisit(open.db, ctx.districtId, id))
      const tell = wanted ? await openVisit(ctx, open.db, order) : []
      open.record({ subject: id, internal: true, data: wanted ? { line: '已安排回访', tell } : { line: '回访已安排过' } })
      if (wanted) opened++
    })
  }
  return { opened }
})
