import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { isWithin } from '@shared/platform/territory'
import { serve } from '@platform/kernel/serve'
import { listAreaGrids } from '../store/area-surveys'
import { findMyRound } from './area-round'
import { areaToken, areaUrl, groupOf } from './area-token'

/** The same link each time it is asked for; who answers by it chose to, so it is counted apart. */
export const getAreaGroupLink = serve(contract.appeals.getAreaGroupLink, async (ctx, { roundId, grid }) => {
  const { territories } = await findMyRound(ctx, roundId)
  const known = (await listAreaGrids(ctx.db, ctx.districtId, roundId)).some((one) => one.grid === grid)
  if (!known) throw new Refusal('badInput', `${grid} is not in the round`, { field: 'grid', sentence: '这个网格不在这一轮里' })
  if (!territories.some((path) => isWithin(grid, path))) throw new Refusal('notAllowed', `${grid} is elsewhere`, { field: 'grid' })
  const ref = areaToken(ctx, groupOf(roundId, grid))
  return { ref, url: areaUrl(ctx, ref) }
})
