import { contract } from '@shared/contract'
import { keyDays } from '@shared/platform/contract'
import { act } from '../kernel/context'
import { serve } from '../kernel/serve'
import { forgetBefore, isAnyBefore } from '../store/done-moves'

const atOnce = 5000
const day = 24 * 3600 * 1000

/** Keys of things done long ago go, a batch at a time. */
export const forgetDoneMoves = serve(contract.platform.forgetDoneMoves, async (ctx) => {
  const before = new Date(ctx.now.getTime() - keyDays.house * day)
  if (!(await isAnyBefore(ctx.db, ctx.districtId, before))) return { forgotten: 0 }
  return act(ctx, async ({ db, record }) => {
    const forgotten = await forgetBefore(db, ctx.districtId, before, atOnce)
    record({ subject: 'done-moves', internal: true, data: { forgotten } })
    return { forgotten }
  })
})
