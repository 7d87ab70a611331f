import type { z } from 'zod/mini'
import type { Invitation } from '@shared/platform/platform.contract'
import type { Context } from '../kernel/context'
import { invitationState } from '../rules/invitation-state'
import type { Invited } from '../store/invitations'
import { findTerritoryNames, shownName } from '../store/territory-names'

type Shown = z.infer<typeof Invitation>

/** Invitations as their giver sees them; the code itself was shown once and is not kept. */
export async function showInvitations(ctx: Context, given: readonly { invitation: Invited; takenBy: string | null }[]): Promise<Shown[]> {
  const names = await findTerritoryNames(
    ctx.db,
    ctx.districtId,
    given.map(({ invitation }) => invitation.territory),
  )
  return given.map(({ invitation, takenBy }) => ({
    id: invitation.id,
    role: invitation.role,
    territory: invitation.territory,
    territoryName: shownName(names, invitation.territory, ctx.kernel.settings),
    state: invitationState(invitation, ctx.now),
    takenBy,
    expiresAt: invitation.expiresAt.toISOString(),
  }))
}
