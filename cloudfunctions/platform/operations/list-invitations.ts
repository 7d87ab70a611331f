import { contract } from '@shared/contract'
import { serve } from '../kernel/serve'
import { listGiven } from '../store/invitations'
import { showInvitations } from './show-invitation'

const most = 200

/** The invitations that the caller gave, newest first. */
export const listInvitations = serve(contract.platform.listInvitations, async (ctx) => {
  if (!ctx.actor.personId) return []
  return showInvitations(ctx, await listGiven(ctx.db, ctx.districtId, ctx.actor.personId, most))
})
