import { contract } from '@shared/contract'
import { serve } from '../kernel/serve'
import { stateOf } from '../rules/grant-term'
import { listAtPost, listLivingOf } from '../store/given-grants'
import { findTerritoryNames, shownName } from '../store/territory-names'
import { handOverBetween } from './hand-over-between'

/** Posts whose work may be handed over, each with who else is in it: the one of a right, or without it the caller's own. */
export const listHandOvers = serve(contract.platform.listHandOvers, async (ctx, { grant }) => {
  const posts = grant
    ? [(await handOverBetween(ctx, { from: grant, to: null })).from]
    : ctx.actor.personId
      ? await listLivingOf(ctx.db, ctx.districtId, ctx.actor.personId, ctx.now)
      : []
  const names = await findTerritoryNames(
    ctx.db,
    ctx.districtId,
    posts.map(({ territory }) => territory),
  )
  return Promise.all(
    posts.map(async (one) => ({
      grant: one.id,
      name: one.name,
      post: one.post,
      territoryName: shownName(names, one.territory, ctx.kernel.settings),
      state: stateOf(one, ctx.now),
      others: (await listAtPost(ctx.db, ctx.districtId, one, ctx.now))
        .filter(({ personId }) => personId !== one.personId)
        .map(({ id, name, post }) => ({ grant: id, name: name ?? post })),
    })),
  )
})
