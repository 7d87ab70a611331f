import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { rosters } from '../store/district-map'
import { setAwayUntil } from '../store/duties'

/** Longest time away in milliseconds: 90 days. Whoever is gone longer needs a successor, not a stand-in. */
const longest = 90 * 24 * 3600_000

/** The caller is away until then (null = back) in all their posts; orders go to the stand-in meanwhile. */
export const setAway = serve(contract.grids.setAway, async (ctx, { until }) => {
  const { personId } = ctx.actor
  if (!personId) throw new Refusal('notSignedIn', 'no person to mark away')
  const awayUntil = until === null ? null : new Date(until)
  if (awayUntil && awayUntil <= ctx.now) throw new Refusal('badInput', 'until is past', { field: 'until', sentence: '请选择一个将来的时间' })
  if (awayUntil && awayUntil.getTime() - ctx.now.getTime() > longest)
    throw new Refusal('badInput', 'until too far', { field: 'until', sentence: '离岗最长 90 天，更久请联系管理员调整人员' })
  await act(ctx, async ({ db, record }) => {
    await setAwayUntil(db, ctx.districtId, personId, ctx.hats, awayUntil)
    record({ subject: personId, data: { until: awayUntil?.toISOString() ?? null }, internal: true })
  })
  rosters.forget(ctx)
  return { until: awayUntil?.toISOString() ?? null }
})
