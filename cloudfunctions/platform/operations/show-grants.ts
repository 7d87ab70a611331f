import type { GivenGrant } from '@shared/platform/platform.contract'
import type { Context } from '../kernel/context'
import { stateOf } from '../rules/grant-term'
import { mayInvite } from '../rules/may-invite'
import type { Given } from '../store/given-grants'
import { findTerritoryNames, shownName } from '../store/territory-names'

/** Rights as those who give them see them. */
export async function showGrants(ctx: Context, given: readonly Given[]): Promise<GivenGrant[]> {
  const names = await findTerritoryNames(
    ctx.db,
    ctx.districtId,
    given.map(({ territory }) => territory),
  )
  return given.map((one) => {
    const state = stateOf(one, ctx.now)
    const mayGive = ctx.hats.some((hat) => mayInvite(hat, one.role, one.territory))
    return {
      id: one.id,
      name: one.name,
      role: one.role,
      post: one.post,
      territory: one.territory,
      territoryName: shownName(names, one.territory, ctx.kernel.settings),
      state,
      startsAt: (one.startsAt ?? one.since).toISOString(),
      endsAt: one.endedAt?.toISOString() ?? null,
      mayChange: state !== 'ended' && mayGive,
      mayHandOver: mayGive || one.personId === ctx.actor.personId,
    }
  })
}
